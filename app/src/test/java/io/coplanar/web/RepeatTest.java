// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Asking again, asking at once, asking on what was seen. */
class RepeatTest {
  @TempDir private Path folder;
  private Rig rig;
  private Bench bench;

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

  @Test
  void asDoneBeforeIsAnsweredAgainEvenAfterARestart() throws Exception {
    String path = "/api/v1/connectors/S-1/holds";
    Got first = rig.as("anna").keyed("hold-0001", path, "{\"reason\":\"odd\"}").is(200);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    long size = rig.worked();
    rig.restart();
    Got again = rig.as("anna").keyed("hold-0001", path, "{\"reason\":\"odd\"}").is(200);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.json().path("entries")).isEqualTo(first.json().path("entries"));
    assertThat(rig.worked()).isEqualTo(size);
  }

  @Test
  void aRefusalIsAnsweredAgainTooWithAllItsReasons() throws Exception {
    String path = "/api/v1/connectors/S-1/attempts";
    Got first = rig.as("anna").keyed("step-0001", path, "{\"step\":\"label\"}").is(409);
    Got again = rig.as("anna").keyed("step-0001", path, "{\"step\":\"label\"}").is(409);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.json().path("refusals")).isEqualTo(first.json().path("refusals"));
  }

  @Test
  void aKeyIsForOneCommandAndOnePerson() throws Exception {
    String path = "/api/v1/connectors/S-1/holds";
    rig.as("anna").keyed("hold-0001", path, "{\"reason\":\"odd\"}").is(200);
    rig.as("anna").keyed("hold-0001", path, "{\"reason\":\"odder\"}").is(422);
    rig.as("boris").keyed("hold-0001", path, "{\"reason\":\"odd\"}").is(422);
    rig.as("anna")
        .keyed("hold-0001", "/api/v1/connectors/S-2/holds", "{\"reason\":\"odd\"}")
        .is(422);
    assertThat(bench.get("/connectors/S-1").json().path("holds")).hasSize(1);
  }

  @Test
  void withoutAKeyOrWithABadOneNothingIsDone() throws Exception {
    long size = rig.worked();
    rig.as("anna")
        .send(
            "POST",
            "/api/v1/connectors/S-1/holds",
            java.net.http.HttpRequest.BodyPublishers.ofString("{\"reason\":\"odd\"}"),
            "Content-Type",
            "application/json")
        .is(400);
    rig.as("anna").keyed("k k", "/api/v1/connectors/S-1/holds", "{\"reason\":\"odd\"}").is(400);
    assertThat(rig.worked()).isEqualTo(size);
  }

  @Test
  void whoAsksOnAnOlderStateIsToldWhoDidWhatSince() throws Exception {
    Got seen = bench.get("/connectors/S-1").is(200);
    String etag = seen.header("ETag");
    bench.get("/connectors/S-1", "If-None-Match", etag).is(304);
    bench.must("boris", "/connectors/S-1/holds", "{'reason':'odd'}", "If-Match", etag);
    Got stale =
        bench
            .ask("anna", "/connectors/S-1/holds", "{'reason':'odd too'}", "If-Match", etag)
            .is(412);
    JsonNode since = stale.json().path("moved").path(0).path("since");
    assertThat(since).hasSize(1);
    assertThat(since.path(0).path("type").asString()).isEqualTo("hold-placed");
    assertThat(since.path(0).path("who").asString()).isEqualTo(rig.id("boris"));
    bench.get("/connectors/S-1", "If-None-Match", etag).is(200);
    bench.ask("anna", "/connectors/S-1/holds", "{'reason':'x'}", "If-Match", "\"999\"").is(412);
    bench.ask("anna", "/connectors/S-1/holds", "{'reason':'x'}", "If-Match", "abc").is(400);
  }

  @Test
  void thirtyTwoAtOnceEachGetTheirOwnAnswerAndNoneIsLost() throws Exception {
    List<Callable<Got>> asks = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      String who = i % 2 == 0 ? "anna" : "boris";
      String reason = "{'reason':'" + i + "'}";
      asks.add(
          () -> {
            Got got = bench.must(who, "/connectors/S-" + 1 + "/holds", reason);
            bench.get("/connectors/S-1").is(200);
            return got;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(32)) {
      for (Future<Got> got : pool.invokeAll(asks)) {
        got.get().is(200);
      }
    }
    assertThat(bench.get("/connectors/S-1").json().path("holds")).hasSize(32);
  }

  @Test
  void theLastOfALotIsDrawnOnce() throws Exception {
    String receipt =
        "{'supplier_lot':'S-8','unit':'pieces','amount':1,'expires':'" + Rig.FAR + "'}";
    bench.must("anna", "/lots/ribbon-tape/RT-2/receipt", receipt);
    bench.must("quinn", "/lots/ribbon-tape/RT-2/release", "{}");
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    rig.wall.tick(10);
    List<Callable<Got>> asks = new ArrayList<>();
    for (String serial : List.of("S-1", "S-2")) {
      String file = rig.as("anna").put(Bench.fiberOrder(serial));
      String attempt = bench.ribbonize(bench.evidence(file, serial)).replace("RT-1", "RT-2");
      asks.add(() -> bench.ask("anna", "/connectors/" + serial + "/attempts", attempt));
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<Got> got : pool.invokeAll(asks)) {
        statuses.add(got.get().status());
        if (got.get().status() == 409) {
          assertThat(got.get().codes()).contains("LOT_SHORT");
        }
      }
    }
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }
}
