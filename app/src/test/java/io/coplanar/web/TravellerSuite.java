// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Connectors through their first steps over HTTP, on whatever database. */
abstract class TravellerSuite {
  abstract Bench bench() throws Exception;

  @Test
  void connectorsGoThroughTheirStepsAndARestartAndAreRecalled() throws Exception {
    Bench bench = bench();
    bench.furnish().start("K-1", "S-1", "S-2");
    Got strip = bench.must("anna", "/cables/K-1/attempts", Bench.strip(8.5));
    assertThat(strip.json().path("repeated").asBoolean()).isFalse();
    bench.ribbonized("S-1");

    bench.rig.restart();

    bench.must("anna", "/connectors/S-1/attempts", Bench.THERMAL_STRIP);
    JsonNode view = bench.get("/connectors/S-1").is(200).json();
    assertThat(view.path("next_step").path("step").asString()).isEqualTo("cleave");
    assertThat(view.path("place").asInt()).isEqualTo(3);
    assertThat(view.path("passed")).hasSize(3);
    assertThat(view.path("next_step").path("gates").toString()).contains("cleave_length");
    JsonNode lacks = bench.rig.as("anna").get("/api/v1/connectors/S-1/lacks").is(200).json();
    assertThat(lacks.path("refusals").toString())
        .contains("VALUE_MISSING", "TOOL_MISSING", "VERDICT_ABSENT")
        .doesNotContain("ORDER");

    // an inspector looks at the image, and another one may not look again
    bench.rig.wall.tick(5);
    String image = bench.rig.as("anna").put(("nubs of S-1 " + UUID.randomUUID()).getBytes());
    String said = "{" + bench.nubs("S-1") + ",'serial':'S-1','result':'PASS','remark':'clean'}";
    bench.must("boris", "/evidence/" + image + "/judgements", said);
    bench.ask("anna", "/evidence/" + image + "/judgements", said).is(409);
    assertThat(bench.get("/evidence/" + image + "/trail").is(200).json().path("judgements"))
        .hasSize(1);
    bench.must(
        "anna",
        "/connectors/S-1/attempts",
        Bench.cleave("{'sha256':'" + image + "'," + bench.nubs("S-1") + "}"));

    JsonNode recall = bench.get("/lots/ribbon-tape/RT-1/where-used").is(200).json();
    assertThat(recall.path("units")).hasSize(1);
    assertThat(recall.path("units").path(0).path("serial").asString()).isEqualTo("S-1");
    assertThat(bench.get("/recall?of=lot/cable/L-1").is(200).json().path("units")).hasSize(2);
    assertThat(bench.get("/connectors/S-1/genealogy").is(200).text())
        .contains("lot/ribbon-tape/RT-1", "tool/CL-1", bench.rig.id("anna"));
    bench.get("/connectors/S-1/recall?through=tool/CL-1").is(200);
    bench.get("/connectors/S-1/recall?through=tool/XX-1").is(400);

    JsonNode history = bench.get("/connectors/S-1/history?limit=2").is(200).json();
    assertThat(history.path("items")).hasSize(2);
    assertThat(history.path("next").asString()).isEqualTo("2");
    assertThat(bench.get("/connectors?cable=K-1").is(200).json().path("items")).hasSize(2);
    assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isEqualTo(4);
  }

  @Test
  void whatIsHeldDeviatesIsReworkedOrScrappedIsSeen() throws Exception {
    Bench bench = bench();
    bench.furnish().start("K-1", "S-1", "S-2", "S-3");
    String hold =
        bench
            .must("anna", "/connectors/S-1/holds", "{'reason':'it looks odd'}")
            .json()
            .path("command")
            .asString();
    Got refused = bench.ask("anna", "/cables/K-1/attempts", Bench.strip(8.5)).is(409);
    assertThat(refused.codes()).contains("ON_HOLD");
    assertThat(bench.get("/connectors/S-1").json().path("holds")).hasSize(1);
    bench.ask("anna", "/connectors/S-1/holds/" + hold + "/release", "{'reason':'fine'}").is(403);
    bench.must("quinn", "/connectors/S-1/holds/" + hold + "/release", "{'reason':'fine'}");

    Got low = bench.ask("anna", "/cables/K-1/attempts", Bench.strip(6.5)).is(409);
    assertThat(low.codes()).containsExactly("VALUE_LOW");
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(7.5));
    String file = bench.rig.as("anna").put(Bench.fiberOrder("S-2"));
    bench.rig.wall.tick(1);
    String thin =
        bench.ribbonize(bench.evidence(file, "S-2")).replace("'value':250", "'value':230");
    assertThat(bench.ask("anna", "/connectors/S-2/attempts", thin).is(409).codes())
        .containsExactly("VALUE_LOW");
    String deviation =
        bench
            .must(
                "anna",
                "/connectors/S-2/deviations",
                "{'step':'ribbonize','gates':['value:pitch'],'reason':'a trial'}")
            .json()
            .path("command")
            .asString();
    String sign = "/connectors/S-2/deviations/" + deviation + "/signature";
    String until = bench.rig.wall.instant().plusSeconds(86_400).toString();
    bench.must("quinn", sign, "{'reason':'agreed','until':'" + until + "'}");
    bench.must("anna", "/connectors/S-2/attempts", thin);
    JsonNode passed = bench.get("/connectors/S-2").json().path("passed");
    assertThat(passed.path(1).path("waived").toString()).contains(deviation);

