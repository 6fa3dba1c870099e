// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.personal;

import io.coplanar.evidence.InputFault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person proves who he is with, or is found by. What it means is the business of
 * whoever puts it there; the ledger keeps it beside the log, in backups, and no longer than the
 * person's data.
 *
 * @param name what it is found by, its kind before a slash, as in {@code token/<hash>}; at most 200
 *     characters
 * @param person whose it is, by id; empty for nobody's
 * @param until from when on it may be thrown away, in whole seconds; null for one that stays.
 *     Backups take along those that stay
 * @param body at most 2,000 characters
 */
public record Credential(String name, String person, @Nullable Instant until, String body) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_BODY = 2_000;

  public Credential {
    until = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
    if (name.length() > LONGEST_NAME || body.length() > LONGEST_BODY) {
      throw new IllegalArgumentException("a credential too long to keep: " + name.length());
    }
    if ((name + body).indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a credential of several lines");
    }
  }

  /** One that stays as a text, without its person, for a backup. */
  public String text() {
    return name + "\n" + body;
  }

  /**
   * Reads a {@link #text} back.
   *
   * @param where the file and line, for the fault
   */
  public static Credential of(String text, PersonId person, String where) throws InputFault {
    int line = text.indexOf('\n');
    try {
      if (line > 0) {
        return new Credential(
            text.substring(0, line), person.text(), null, text.substring(line + 1));
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new InputFault.Damaged(
        where, "holds a credential that cannot be read", "the file as it was written");
  }
}
