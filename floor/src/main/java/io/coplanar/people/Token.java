// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * A key to the programming interface. Of the secret only its SHA-256 is kept, which is enough: 256
 * random bits cannot be guessed.
 *
 * @param sha256 of the secret, in hex
 * @param person whom it acts for, by id
 * @param scopes what it may be used for; never more than the person may
 * @param until that moment excluded
 */
public record Token(String id, String sha256, String person, Set<Action> scopes, Instant until) {
  private static final String PREFIX = "coplanar_";
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 8;

  public Token {
    scopes = Set.copyOf(scopes);
  }

  /**
   * A new token.
   *
   * @param secret is shown once and kept nowhere
   */
  public record Issued(String secret, Token token) {}

  /** Makes one. */
  public static Issued issue(
      String person, Set<Action> scopes, Instant until, SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new Issued(
        secret, new Token(HexFormat.of().formatHex(id), sha256(secret), person, scopes, until));
  }

  /** The hash under which a presented secret is looked up. */
  public static String sha256(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a presented secret opens something: right, in time, in scope, and the person may. */
  public boolean may(String secret, Person owner, Action action, Instant now) {
    byte[] presented = sha256(secret).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(presented, sha256.getBytes(StandardCharsets.US_ASCII))
        && owner.id().equals(person)
        && now.isBefore(until)
        && scopes.contains(action)
        && Authority.may(owner, action);
  }
}
