// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fourteen ways around quality gates that were seen in real systems, each tried over HTTP: refused,
 * and where something was attempted, the refusal is in the ledger.
 */
class BypassTest {
  @TempDir private Path folder;
  private Bench bench;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    bench = new Bench(rig).furnish();
    bench.start("K-1", "S-1", "S-2");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  /** Refused with this among the reasons, and recorded with it. */
  private void refused(Got got, String code) throws Exception {
    got.is(409);
    assertThat(got.codes()).contains(code);
    assertThat(bench.recorded(got)).contains("attempt-refused").contains(code);
  }

  /** Malformed, naming the field; nothing of it is in any record of the work. */
  private void malformed(Got got, String field, long before) throws Exception {
    got.is(400);
    assertThat(got.json().path("field").asString()).contains(field);
    assertThat(rig.worked()).isEqualTo(before);
  }

  private Got attempt(String json, String... headers) throws Exception {
    return bench.ask("anna", "/connectors/S-1/attempts", json, headers);
  }

  @Test
  void b1AnOrderIsClosedWithItsChecksOpen() throws Exception {
    refused(attempt("{'step':'label'}"), "ORDER");
  }

  @Test
  void b2ABoxIsTickedInPlaceOfTheCheck() throws Exception {
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    refused(attempt(bench.ribbonize()), "VERDICT_ABSENT");
  }

  @Test
  void b3AValueOutOfItsLimitsIsRecordedAndTheBatchGoesOn() throws Exception {
    refused(bench.ask("anna", "/cables/K-1/attempts", Bench.strip(3)), "VALUE_LOW");
    assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isZero();
  }

  @Test
  void b4AGuardIsSkippedWhereTheStationIsUnknown() throws Exception {
    refused(attempt("{'step':'ribbonize'}"), "ORDER");
    refused(attempt("{'step':'ribbonize'}", "Station", "nowhere"), "ORDER");
  }

  @Test
  void b5AllStepsAreCompletedAtOnce() throws Exception {
    long before = rig.worked();
    malformed(attempt("{'steps':['strip','ribbonize']}"), "step", before);
    malformed(attempt("{'step':['strip','ribbonize']}"), "step", before);
    bench.ask("sam", "/connectors/S-1/complete", "{}").is(404);
    assertThat(rig.worked()).isEqualTo(before);
    refused(attempt("{'step':'*'}"), "STEP_UNKNOWN");
  }

  @Test
  void b6WhatQualityHoldsGoesOnAnyway() throws Exception {
    bench.must("quinn", "/connectors/S-1/holds", "{'reason':'wait'}");
    refused(bench.ask("anna", "/cables/K-1/attempts", Bench.strip(8)), "ON_HOLD");
  }

  @Test
  void b7AStopIsSetToAWarning() throws Exception {
    long before = rig.worked();
    String warn = Bench.strip(3).replace("'step'", "'warn_only':true,'step'");
    malformed(bench.ask("anna", "/cables/K-1/attempts", warn), "warn_only", before);
    malformed(
        bench.ask("anna", "/cables/K-1/attempts", warn.replace("warn_only", "force")),
        "force",
        before);
  }

  @Test
  void b8WhatRunsIsEdited() throws Exception {
    String other = rig.as("sam").put((new String(Bench.recipe()) + "# looser\n").getBytes());
    refused(
        bench.ask(
            "petra",
            "/recipes/" + Bench.RECIPE + "/revisions",
            "{'revision':1,'sha256':'" + other + "'}"),
        "EXISTS");
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      rig.as("sam")
          .send(method, "/api/v1/connectors/S-1", BodyPublishers.ofString("{\"place\":20}"))
          .is(405);
    }
  }

  @Test
  void b9AMeasurementIsMadeWithoutARecordAndBroughtLater() throws Exception {
    String file = rig.as("anna").put(Bench.fiberOrder("S-1"));
    String early = bench.evidence(file, "S-1");
    rig.wall.tick(600);
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    rig.wall.tick(10);
    refused(attempt(bench.ribbonize(early)), "EVIDENCE_OLD");
    refused(attempt(bench.ribbonize(bench.evidence("0".repeat(64), "S-1"))), "EVIDENCE_LOST");
  }

  @Test
  void b10TheDefaultResultIsPass() throws Exception {
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    rig.wall.tick(10);
    String empty = rig.as("anna").put("near,far\n".getBytes());
    refused(attempt(bench.ribbonize(bench.evidence(empty, "S-1"))), "VERDICT_NOT_JUDGED");
    long before = rig.worked();
    String pass = bench.evidence(empty, "S-1", rig.wall.instant(), ",'result':'PASS'");
    malformed(attempt(bench.ribbonize(pass)), "result", before);
  }

  @Test
  void b11SomebodyElsesNumberIsFilledIn() throws Exception {
    long before = rig.worked();
    malformed(attempt("{'step':'ribbonize','who':'" + rig.id("boris") + "'}"), "who", before);
    Got got = attempt("{'step':'ribbonize'}", "Who", rig.id("boris"));
    refused(got, "ORDER");
    assertThat(bench.recorded(got)).contains(rig.id("anna")).doesNotContain(rig.id("boris"));
  }

  @Test
  void b12WhatMustBeTracedHasNoSerialAndNoLot() throws Exception {
    bench
        .ask(
            "anna",
            "/cables",
            "{'cable':'K-2','lot':'L-1','serials':[],'recipe':'mpo-sm-apc','revision':1}")
        .is(400);
    bench
        .ask(
            "anna",
            "/cables",
            "{'cable':'K-2','lot':'L-1','serials':[''],'recipe':'mpo-sm-apc','revision':1}")
        .is(400);
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    refused(
        attempt(bench.ribbonize().replace("'lots':{'ribbon-tape':'RT-1'},", "")), "LOT_MISSING");
    refused(attempt(bench.ribbonize().replace("RT-1", "RT-404")), "LOT_UNKNOWN");
  }

  @Test
  void b13AFileIsChangedAfterwardsOrShownForAnother() throws Exception {
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    rig.wall.tick(10);
    byte[] bytes = Bench.fiberOrder("S-1");
    String name = rig.as("anna").put(bytes);
    bytes[2] = 'X';
    rig.as("anna")
        .send("PUT", "/api/v1/evidence/" + name, BodyPublishers.ofByteArray(bytes))
        .is(400);
    assertThat(rig.as("vera").get("/api/v1/evidence/" + name).bytes())
        .isEqualTo(Bench.fiberOrder("S-1"));
    bench.must("anna", "/connectors/S-1/attempts", bench.ribbonize(bench.evidence(name, "S-1")));
    Got other =
        bench.ask("anna", "/connectors/S-2/attempts", bench.ribbonize(bench.evidence(name, "S-2")));
    refused(other, "EVIDENCE_OF_OTHER");
  }

  @Test
  void b14AMachineThatIsOffCountsAsRunning() throws Exception {
    bench.must("mira", "/tools", "{'tool':'OV-1','tool_class':'cure-oven','warm_up_s':1200}");
    String reading = rig.as("mira").put("a reading".getBytes());
    String taken = "{'reading':'" + reading + "'}";
    refused(bench.ask("mira", "/tools/OV-1/references", taken), "TOOL_COLD");
    bench.must("mira", "/tools/OV-1/switch", "{'on':true}");
    rig.wall.tick(600);
    refused(bench.ask("mira", "/tools/OV-1/references", taken), "TOOL_COLD");
    rig.wall.tick(601);
    bench.must("mira", "/tools/OV-1/references", taken);
  }
}
