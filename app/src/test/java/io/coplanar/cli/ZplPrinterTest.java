// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A printer that is well, and some that are not. */
final class ZplPrinterTest {
  private static final String WELL = "030,0,0,0245,000,0,0,0,000,0,0,0";
  private static final String BUSY = "030,0,0,0245,001,0,0,0,000,0,0,0";
  private static final String NO_LABELS = "030,1,0,0245,000,0,0,0,000,0,0,0";
  private static final String REST = "001,0,0,0,1,2,4,0,00000000,1,000";
  private static final String HEAD_OPEN = "001,0,1,0,1,2,4,0,00000000,1,000";
  private static final String LABEL = "^XA^FDx^FS^XZ\n";

  private static String status(String first, String second) {
    return "\2" + first + "\3\r\n\2" + second + "\3\r\n\0021234,0\3\r\n";
  }

  /** Answers each status question with the next of these, then hangs up; tells what came in. */
  private static String with(List<String> answers, Asks asks) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> came =
          CompletableFuture.supplyAsync(
              () -> {
                try (Socket socket = server.accept()) {
                  return serve(socket, answers);
                } catch (IOException e) {
                  return "broke: " + e;
                }
              });
      asks.ask(ZplPrinter.at("127.0.0.1:" + server.getLocalPort()));
      return came.get(10, TimeUnit.SECONDS);
    }
  }

  private static String serve(Socket socket, List<String> answers) throws IOException {
    StringBuilder came = new StringBuilder();
    InputStream in = socket.getInputStream();
    int answered = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      came.append((char) c);
      if (came.toString().endsWith("~HS\r\n")) {
        if (answered == answers.size()) {
          break;
        }
        socket.getOutputStream().write(answers.get(answered++).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return came.toString();
  }

  /** What is done with a printer. */
  @FunctionalInterface
  private interface Asks {
    void ask(ZplPrinter printer) throws Exception;
  }

  @Test
  void itPrintsAndWaitsUntilNothingIsLeft() throws Exception {
    String came =
        with(
            List.of(status(WELL, REST), status(BUSY, REST), status(WELL, REST)),
            printer -> printer.print(LABEL));
    assertThat(came).contains(LABEL);
  }

  @Test
  void withoutLabelsNothingIsSent() throws Exception {
    String came =
        with(
            List.of(status(NO_LABELS, HEAD_OPEN)),
            printer ->
                assertThatThrownBy(() -> printer.print(LABEL))
                    .isInstanceOf(ZplPrinter.Failed.class)
                    .hasMessageContaining("out of labels, its head is open; nothing was sent"));
    assertThat(came).doesNotContain("^XA");
  }

  @Test
  void aPrinterThatStopsOnTheWayIsTold() throws Exception {
    with(
        List.of(status(WELL, REST), status(NO_LABELS, REST)),
        printer ->
            assertThatThrownBy(() -> printer.print(LABEL))
                .isInstanceOf(ZplPrinter.Failed.class)
                .hasMessageContaining("not known: look"));
  }

  @Test
  void whatHangsUpHasNotPrinted() throws Exception {
    with(
        List.of(status(WELL, REST)),
        printer ->
            assertThatThrownBy(() -> printer.print(LABEL))
                .isInstanceOf(ZplPrinter.Failed.class)
                .hasMessageContaining("not known"));
    with(
        List.of("HTTP/1.1 400 \2no printer\3\2no\3\2no\3"),
        printer ->
            assertThatThrownBy(() -> printer.print(LABEL)).isInstanceOf(ZplPrinter.Failed.class));
  }

  @Test
  void whereNobodyListensTheAddressIsWrong() throws Exception {
    int free;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = server.getLocalPort();
    }
    assertThatThrownBy(() -> ZplPrinter.at("127.0.0.1:" + free).print(LABEL))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("nothing was sent");
    for (String wrong : List.of(":9100", "x:99999", "x:y", "")) {
      assertThatThrownBy(() -> ZplPrinter.at(wrong)).isInstanceOf(InputFault.class);
    }
  }
}
