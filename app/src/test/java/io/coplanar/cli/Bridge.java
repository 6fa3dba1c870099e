// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the program in this process for a shell script, as if it were {@code ./coplanar}: a script
 * of a hundred calls would else start a hundred JVMs. The stand-in on disk sends how many words
 * there are, the words, and what it was given to read, each ended by a zero; back come what was
 * said, line by line, and the exit code. A stand-in that is to end says so, and waits for the
 * program.
 */
final class Bridge implements AutoCloseable {
  private static final String STAND_IN =
      """
      #!/usr/bin/env bash
      exec 3<>/dev/tcp/127.0.0.1/%d
      trap 'printf end >&3' TERM
      printf '%%s\\0' "$#" "$@" >&3
      case " $* " in *" run - "*) IFS= read -r -d '' text; printf '%%s\\0' "$text" >&3 ;; esac
      while :; do
        IFS= read -r text <&3 || continue
        case $text in
        "out "*) printf '%%s\\n' "${text#out }" ;;
        "err "*) printf '%%s\\n' "${text#err }" >&2 ;;
        "exit "*) exit "${text#exit }" ;;
        esac
      done
      """;

  private final ServerSocket socket;
  private final Path standIn;

  /**
   * @param folder for the stand-in
   */
  Bridge(Path folder) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    standIn = folder.resolve("coplanar");
    Files.writeString(standIn, STAND_IN.formatted(socket.getLocalPort()));
    if (!standIn.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + standIn + " executable");
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** What a script is to call. */
  Path standIn() {
    return standIn;
  }

  private void accept() {
    while (true) {
      try {
        Socket caller = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(caller));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void serve(Socket caller) {
    try (caller) {
      InputStream in = new BufferedInputStream(caller.getInputStream());
      List<String> words = words(in);
      PrintStream out = new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8);
      Thread work = Thread.currentThread();
      Thread.ofVirtual().start(() -> interruptWhenToldTo(in, work));
      int code =
          Main.run(
              words.toArray(String[]::new),
              Console.ofStreams(lines(out, "out"), lines(out, "err")));
      out.print("exit " + code + "\n");
      out.flush();
    } catch (IOException e) {
      // the script has gone
    }
  }

  /** Whatever comes after the words, an end too, is a wish to end. */
  private static void interruptWhenToldTo(InputStream in, Thread work) {
    try {
      in.read();
      work.interrupt();
    } catch (IOException e) {
      // ended by itself
    }
  }

  private static List<String> words(InputStream in) throws IOException {
    List<String> words = new ArrayList<>();
    int count = Integer.parseInt(field(in));
    for (int i = 0; i < count; i++) {
      words.add(field(in));
    }
    int dash = words.indexOf("-");
    if (words.contains("run") && dash > 0) {
      Path file = Files.createTempFile("stdin", ".txt");
      file.toFile().deleteOnExit();
      Files.writeString(file, field(in));
      words.set(dash, file.toString());
    }
    return words;
  }

  private static String field(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != 0; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      bytes.write(b);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream lines(PrintStream to, String kind) {
    ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            if (b == '\n') {
              String text = waiting.toString(StandardCharsets.UTF_8);
              waiting.reset();
              synchronized (to) {
                to.print(kind + " " + text + "\n");
                to.flush();
              }
            } else {
              waiting.write(b);
            }
          }
        },
        true,
        StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
