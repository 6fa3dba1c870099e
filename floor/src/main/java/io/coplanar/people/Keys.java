// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.people.Member.KeptToken;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How credentials are named and written. A body is words with a space between; the first is the
 * place in the log of the entry that vouches for it, so that a command that is repeated late undoes
 * nothing newer.
 */
final class Keys {
  static final String BADGE = "badge";
  static final String USER = "user";
  static final String PIN = "pin";
  static final String PASSWORD = "password";
  static final String TOKEN = "token";
  static final String SESSION = "session";
  static final String GUESS = "guess";

  /** No kind of credential: stands for a person whose id is known without one. */
  static final String PERSON = "person";

  private static final Pattern BADGE_FORM = Pattern.compile("[!-~]{4,100}");
  private static final Pattern USER_FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

  private Keys() {}

  static String name(String kind, String what) {
    return kind + "/" + what;
  }

  static String kind(Credential credential) {
    return credential.name().substring(0, credential.name().indexOf('/'));
  }

  /** What stands behind the kind. */
  static String what(Credential credential) {
    return credential.name().substring(credential.name().indexOf('/') + 1);
  }

  static boolean isBadge(String text) {
    return BADGE_FORM.matcher(text).matches();
  }

  static boolean isUser(String text) {
    return USER_FORM.matcher(text).matches();
  }

  static void checkBadge(String text) throws InputFault {
    if (!isBadge(text)) {
      throw new InputFault.Inconsistent(
          "the badge",
          "is " + text.length() + " characters, or has others than a badge has",
          "4 to 100 letters, digits and signs without a space");
    }
  }

  static void checkUser(String text) throws InputFault {
    if (!isUser(text)) {
      throw new InputFault.Inconsistent(
          "the user",
          "has " + text.length() + " characters, or others than allowed",
          "2 to 64 lower case letters, digits, '.', '_', '@' and '-', a letter or digit first");
    }
  }

  /** A badge, a user, or the hash of a PIN or password. */
  static Credential of(String kind, String what, String person, long seq, String value) {
    return new Credential(name(kind, what), person, null, seq + " " + value);
  }

  static Credential token(Token token, long seq, boolean revoked) {
    String scopes =
        token.scopes().stream().sorted().map(Action::id).collect(Collectors.joining(","));
    return new Credential(
        name(TOKEN, token.sha256()),
        token.person(),
        null,
        String.join(
            " ",
            "" + seq,
            token.id(),
            revoked ? "revoked" : "valid",
            token.until().toString(),
            scopes));
  }

  static long seq(Credential credential) {
    return Long.parseLong(words(credential)[0]);
  }

  /** What follows the place in the log. */
  static String value(Credential credential) {
    String body = credential.body();
    return body.substring(body.indexOf(' ') + 1);
  }

  static KeptToken token(Credential credential) {
    String[] words = words(credential);
    if (words.length != 5) {
      throw new IllegalStateException("a token is kept in no form of ours");
    }
    return new KeptToken(
        new Token(
            words[1],
            what(credential),
            credential.person(),
            actions(words[4]),
            Instant.parse(words[3])),
        words[2].equals("revoked"));
  }

  private static Set<Action> actions(String ids) {
    List<String> wanted = List.of(ids.split(","));
    return Arrays.stream(Action.values())
        .filter(a -> wanted.contains(a.id()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  static String[] words(Credential credential) {
    return credential.body().split(" ", -1);
  }

  /** What a person typed as user is found in lower case. */
  static @Nullable String user(String typed) {
    String user = typed.strip().toLowerCase(Locale.ROOT);
    return isUser(user) ? user : null;
  }
}
