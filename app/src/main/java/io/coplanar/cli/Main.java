// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Starts the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    // UTF-8 whatever the locale says: the tables hold µ and ±, JSON is UTF-8 by definition
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(args, Console.ofProcess(out, err));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The whole program in this process: the exit code, with everything said on the console. */
  public static int run(String[] args, Console console) {
    return new Program(console).run(args);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
