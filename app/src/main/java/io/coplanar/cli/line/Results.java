// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.VerdictRecord.Result;
import java.util.Locale;

/** What an inspector may say. */
final class Results {
  private Results() {}

  static Result of(String text) throws InputFault {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "pass" -> Result.PASS;
      case "fail" -> Result.FAIL;
      case "not-judged", "not_judged" -> Result.NOT_JUDGED;
      default ->
          throw new InputFault.Inconsistent(
              "--result", "is \"" + text + "\"", "pass, fail or not-judged");
    };
  }
}
