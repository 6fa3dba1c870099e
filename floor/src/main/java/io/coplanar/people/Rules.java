// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.store.CredentialRows;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands against changes, each rule once. */
final class Rules {
  private static final int LONGEST_REASON = 500;
  private static final Pattern STEP =
      Pattern.compile("(\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,63})/[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Rules() {}

  static void may(Deciding d, @Nullable Person actor, String who, Action action) {
    d.objectIf(
        !Authority.may(actor, action),
        "NOT_ALLOWED",
        "Who does it has the role for it: " + ids(action.roles()) + ".",
        actor == null ? who + ", whom nobody knows" : ids(actor.roles()),
        "Let somebody do it who may.");
  }

  static void another(Deciding d, String who, String person, String rule) {
    d.objectIf(who.equals(person), "SAME_PERSON", rule, person, "Let a second person do it.");
  }

  /** A badge or user belongs to one person. */
  static void free(Deciding d, String kind, @Nullable String name, String person)
      throws SQLException {
    if (name == null) {
      return;
    }
    Credential there =
        CredentialRows.find(d.reader().connection(), Keys.name(kind, name)).orElse(null);
    d.objectIf(
        there != null && !there.person().equals(person),
        "TAKEN",
        "A " + kind + " belongs to one person.",
        kind,
        "Give another " + kind + ".");
  }

  static Set<Action> actions(Person person) {
    return Arrays.stream(Action.values())
        .filter(a -> Authority.may(person, a))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  static String ids(Set<Role> roles) {
    return roles.stream().sorted().map(Role::id).collect(Collectors.joining(", "));
  }

  static void checkStep(String step) throws InputFault {
    if (!STEP.matcher(step).matches()) {
      throw new InputFault.Inconsistent(
          "the step", "is no step of a recipe", "RECIPE/STEP, or */STEP for every recipe");
    }
  }

  static String reason(String text) throws InputFault {
    if (text.isBlank() || text.length() > LONGEST_REASON) {
      throw new InputFault.Inconsistent(
          "the reason",
          text.isBlank() ? "is empty" : "is " + text.length() + " characters long",
          "a sentence of at most " + LONGEST_REASON + " characters");
    }
    return text.strip();
  }
}