    assertThat(
            bench
                .ask("anna", "/connectors/S-2/rework", "{'back_to':'strip','reason':'I want to'}")
                .is(409)
                .codes())
        .contains("NO_REWORK");
    bench.must("sam", "/connectors/S-3/scrap", "{'reason':'it broke'}");
    assertThat(bench.get("/connectors/S-3").json().path("scrapped").asBoolean()).isTrue();
  }

  @Test
  void fixturesLotsToolsAndTheLedgerAreSeen() throws Exception {
    Bench bench = bench();
    bench.furnish().start("K-1", "S-1");
    bench.must("anna", "/fixtures/F-1/loads", "{'serial':'S-1','position':3}");
    assertThat(bench.get("/fixtures/F-1").is(200).json().path("loaded").path("3").asString())
        .isEqualTo("S-1");
    bench.must("anna", "/fixtures/F-1/unloads", "{'serial':'S-1'}");
    bench.must(
        "anna",
        "/lots/epoxy-mix/M-1/mix",
        "{'parts':[{'kind':'epoxy-resin','lot':'R-1','amount_mg':10000},"
            + "{'kind':'epoxy-hardener','lot':'H-1','amount_mg':1000}]}");
    bench.must("anna", "/lots/epoxy-mix/M-1/outgassing-start", "{'centrifuge':'CE-1'}");
    bench.rig.wall.tick(480);
    bench.must("anna", "/lots/epoxy-mix/M-1/outgassing-end", "{}");
    JsonNode mix = bench.get("/lots/epoxy-mix/M-1").is(200).json();
    assertThat(mix.path("turned_s").asInt()).isEqualTo(480);
    assertThat(mix.path("mix").path("ratio").asDouble()).isEqualTo(10);
    bench.must("quinn", "/lots/epoxy-resin/R-1/block", "{'reason':'it smells'}");
    assertThat(bench.get("/lots/epoxy-resin/R-1").json().path("blocked").asString())
        .isEqualTo("it smells");
    bench.must("anna", "/tools/MS-1/switch", "{'on':true}");
    String reading = bench.rig.as("anna").put("a reading".getBytes());
    bench.must(
        "anna",
        "/tools/MS-1/references",
        "{'reading':'" + reading + "','values':{'tilt_x_deg':0.01}}");
    assertThat(bench.get("/tools/MS-1").is(200).json().path("reference").path("values")).hasSize(1);
    bench.must("mira", "/tools/CL-1/renewals", "{'part':'blade'}");
    bench.must("mira", "/tools/CL-1/withdrawal", "{'reason':'it fell'}");
    for (String list : new String[] {"/fixtures", "/tools", "/lots/epoxy-mix", "/recipes"}) {
      assertThat(bench.get(list + "?limit=1").is(200).json().path("items")).hasSize(1);
    }
    bench.get("/recipes/" + Bench.RECIPE).is(200);
    assertThat(bench.get("/recipes/" + Bench.RECIPE + "/revisions/1").is(200).json().path("steps"))
        .hasSizeGreaterThan(15);
    bench.must("quinn", "/recipes/" + Bench.RECIPE + "/revisions/1/withdrawal", "{'reason':'x'}");
    bench.get("/cables/K-1").is(200);
    bench.rig.parts().ledger().checkpoint();
    JsonNode ledger = bench.get("/ledger").is(200).json();
    assertThat(ledger.path("origin").asString()).isEqualTo("coplanar/test");
    long size = ledger.path("size").asLong();
    assertThat(bench.get("/ledger/checkpoint").is(200).json().path("size").asLong())
        .isEqualTo(size);
    assertThat(bench.get("/ledger/entries/" + (size - 1) + "/proof").is(200).json().path("size"))
        .hasToString(String.valueOf(size));
    bench.get("/ledger/entries/" + size).is(404);
    assertThat(bench.get("/ledger/entries?from=" + (size - 2)).is(200).json().path("items"))
        .hasSize(2);
    bench.rig.as("ada").get("/api/v1/people").is(200);
    bench.rig.as("ada").get("/api/v1/people/" + bench.rig.id("anna")).is(200);
  }

  @Test
  void aQuarantineStopsABatchAndASecondPersonDisposes() throws Exception {
    Bench bench = bench();
    bench.furnish().start("K-1", "S-1", "S-2");
    // nothing shared a step in a fixture yet
    assertThat(
            bench
                .ask("anna", "/connectors/S-1/quarantine", "{'step':'denub','reason':'a scratch'}")
                .is(409)
                .codes())
        .contains("NO_BATCH");
    assertThat(
            bench
                .ask(
                    "quinn",
                    "/fixtures/F-1/quarantines/q-1/disposition",
                    "{'dispositions':[{'serial':'S-1','what':'release'}],'reason':'fine'}")
                .is(409)
                .codes())
        .contains("NO_QUARANTINE");
  }
}
