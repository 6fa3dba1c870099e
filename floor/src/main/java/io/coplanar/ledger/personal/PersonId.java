// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.personal;

import io.coplanar.evidence.InputFault;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What entries call a person: 128 random bits, so that nobody can be found by trying names.
 *
 * @param text {@code person-} and 32 lower case hexadecimal digits
 */
public record PersonId(String text) {
  private static final String PREFIX = "person-";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public PersonId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("no person's id");
    }
  }

  /** An id that nobody has. */
  public static PersonId random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return new PersonId(PREFIX + HexFormat.of().formatHex(bits));
  }

  /** What a user or a file gave as an id. */
  public static PersonId of(String text) throws InputFault {
    if (!FORM.matcher(text).matches()) {
      throw new InputFault.Inconsistent(
          "person",
          "\"" + (text.length() > 64 ? text.substring(0, 64) + "…" : text) + "\" is no id",
          PREFIX + " and 32 lower case hexadecimal digits");
    }
    return new PersonId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
