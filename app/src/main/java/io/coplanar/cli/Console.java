// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.report.Style;
import java.io.PrintStream;

/**
 * Where the program speaks.
 *
 * @param out what was asked for
 * @param err progress, warnings and errors
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param colorWanted false where the user set NO_COLOR or has a dumb terminal
 */
public record Console(
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colorWanted) {

  /** The console of this process: the launcher says what is a terminal. */
  static Console ofProcess(PrintStream out, PrintStream err) {
    String noColor = System.getenv("NO_COLOR");
    boolean color = (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        out,
        err,
        Boolean.getBoolean("coplanar.tty.out"),
        Boolean.getBoolean("coplanar.tty.err"),
        color);
  }

  /** Two streams that nobody watches. */
  public static Console ofStreams(PrintStream out, PrintStream err) {
    return new Console(out, err, false, false, false);
  }

  /** How text on {@code out} is dressed. */
  public Style style() {
    return new Style(outIsTerminal && colorWanted);
  }

  /** One line on {@code err}, with the program's name before it. */
  public void complain(String sentence) {
    err.println("coplanar: " + oneLine(sentence));
    err.flush();
  }

  /** File names may hold line ends and escape codes; a sentence stays one line and harmless. */
  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
