// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code coplanar serve} as a process of its own. */
@Timeout(60)
class ServeCommandTest {
  @TempDir private Path folder;

  private Process serve(String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--key",
                folder.resolve("keys/ledger.key").toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  private static String listening(BufferedReader out) throws Exception {
    String line = String.valueOf(out.readLine());
    assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+");
    return line.substring("listening on ".length());
  }

  private static int health(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/health")).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  @Test
  void beginsInAnEmptyFolderAndEndsInOrderOnATerm() throws Exception {
    for (int start = 1; start <= 2; start++) {
      Process process = serve();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String url = listening(out);
        assertThat(health(url)).isEqualTo(200);
        long began = System.nanoTime();
        // on the process itself: Process.destroy would close its output, too
        process.toHandle().destroy();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(5);
        // 128 + SIGTERM, as for every program that a signal ends
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(out.readLine()).isNull();
      } finally {
        process.destroyForcibly();
      }
      String err = Files.readString(folder.resolve("err"));
      assertThat(err).contains("people init");
      assertThat(err.contains("so one was created")).isEqualTo(start == 1);
    }
    Coplanar verified =
        Coplanar.run("ledger", "verify", "--data", folder.resolve("data").toString());
    assertThat(verified.code()).isZero();
  }

  @Test
  void aSecondServerOnOneFolderAndATakenPortAreToldInASentence() throws Exception {
    Process process = serve();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String url = listening(out);
      Process second = serve();
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(2);
      String port = url.substring(url.lastIndexOf(':') + 1);
      Coplanar taken =
          Coplanar.run(
              "serve",
              "--port",
              port,
              "--data",
              folder.resolve("other").toString(),
              "--key",
              folder.resolve("keys/ledger.key").toString());
      assertThat(taken.code()).isEqualTo(2);
      assertThat(taken.err()).contains("--port " + port).doesNotContain("\tat ");
    } finally {
      process.destroy();
      process.waitFor(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void noSwitchTouchesTheClock() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console = Console.ofStreams(nowhere, nowhere);
    CommandLine line = new CommandLine(new ServeCommand(console, new RootCommand()));
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      names.add(option.longestName());
    }
    assertThat(names)
        .containsExactly(
            "--behind-proxy",
            "--copies",
            "--data",
            "--database",
            "--host",
            "--key",
            "--port",
            "--tls-cert",
            "--tls-key");
    assertThat(Coplanar.run("settings", "--json").out())
        .doesNotContainIgnoringCase("clock_speed")
        .doesNotContainIgnoringCase("time_scale");
  }
}
