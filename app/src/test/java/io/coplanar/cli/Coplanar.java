// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** One run of the program in this process. */
record Coplanar(int code, String out, String err) {
  static Coplanar run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            Stream.of(args).map(Object::toString).toArray(String[]::new),
            Console.ofStreams(stream(out), stream(err)));
    return new Coplanar(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
