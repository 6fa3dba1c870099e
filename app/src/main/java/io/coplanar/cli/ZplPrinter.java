// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A printer that speaks ZPL on a raw port, usually 9100. It is asked how it is before and after
 * (host status, {@code ~HS}): what does not answer is not believed to print.
 */
final class ZplPrinter {
  private static final int CONNECT_MS = 5000;
  private static final int ANSWER_MS = 5000;
  private static final int PRINT_MS = 20_000;
  private static final int PAUSE_MS = 200;
  private static final int LONGEST_ANSWER = 1024;
  private static final int STRINGS = 3;
  private static final char STX = 2;
  private static final char ETX = 3;

  private final String host;
  private final int port;

  private ZplPrinter(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** The printer did not do it; the message says why, and what is known of the label. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  /**
   * What a printer says of itself.
   *
   * @param troubles what keeps it from printing
   * @param waiting formats and labels that it has not printed yet
   */
  private record Status(List<String> troubles, long waiting) {}

  /** Reads HOST:PORT. */
  static ZplPrinter at(String text) throws InputFault {
    int colon = text.lastIndexOf(':');
    String port = colon < 0 ? "9100" : text.substring(colon + 1);
    String host = colon < 0 ? text : text.substring(0, colon);
    if (host.isBlank() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new InputFault.Inconsistent(
          "--print", "is \"" + text + "\"", "HOST:PORT, as in printer-3:9100");
    }
    return new ZplPrinter(host, Integer.parseInt(port));
  }

  /**
   * Prints. When it returns, the printer has said that nothing waits and nothing is wrong.
   *
   * @throws InputFault when nobody answers there
   * @throws Failed when the printer fails, or does not say how it is
   */
  void print(String zpl) throws InputFault, Failed {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
      socket.setSoTimeout(ANSWER_MS);
      Status before = status(socket);
      if (!before.troubles().isEmpty()) {
        throw new Failed(
            "the printer cannot print: "
                + String.join(", ", before.troubles())
                + "; nothing was sent");
      }
      socket.getOutputStream().write(zpl.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      await(socket);
    } catch (ConnectException | java.net.UnknownHostException | SocketTimeoutException e) {
      throw new InputFault.Inconsistent(
          "printer " + host + ":" + port,
          "does not answer; nothing was sent",
          "the address of a printer that is on");
    } catch (IOException e) {
      throw new Failed(
          "the connection to the printer broke ("
              + e.getMessage()
              + "); whether a label came out"
              + " is not known: look");
    }
  }

  private static void await(Socket socket) throws IOException, Failed {
    long end = System.nanoTime() + PRINT_MS * 1_000_000L;
    while (System.nanoTime() < end) {
      Status status;
      try {
        status = status(socket);
      } catch (SocketTimeoutException e) {
        throw new Failed(
            "the printer took the label and says nothing more; whether it came out is not known:"
                + " look");
      }
      if (!status.troubles().isEmpty()) {
        throw new Failed(
            "the printer stopped: "
                + String.join(", ", status.troubles())
                + "; whether the label came out is not known: look");
      }
      if (status.waiting() == 0) {
        return;
      }
      pause();
    }
    throw new Failed(
        "the printer still has the label after "
            + PRINT_MS / 1000
            + " s; whether it comes out is"
            + " not known: look");
  }

  private static void pause() throws Failed {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("stopped waiting for the printer; whether the label came out is not known");
    }
  }

  private static Status status(Socket socket) throws IOException, Failed {
    socket.getOutputStream().write("~HS\r\n".getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    InputStream in = socket.getInputStream();
    List<String[]> strings = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    for (int n = 0; strings.size() < STRINGS; n++) {
      int c = in.read();
      if (c < 0 || n > LONGEST_ANSWER) {
        throw new Failed(
            "what answers there does not say how it is as a ZPL printer does (~HS); whether"
                + " anything came out is not known: look");
      }
      if (c == STX) {
        one.setLength(0);
      } else if (c == ETX) {
        strings.add(one.toString().split(",", -1));
      } else {
        one.append((char) c);
      }
    }
    return read(strings.get(0), strings.get(1));
  }

  /** By the ZPL II programming guide, "~HS": flags of the first and second string. */
  private static Status read(String[] first, String[] second) throws Failed {
    if (first.length < 12 || second.length < 9) {
      throw new Failed("the printer's status cannot be read; nothing is known of the label: look");
    }
    List<String> troubles = new ArrayList<>();
    flag(troubles, first[1], "out of labels");
    flag(troubles, first[2], "paused");
    flag(troubles, first[5], "its buffer is full");
    flag(troubles, first[9], "its memory is damaged");
    flag(troubles, first[10], "too cold");
    flag(troubles, first[11], "too hot");
    flag(troubles, second[2], "its head is open");
    flag(troubles, second[3], "out of ribbon");
    return new Status(troubles, number(first[4]) + number(second[8]));
  }

  private static void flag(List<String> troubles, String flag, String words) {
    if (!flag.strip().equals("0")) {
      troubles.add(words);
    }
  }

  private static long number(String text) throws Failed {
    if (!text.strip().matches("\\d{1,9}")) {
      throw new Failed("the printer's status cannot be read; nothing is known of the label: look");
    }
    return Long.parseLong(text.strip());
  }
}
