// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.people.Action;
import io.coplanar.people.Denied;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the commands about people tell a user beyond {@link Sentences}. */
final class PeopleSentences {
  private PeopleSentences() {}

  static String nothingToDo() {
    return "say what to do with people, as in \"coplanar people list\"";
  }

  static InputFault askTheServer(InputFault busy) {
    return new InputFault.Inconsistent(
        busy.input(),
        "a server or another program works on it",
        "asking the server (POST /api/v1/people), or stopping it first");
  }

  static InputFault noToken(Path file) {
    return new InputFault.Inconsistent(
        file.toString(),
        "there is no such token file",
        "--token-file FILE of who keeps people; \"coplanar people init\" makes the first");
  }

  static InputFault isThere(Path file) {
    return new InputFault.Inconsistent(
        file.toString(), "is there already", "the name of a new file for the token");
  }

  static InputFault denied(Path file, Denied why) {
    return new InputFault.Inconsistent(
        file.toString(),
        "the token is not taken: " + why.code().toLowerCase(Locale.ROOT).replace('_', ' '),
        "a token that is valid on this ledger");
  }

  static InputFault outOfScope(Path file, Action action) {
    return new InputFault.Inconsistent(
        file.toString(), "the token is not for " + action.id(), "a token with this scope");
  }

  static InputFault unknownWord(String option, String word, Object[] right) {
    List<String> words = Arrays.stream(right).map(PeopleSentences::word).toList();
    return new InputFault.Inconsistent(
        option, "is \"" + word + "\"", "one of " + String.join(", ", words));
  }

  private static String word(Object constant) {
    return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static InputFault notADay(String text) {
    return new InputFault.Inconsistent(
        "--until",
        "is \"" + text + "\"",
        "a day or a time in UTC, as in 2027-11-24 or 2027-11-24T10:00:00Z");
  }

  static InputFault nobody(String id) {
    return new InputFault.Inconsistent(
        id, "nobody has this id", "an id as \"coplanar people list\" shows it");
  }

  static InputFault whichAdmin(List<String> admins) {
    return new InputFault.Inconsistent(
        "PERSON",
        admins.isEmpty()
            ? "nobody here is of role admin"
            : "is not named, and " + admins.size() + " are of role admin",
        admins.isEmpty()
            ? "\"coplanar people init\" lets the first one in"
            : "one of " + String.join(", ", admins));
  }

  static InputFault noSecret(String from) {
    return new InputFault.Inconsistent(
        from, "holds no secret", "one line of at most 128 characters");
  }

  static InputFault othersMayRead(Path file) {
    return new InputFault.Inconsistent(
        file.toString(), "others than you may read the token", "chmod 600 " + file);
  }

  static String begun(String person, Path tokenFile) {
    return person + "\n" + "token of all that an admin may: " + tokenFile + "\n";
  }
}
