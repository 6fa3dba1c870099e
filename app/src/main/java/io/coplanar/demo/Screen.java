// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.judge.Result;
import io.coplanar.line.event.Refusal;
import io.coplanar.report.Style;
import io.coplanar.report.Wrap;
import io.coplanar.report.line.RefusalText;
import java.io.PrintStream;
import java.util.List;

/** What a visitor sees while the demo runs: a line for what was done, two for what was refused. */
final class Screen {
  private static final int INDENT = 11;
  private static final int MOST_REASONS = 2;

  private final PrintStream out;
  private final Style style;

  Screen(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Text as it is. */
  void say(String text) {
    out.print(text);
    out.flush();
  }

  void chapter(String title) {
    say("\n" + style.heading(title) + "\n");
  }

  void done(String what) {
    tagged(style.verdict(Result.PASS, "done"), 4, what);
  }

  /**
   * Says that something was refused, and the first reasons.
   *
   * @param sentence the server's, told where no rule of the line is against it
   */
  void refused(String what, String sentence, List<Refusal> refusals) {
    tagged(style.verdict(Result.FAIL, "refused"), 7, what);
    if (refusals.isEmpty()) {
      say(Wrap.at(INDENT, sentence));
    }
    refusals.stream()
        .map(RefusalText::brief)
        .distinct()
        .limit(MOST_REASONS)
        .forEach(reason -> say(Wrap.at(INDENT, reason)));
    long more = refusals.stream().map(RefusalText::brief).distinct().count() - MOST_REASONS;
    if (more > 0) {
      say(Wrap.at(INDENT, "and " + more + (more == 1 ? " more reason" : " more reasons")));
    }
  }

  private void tagged(String tag, int length, String what) {
    String text = Wrap.at(INDENT, what);
    say("  " + tag + " ".repeat(INDENT - 2 - length) + text.substring(INDENT));
  }
}
