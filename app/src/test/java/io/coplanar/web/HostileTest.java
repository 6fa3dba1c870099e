// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large, too slow, malformed, or from another site. */
class HostileTest {
  @TempDir private Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig =
        Rig.sqlite(
            folder,
            s -> {
              try {
                return s.with("web_json_max_kib", 4)
                    .with("web_idle_s", 1)
                    .with("web_slowest_bytes_per_s", 1000);
              } catch (io.coplanar.evidence.InputFault e) {
                throw new AssertionError(e);
              }
            });
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private Got hold(String json) throws Exception {
    return rig.as("anna").post("/api/v1/connectors/S-1/holds", json);
  }

  @Test
  void aBodyThatIsTooLargeIsNotRead() throws Exception {
    Got much = hold("{\"reason\":\"" + "x".repeat(5000) + "\"}").is(413);
    assertThat(much.json().path("limit_bytes").asInt()).isEqualTo(4096);
    byte[] large = new byte[(1 << 20) + 1];
    Got got = rig.as("anna").send("POST", "/api/v1/evidence", BodyPublishers.ofByteArray(large));
    got.is(413);
    // and one that does not say so beforehand
    got =
        rig.as("anna")
            .send(
                "POST",
                "/api/v1/evidence",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
    got.is(413);
    assertThat(blobs()).isEmpty();
  }

  private List<Path> blobs() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("blobs"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aBodyThatIsNoObjectOfThisRequestNamesTheField() throws Exception {
    for (String json :
        List.of(
            "",
            "[]",
            "{",
            "{\"reason\":1}",
            "{\"reason\":null}",
            "{\"reason\":\"a\"} x",
            "{\"reason\":\"a\",\"reason\":\"b\"}",
            "{\"reason\":\"a\",\"resaon\":\"b\"}",
            "[".repeat(100),
            "{\"a\":".repeat(50),
            "\0",
            "{\"reason\":NaN}")) {
      Got got = hold(json).is(400);
      assertThat(got.json().path("field").asString()).isNotEmpty();
      assertThat(got.text()).doesNotContain("Exception", "\tat ", "jackson");
    }
    rig.as("anna")
        .send(
            "POST",
            "/api/v1/connectors/S-1/holds",
            BodyPublishers.ofString("reason=x"),
            "Idempotency-Key",
            "key-00001",
            "Content-Type",
            "application/x-www-form-urlencoded")
        .is(415);
  }

  @Test
  void noPathOfAClientsReachesTheDisk() throws Exception {
    Files.writeString(folder.resolve("secret"), "s3cr3t");
    for (String path :
        List.of(
            "/api/v1/evidence/..%2f..%2fsecret",
            "/api/v1/evidence/%2e%2e/secret",
            "/api/v1/evidence/..%5c..%5csecret",
            "/api/v1/evidence/secret%00",
            "/api/v1/connectors/..%2fF-1",
            "/../secret",
            "/secret",
            "/static/../secret")) {
      String answer =
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\n"
                  + "Authorization: Bearer "
                  + rig.secret("anna")
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("s3cr3t");
      assertThat(answer).contains("application/problem+json");
    }
  }

  @Test
  void anotherSitesPageIsNotServed() throws Exception {
    String secret = "Authorization: Bearer " + rig.secret("vera") + "\r\n";
    assertThat(
            raw(
                "GET /api/v1/ledger HTTP/1.1\r\nHost: evil.example\r\n"
                    + secret
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            raw(
                "GET /api/v1/ledger HTTP/1.1\r\nHost: localhost:"
                    + rig.port()
                    + "\r\nOrigin: http://evil.example\r\n"
                    + secret
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("Access-Control");
    assertThat(
            raw(
                "GET /api/v1/ledger HTTP/1.1\r\nHost: localhost:"
                    + rig.port()
                    + "\r\nOrigin: http://localhost:"
                    + rig.port()
                    + "\r\n"
                    + secret
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void whatIsNoRequestGetsAProblemToo() throws Exception {
    for (String request :
        List.of(
            "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
            "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(40_000) + "\r\n\r\n",
            "GET /health HTTP/1.1\r\n\r\n",
            "POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n")) {
      String answer = raw(request);
      assertThat(answer)
          .matches("(?s)HTTP/1.1 [45]\\d\\d .*")
          .doesNotContain("Jetty", "jetty", "Exception", "<html");
    }
    rig.as("vera").get("/api/v1/no-such-thing").is(404);
    rig.as("vera").send("DELETE", "/api/v1/ledger", BodyPublishers.noBody()).is(405);
    Got got = rig.nobody().get("/api/v1/ledger").is(401);
    assertThat(got.header("Content-Type")).startsWith("application/problem+json");
    assertThat(got.header("Cache-Control")).isEqualTo("no-store");
    assertThat(got.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(got.header("Server")).isEmpty();
  }

  @Test
  void whoIsSlowIsDropped() throws Exception {
    // says nothing for longer than a connection may be idle
    long began = System.nanoTime();
    assertThat(raw("GET /health HTT")).doesNotContain("200");
    // sends one byte after the other
    try (Socket socket = new Socket("127.0.0.1", rig.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                  + rig.secret("anna")
                  + "\r\nContent-Length: 100000\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(200);
      String answer = "";
      for (int i = 0; i < 50 && answer.isEmpty(); i++) {
        try {
          out.write('x');
          out.flush();
          byte[] buffer = new byte[4096];
          int n = socket.getInputStream().read(buffer);
          answer = n < 0 ? "closed" : new String(buffer, 0, n, StandardCharsets.US_ASCII);
        } catch (java.net.SocketTimeoutException e) {
          // nothing yet
        } catch (java.io.IOException e) {
          answer = "closed";
        }
      }
      assertThat(answer).isNotEmpty().doesNotContain("200 OK");
    }
    assertThat((System.nanoTime() - began) / 1e9).isLessThan(15);
    assertThat(blobs()).isEmpty();
  }

  /** Sends bytes and reads until the other end closes. */
  private String raw(String request) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", rig.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
  }
}
