// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Reasons;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a command from another one that was given the same id: a SHA-256 over who asked for
 * what, which stands last in the first entry of the command.
 */
final class Asked {
  /** The one reason against a command whose id is another one's. */
  static final Refusal TAKEN = taken();

  private Asked() {}

  static String of(String who, LineCommand command) throws InputFault {
    String text;
    try {
      text =
          command.getClass().getSimpleName() + "\n" + who + "\n" + EventForm.text((Record) command);
    } catch (IllegalArgumentException e) {
      throw new InputFault.Inconsistent(
          "the command", "holds a number that is none", "numbers that were measured");
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static Draft with(Draft draft, String asked) {
    return EventForm.asked(draft, asked);
  }

  /** Whether an entry was the first of a command that asked for this. */
  static boolean isOf(Entry entry, String asked) {
    return asked.equals(EventForm.asked(entry));
  }

  private static Refusal taken() {
    Reasons reasons = new Reasons();
    reasons
        .because(Answer.ID_TAKEN, "id", "A command's id is used for one command.", "house rule")
        .firm()
        .next("Send the new command under a new id.");
    return reasons.list().getFirst();
  }
}
