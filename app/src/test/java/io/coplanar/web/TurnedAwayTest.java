// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes to nothing before anything is decided is history too; a flood of it is not. */
class TurnedAwayTest {
  private static final String ATTEMPT = "/api/v1/connectors/S-1/attempts";

  @TempDir private Path folder;
  private Rig rig;
  private long before;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    before = rig.size();
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private List<Entry> since() throws Exception {
    List<Entry> all = new ArrayList<>();
    try (LedgerReader reader = rig.parts().ledger().reader()) {
      for (long seq = before; seq < reader.size(); seq++) {
        all.add(reader.entry(seq));
      }
    }
    return all;
  }

  private void isRecorded(String kind, String request, String field) throws Exception {
    List<Entry> since = since();
    assertThat(since).hasSize(1);
    Entry entry = since.getFirst();
    assertThat(entry.who()).isEqualTo(rig.id("anna"));
    assertThat(entry.stream()).isEqualTo("person/" + rig.id("anna"));
    assertThat(entry.type()).isEqualTo("person-turned-away");
    assertThat(entry.payload())
        .contains(
            "\"kind\":\"" + kind + "\"",
            "\"request\":\"" + request + "\"",
            "\"field\":\"" + field + "\"");
  }

  @Test
  void aMalformedAttempt() throws Exception {
    Client anna = rig.as("anna");
    anna.post(ATTEMPT, "{\"step\":1}").is(400);
    isRecorded("malformed", "POST " + ATTEMPT, "step");
  }

  @Test
  void aFieldThatNobodyAsksFor() throws Exception {
    rig.as("anna").post(ATTEMPT, "{\"step\":\"strip\",\"result\":\"PASS\"}").is(400);
    isRecorded("malformed", "POST " + ATTEMPT, "result");
  }

  @Test
  void whatIsNoJson() throws Exception {
    rig.as("anna")
        .send("POST", ATTEMPT, BodyPublishers.ofString("step=strip"), "Idempotency-Key", "key-0001")
        .is(415);
    isRecorded("media-type", "POST " + ATTEMPT, "");
  }

  @Test
  void whatIsTooLarge() throws Exception {
    String large = "{\"step\":\"" + "x".repeat(300_000) + "\"}";
    rig.as("anna").post(ATTEMPT, large).is(413);
    isRecorded("too-large", "POST " + ATTEMPT, "body");
  }

  @Test
  void aMethodThatIsNotThere() throws Exception {
    Client anna = rig.as("anna");
    anna.send("DELETE", ATTEMPT, BodyPublishers.noBody()).is(405);
    anna.send("DELETE", "/api/v1/connectors/S-1", BodyPublishers.noBody()).is(405);
    isRecorded("http-405", "DELETE " + ATTEMPT, "");
  }

  @Test
  void aWayThatIsNotThere() throws Exception {
    Client anna = rig.as("anna");
    anna.post("/api/v1/connectors/S-1/complete-all", "{}").is(404);
    isRecorded("not-found", "POST /api/v1/connectors/S-1/complete-all", "");
    anna.get("/api/v1/connectors/S-1/nothing").is(404);
    assertThat(since()).hasSize(1);
  }

  @Test
  void anothersKey() throws Exception {
    Client anna = rig.as("anna");
    anna.keyed("key-twice", ATTEMPT, "{\"step\":\"strip\"}").is(409);
    before = rig.size();
    anna.keyed("key-twice", ATTEMPT, "{\"step\":\"cleave\"}").is(422);
    isRecorded("idempotency-key-taken", "POST " + ATTEMPT, "Idempotency-Key");
  }

  @Test
  void onceAMinuteOfOnePersonWayAndKind() throws Exception {
    Client anna = rig.as("anna");
    for (int i = 0; i < 20; i++) {
      anna.post("/api/v1/connectors/S-" + i + "/attempts", "{").is(400);
    }
    assertThat(since()).hasSize(1);
    rig.as("boris").post(ATTEMPT, "{").is(400);
    assertThat(since()).hasSize(2);
    rig.wall.tick(60);
    anna.post(ATTEMPT, "{").is(400);
    assertThat(since()).hasSize(3);
  }

  @Test
  void strangersCannotFillTheLedger() throws Exception {
    for (Client stranger : List.of(rig.nobody(), rig.with("no secret of anybody"))) {
      stranger.post(ATTEMPT, "{").is(401);
      stranger.post("/api/v1/complete-all", "{}").is(404);
      stranger.send("DELETE", ATTEMPT, BodyPublishers.noBody()).is(405);
    }
    rig.nobody().post("/api/v1/sessions", "{").is(400);
    assertThat(since()).isEmpty();
  }

  @Test
  void neitherNamesNorSecretsAreRecorded() throws Exception {
    rig.as("ada").post("/api/v1/people", "{\"Ada Lovelace\":1}").is(400);
    rig.as("ada").post("/api/v1/Ada%20Lovelace", "{}").is(404);
    assertThat(since()).hasSize(2).noneMatch(e -> e.payload().contains("Lovelace"));
  }
}
