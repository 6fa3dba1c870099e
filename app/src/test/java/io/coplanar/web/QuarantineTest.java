// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A coarse scratch stops the whole fixture batch; who may says what becomes of each. */
class QuarantineTest {
  private static final List<String> BATCH =
      List.of(
          "S-1", "S-2", "S-3", "S-4", "S-5", "S-6", "S-7", "S-8", "S-9", "S-10", "S-11", "S-12");

  @TempDir private Path folder;
  private Rig rig;
  private Bench bench;
  private HandMade hand;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    bench = new Bench(rig).furnish();
    bench.start("K-1", BATCH.toArray(String[]::new));
    bench.start("K-2", "T-1");
    for (int i = 0; i < BATCH.size(); i++) {
      load("F-1", BATCH.get(i), i + 1);
    }
    hand = new HandMade(rig);
    hand.passed("F-1", BATCH, "strip", "clean-3");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private void load(String fixture, String serial, int position) throws Exception {
    bench.must(
        "anna",
        "/fixtures/" + fixture + "/loads",
        "{'serial':'" + serial + "','position':" + position + "}");
  }

  private String opened(String who, String step) throws Exception {
    String image = rig.as("anna").put(("a scratch of 16 µm SiC " + step + who).getBytes());
    return bench
        .must(
            who,
            "/connectors/S-4/quarantine",
            "{'step':'" + step + "','reason':'a coarse scratch','image':'" + image + "'}")
        .json()
        .path("command")
        .asString();
  }

  private Got dispose(String who, String quarantine, String... each) throws Exception {
    return bench.ask(
        who,
        "/fixtures/F-1/quarantines/" + quarantine + "/disposition",
        "{'dispositions':[" + String.join(",", each) + "],'reason':'looked at each'}");
  }

  private static String[] all(String what) {
    return BATCH.stream()
        .map(serial -> "{'serial':'" + serial + "'," + what + "}")
        .toArray(String[]::new);
  }

  private JsonNode unit(String serial) throws Exception {
    return bench.get("/connectors/" + serial).is(200).json();
  }

  @Test
  void aScratchStopsTheWholeBatchWhereverItIs() throws Exception {
    // two have left the fixture since, another sits in their place and shared nothing
    bench.must("anna", "/fixtures/F-1/unloads", "{'serial':'S-11'}");
    bench.must("anna", "/fixtures/F-1/unloads", "{'serial':'S-12'}");
    load("F-1", "T-1", 12);
    String quarantine = opened("anna", "denub");
    for (String serial : BATCH) {
      assertThat(unit(serial).path("holds").toString()).as(serial).contains(quarantine);
      Got got = bench.ask("anna", "/connectors/" + serial + "/attempts", "{'step':'assemble'}");
      assertThat(got.is(409).codes()).as(serial).contains("ON_HOLD");
      assertThat(bench.recorded(got)).contains("ON_HOLD");
    }
    assertThat(unit("T-1").path("holds")).isEmpty();
    assertThat(bench.ask("anna", "/fixtures/F-1/attempts", "{'step':'clean-3'}").is(409).codes())
        .contains("ON_HOLD");
    // a quarantine is no hold that could be released one by one
    assertThat(
            bench
                .ask(
                    "quinn",
                    "/connectors/S-1/holds/" + quarantine + "/release",
                    "{'reason':'this one looks fine'}")
                .is(409)
                .codes())
        .contains("NO_HOLD");
    assertThat(
            bench
                .ask("anna", "/connectors/S-1/rework", "{'back_to':'fine','reason':'polish'}")
                .is(409)
                .codes())
        .contains("ON_HOLD");
  }

  @Test
  void onlyWhoMayAndDidNotOpenItDisposesAndOfEachAtOnce() throws Exception {
    String quarantine = opened("anna", "denub");
    for (String who : List.of("anna", "boris", "sam", "petra", "mira", "vera", "dev")) {
      dispose(who, quarantine, all("'what':'release'")).is(403);
    }
    assertThat(dispose("quinn", quarantine, "{'serial':'S-4','what':'scrap'}").is(409).codes())
        .contains("NOT_ALL");
    assertThat(unit("S-4").path("holds")).isNotEmpty();

    List<String> each = new ArrayList<>(List.of(all("'what':'rework','back_to':'fine'")));
    each.set(3, "{'serial':'S-4','what':'scrap'}");
    each.set(0, "{'serial':'S-1','what':'release'}");
    Got done = dispose("quinn", quarantine, each.toArray(String[]::new)).is(200);
    assertThat(done.json().path("command").asString()).isNotBlank();
    assertThat(unit("S-4").path("scrapped").asBoolean()).isTrue();
    assertThat(unit("S-1").path("holds")).isEmpty();
    assertThat(unit("S-1").path("next_step").path("step").asString()).isEqualTo("clean-3");
    assertThat(unit("S-2").path("next_step").path("step").asString()).isEqualTo("fine");
    assertThat(dispose("quinn", quarantine, all("'what':'release'")).is(409).codes())
        .contains("NO_QUARANTINE");
    // what was opened by somebody is disposed of by somebody else
    String own =
        bench
            .must("quinn", "/connectors/S-2/quarantine", "{'step':'denub','reason':'one more'}")
            .json()
            .path("command")
            .asString();
    assertThat(dispose("quinn", own, all("'what':'release'")).is(409).codes())
        .contains("SAME_PERSON");
  }

  @Test
  void reworkOfAQuarantineGoesSoOftenAndNoMore() throws Exception {
    for (int time = 1; time <= 3; time++) {
      String quarantine = opened("anna", "denub");
      Got got = dispose("quinn", quarantine, all("'what':'rework','back_to':'fine'"));
      if (time == 3) {
        assertThat(got.is(409).codes()).containsOnly("NO_REWORK");
        assertThat(got.json().toString()).contains("time 3", "Scrap it");
        assertThat(unit("S-4").path("holds")).isNotEmpty();
        dispose("quinn", quarantine, all("'what':'scrap'")).is(200);
      } else {
        got.is(200);
        hand.passed("F-1", BATCH, "fine", "clean-3");
      }
    }
    assertThat(unit("S-12").path("scrapped").asBoolean()).isTrue();
  }

  @Test
  void aReworkLoopGoesSoOftenAndNoMore() throws Exception {
    hand.passed("F-1", BATCH, "clean-3", "geometry");
    String again = "{'back_to':'final','reason':'the radius is too small'}";
    for (int time = 1; time <= 3; time++) {
      bench.must("anna", "/connectors/S-1/rework", again);
      hand.passed("F-1", List.of("S-1"), "final", "geometry");
    }
    Got got = bench.ask("anna", "/connectors/S-1/rework", again).is(409);
    assertThat(got.codes()).containsExactly("REWORK_LIMIT");
    assertThat(got.json().path("refusals").path(0).path("limit").asString()).isEqualTo("3");
    assertThat(got.json().path("refusals").path(0).path("next").asString()).contains("Scrap");
    assertThat(bench.recorded(got)).contains("REWORK_LIMIT");
    assertThat(
            bench
                .ask("anna", "/connectors/S-1/rework", "{'back_to':'rough','reason':'why not'}")
                .is(409)
                .codes())
        .containsExactly("NO_REWORK");
  }
}
