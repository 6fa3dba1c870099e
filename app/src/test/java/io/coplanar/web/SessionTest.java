// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Signing in and out, and what a session may do. */
class SessionTest {
  @TempDir private Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    rig.as("ada")
        .post("/api/v1/people/" + rig.id("anna") + "/pin", "{\"pin\":\"" + Rig.PIN + "\"}")
        .is(200);
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private Got signIn(String badge, String pin) throws Exception {
    return rig.nobody()
        .send(
            "POST",
            "/api/v1/sessions",
            BodyPublishers.ofString(
                "{\"badge\":\"%s\",\"pin\":\"%s\",\"station\":\"bench-1\"}".formatted(badge, pin)),
            "Content-Type",
            "application/json");
  }

  @Test
  void badgeAndPinBeginASessionThatEndsWithSigningOut() throws Exception {
    String secret = signIn("B-anna", Rig.PIN).is(201).json().path("secret").asString();
    Client anna = rig.with(secret);
    JsonNode me = anna.get("/api/v1/me").is(200).json();
    assertThat(me.path("person").asString()).isEqualTo(rig.id("anna"));
    assertThat(me.path("station").asString()).isEqualTo("bench-1");
    assertThat(me.path("actions").toString()).contains("attempt-step").doesNotContain("admit");
    anna.send("DELETE", "/api/v1/sessions/current", BodyPublishers.noBody()).is(204);
    anna.get("/api/v1/me").is(401);
  }

  @Test
  void aSessionEndsWithItsTime() throws Exception {
    String secret = signIn("B-anna", Rig.PIN).is(201).json().path("secret").asString();
    rig.wall.tick(30L * 86_400);
    Got got = rig.with(secret).get("/api/v1/me").is(401);
    assertThat(got.json().path("code").asString()).isEqualTo("EXPIRED");
    assertThat(got.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void wrongPinsAndUnknownBadgesGetTheSameAnswerAndThenWait() throws Exception {
    String wrong = withoutDigits(signIn("B-anna", "111222").is(401));
    assertThat(withoutDigits(signIn("B-nobody", "111222").is(401))).isEqualTo(wrong);
    Got last = signIn("B-anna", "111222");
    for (int i = 0; i < 6 && last.status() == 401; i++) {
      last = signIn("B-anna", "111222");
    }
    last.is(429);
    assertThat(Long.parseLong(last.header("Retry-After"))).isPositive();
    assertThat(last.json().path("code").asString()).isEqualTo("LOCKED_OUT");
    // the right one waits too
    signIn("B-anna", Rig.PIN).is(429);
  }

  private static String withoutDigits(Got got) {
    return got.text().replaceAll("\\d+", "#");
  }

  @Test
  void nobodyIsLetInWithoutASecretOrWithAnotherOne() throws Exception {
    Got got = rig.nobody().get("/api/v1/me").is(401);
    assertThat(got.header("WWW-Authenticate")).startsWith("Bearer");
    rig.with("coplanar_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").get("/api/v1/me").is(401);
    rig.nobody().get("/api/v1/me", "Authorization", "Basic YWRhOmFkYQ==").is(401);
  }

  @Test
  void noAnswerRepeatsASecret() throws Exception {
    String secret = "coplanar_" + "Z".repeat(43);
    Got got = rig.with(secret).get("/api/v1/connectors/" + secret).is(401);
    assertThat(got.text().replace("/api/v1/connectors/" + secret, "")).doesNotContain(secret);
    assertThat(signIn("B-anna", "987654").is(401).text()).doesNotContain("987654");
  }

  @Test
  void healthAndTheDescriptionAreForEverybody() throws Exception {
    assertThat(rig.nobody().get("/health").is(200).json().path("status").asString())
        .isEqualTo("up");
    assertThat(rig.nobody().get("/api/v1/openapi.json").is(200).json().path("openapi").asString())
        .startsWith("3.1");
  }

  @Test
  void aTokenIsIssuedShownOnceAndRevoked() throws Exception {
    String path = "/api/v1/people/" + rig.id("vera") + "/tokens";
    String body = "{\"scopes\":[\"read\"],\"until\":\"" + Rig.FAR + "\"}";
    JsonNode made = rig.as("ada").keyed("token-0001", path, body).is(200).json();
    Client vera = rig.with(made.path("secret").asString());
    vera.get("/api/v1/ledger").is(200);
    JsonNode again = rig.as("ada").keyed("token-0001", path, body).is(200).json();
    assertThat(again.has("secret")).isFalse();
    rig.as("ada").post(path + "/" + made.path("token").asString() + "/revocation", "{}").is(200);
    vera.get("/api/v1/ledger").is(401);
  }

  @Test
  void theStoredBytesComeBackAsTheyWere() throws Exception {
    byte[] bytes = "seconds,celsius\n0,20\n".getBytes(StandardCharsets.UTF_8);
    String hash = rig.as("anna").put(bytes);
    Got got = rig.as("vera").get("/api/v1/evidence/" + hash).is(200);
    assertThat(got.bytes()).isEqualTo(bytes);
    assertThat(got.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
    rig.as("vera").get("/api/v1/evidence/" + hash, "If-None-Match", got.header("ETag")).is(304);
    rig.as("anna")
        .send("PUT", "/api/v1/evidence/" + hash, BodyPublishers.ofByteArray(bytes))
        .is(200);
    rig.as("anna")
        .send("PUT", "/api/v1/evidence/" + "0".repeat(64), BodyPublishers.ofByteArray(bytes))
        .is(400);
  }
}
