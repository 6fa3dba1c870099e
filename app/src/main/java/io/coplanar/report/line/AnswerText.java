// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.line;

import io.coplanar.judge.Result;
import io.coplanar.line.event.Refusal;
import io.coplanar.report.Style;
import io.coplanar.report.Wrap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request, for people. */
public final class AnswerText {
  private AnswerText() {}

  /** Said before an answer that is not of this request. */
  public static String repeated(boolean repeated) {
    return repeated ? "asked before with this key; the answer of then:\n" : "";
  }

  /**
   * Why it did not happen.
   *
   * @param sentence the server's own, said where no rule of the line is against it
   * @param entry where the refusal is recorded; null where it is not
   */
  public static String refused(
      String sentence, List<Refusal> refusals, @Nullable String entry, Style style) {
    String head = style.verdict(Result.FAIL, "refused");
    if (refusals.isEmpty()) {
      return Wrap.at(0, head + ": " + sentence);
    }
    int reasons = refusals.size();
    return head
        + (reasons == 1 ? ", for one reason" : ", for " + reasons + " reasons")
        + (entry == null ? "" : " (entry " + entry + ")")
        + "\n"
        + RefusalText.of(refusals, style);
  }
}
