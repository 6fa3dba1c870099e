// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.evidence.InputFault;

/** The payload's one stored form. */
public final class PayloadJson {
  private PayloadJson() {}

  /**
   * Leaves out the white space between the tokens of a JSON object. Numbers and strings stay as
   * they are, character for character: {@code 1.50} stays {@code 1.50}.
   *
   * @throws InputFault when it is no JSON object, a name stands twice in one object, nesting goes
   *     deeper than 64, or a character is half a surrogate pair
   */
  public static String compact(String payload) throws InputFault {
    if (!JsonText.isWellFormed(payload)) {
      throw fault("half of a surrogate pair");
    }
    try {
      return JsonScanner.compactObject(payload);
    } catch (JsonScanner.Malformed e) {
      throw fault(e.wrong());
    }
  }

  private static InputFault fault(String wrong) {
    return new InputFault.Damaged(
        "the payload",
        wrong,
        "one JSON object, each name once in its object, at most "
            + JsonScanner.MAX_DEPTH
            + " levels deep");
  }
}
