// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each answer that a server may give, and of none. */
class ApiTest {
  private static final LineCommand COMMAND = new LineCommand.OpenFixture("F-1", 12);

  private HttpServer server;
  private Api api;
  private final AtomicReference<String> asked = new AtomicReference<>("");

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    api = to(server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    api.close();
    server.stop(0);
  }

  private static Api to(int port) throws Exception {
    return new Api(
        URI.create("http://127.0.0.1:" + port),
        Token.of("secret", "token"),
        "bench-1",
        Duration.ofSeconds(1));
  }

  private void answers(int status, String body, String... header) {
    server.createContext(
        "/",
        exchange -> {
          asked.set(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Station")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          if (header.length == 2) {
            exchange.getResponseHeaders().add(header[0], header[1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Reply ask() throws Exception {
    return api.send(Calls.of(COMMAND), "key-12345");
  }

  @Test
  void aRequestSaysWhoAndWhereAndUnderWhichKey() throws Exception {
    answers(200, "{\"command\":\"key-12345\"}", "Idempotent-Replayed", "true");
    Reply reply = ask();
    assertThat(reply).isInstanceOf(Reply.Done.class);
    assertThat(((Reply.Done) reply).repeated()).isTrue();
    assertThat(asked.get())
        .isEqualTo(
            "POST /api/v1/fixtures Bearer secret bench-1 key-12345"
                + " {\"fixture\":\"F-1\",\"positions\":12}");
  }

  @Test
  void aRefusalIsAnAnswerWithAllItsReasons() throws Exception {
    answers(
        409,
        """
        {"title":"Refused","status":409,"detail":"there is a reason","seq":512,
         "refusals":[{"code":"TOOL_COLD","gate":"tool:cure-oven","rule":"A tool is warm.",
          "value":"300","limit":"1200","unit":"s","next":"Wait.","source":"s","serial":null,
          "waivable":true,"fatal":false}]}
        """);
    Problem problem = ((Reply.Refused) ask()).problem();
    assertThat(problem.entry()).isEqualTo("512");
    assertThat(problem.refusals())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.code()).isEqualTo("TOOL_COLD");
              assertThat(r.limit()).isEqualTo("1200");
              assertThat(r.serial()).isNull();
              assertThat(r.waivable()).isTrue();
            });
  }

  @Test
  void whoMayNotAndWhatMovedAreRefusalsToo() throws Exception {
    answers(403, "{\"detail\":\"scrap is for quality\"}");
    assertThat(((Reply.Refused) ask()).problem().sentence()).isEqualTo("scrap is for quality");
    server.removeContext("/");
    answers(412, "{\"detail\":\"somebody was faster\"}");
    assertThat(((Reply.Refused) ask()).problem().status()).isEqualTo(412);
  }

  @Test
  void aWrongTokenOrRequestIsTheUsersFault() {
    answers(401, "{\"detail\":\"nobody has this token\"}");
    assertThatThrownBy(this::ask)
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("token: nobody has this token");
    server.removeContext("/");
    answers(400, "{\"detail\":\"positions is missing\"}");
    assertThatThrownBy(this::ask)
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("positions is missing");
    server.removeContext("/");
    answers(404, "<html>not ours</html>");
    assertThatThrownBy(this::ask)
        .as("another server at this address")
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("has no such thing");
  }

  @Test
  void nothingHappenedWhereNothingIsTakenIn() {
    answers(503, "{\"detail\":\"the disk is full\"}", "Retry-After", "30");
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.retryAfterS()).isEqualTo("30"))
        .hasMessage("the disk is full");
  }

  @Test
  void noAnswerIsNotKnownToBeNo() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Api there = to(mute.getLocalPort())) {
      assertThatThrownBy(() -> there.send(Calls.of(COMMAND), "key-12345"))
          .isInstanceOfSatisfying(Unanswered.class, e -> assertThat(e.key()).isEqualTo("key-12345"))
          .hasMessage("no answer came within 1 s");
    }
    answers(500, "{}");
    assertThatThrownBy(this::ask).isInstanceOf(Unanswered.class);
  }

  @Test
  void nobodyThereIsSaid() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (Api there = to(free)) {
      assertThatThrownBy(() -> there.get("connectors/S-1"))
          .isInstanceOf(InputFault.class)
          .hasMessageContaining("nobody answers there");
    }
  }

  @Test
  void bytesThatArriveAsOthersAreNoticed(@TempDir Path folder) throws Exception {
    answers(200, "{\"sha256\":\"" + "0".repeat(64) + "\"}");
    Path file = Files.writeString(folder.resolve("scan"), "x");
    assertThatThrownBy(() -> api.store(file))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("arrived as other bytes");
  }

  @Test
  void anAddressIsOnlyAnAddress() throws Exception {
    assertThat(Api.address("http://127.0.0.1:8080/"))
        .isEqualTo(URI.create("http://127.0.0.1:8080"));
    for (String wrong :
        new String[] {
          "127.0.0.1:8080",
          "ftp://a",
          "http://",
          "http://u:p@a",
          "http://a/api",
          "http://a?x",
          "a b"
        }) {
      assertThatThrownBy(() -> Api.address(wrong)).isInstanceOf(InputFault.class);
    }
  }

  @Test
  void aTokenIsOneLineAndNeverShown(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("t"), "abc\n");
    assertThat(Token.read(file)).hasToString("a token");
    for (String wrong : new String[] {"", "\n", "a b", "a\nb", "ä", "x".repeat(600)}) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> Token.read(file))
          .isInstanceOf(InputFault.class)
          .hasMessageContaining("holds no token");
    }
  }
}
