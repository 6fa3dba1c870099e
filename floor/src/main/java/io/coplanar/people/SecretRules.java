// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;

/** What may become a PIN or a password. The complaints never repeat the secret. */
public final class SecretRules {
  private static final int LONGEST = 128;

  private SecretRules() {}

  /**
   * Checks a new PIN: digits only, enough of them, and not one that is tried first.
   *
   * @throws InputFault what would be right
   */
  public static void pin(char[] pin, Settings settings) throws InputFault {
    int least = (int) settings.get("pin_digits_n");
    boolean digits = true;
    boolean same = true;
    boolean up = true;
    boolean down = true;
    for (int i = 0; i < pin.length; i++) {
      digits &= pin[i] >= '0' && pin[i] <= '9';
      same &= pin[i] == pin[0];
      up &= i == 0 || pin[i] == pin[i - 1] + 1;
      down &= i == 0 || pin[i] == pin[i - 1] - 1;
    }
    if (!digits || pin.length < least || pin.length > LONGEST) {
      throw new InputFault.Inconsistent(
          "the new PIN", "is not " + least + " digits or more", least + " digits or more");
    }
    if (same || up || down) {
      throw new InputFault.Inconsistent(
          "the new PIN", "is one digit repeated, or counts up or down", "one that is not guessed");
    }
  }

  /**
   * Checks a new password: long enough; no rule asks for kinds of characters.
   *
   * @throws InputFault what would be right
   */
  public static void password(char[] password, Settings settings) throws InputFault {
    int least = (int) settings.get("password_characters_n");
    if (password.length < least || password.length > LONGEST) {
      throw new InputFault.Inconsistent(
          "the new password",
          "has " + password.length + " characters",
          least + " to " + LONGEST + ", such as four words");
    }
  }
}
