// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.Settings;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A PIN or password as Argon2id (RFC 9106) in the string form of the password hashing competition,
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Lies beside the ledger, never in it.
 */
public final class SecretHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MOST_BYTES = 1024;

  /** Bounds what a stored form can make us spend. */
  private static final int MOST_KIB = 1_048_576;

  private static final int MOST_PASSES = 20;
  private static final int MOST_LANES = 8;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private SecretHash() {}

  /**
   * The stored form of a secret, with a new salt.
   *
   * @param secret at most 1024 bytes in UTF-8; not changed
   * @param settings {@link PeopleSettings}
   */
  public static String of(char[] secret, Settings settings, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    int kib = (int) settings.get("argon2_memory_kib");
    int passes = (int) settings.get("argon2_passes");
    int lanes = (int) settings.get("argon2_lanes");
    byte[] hash = hash(secret, salt, kib, passes, lanes, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + kib
        + ",t="
        + passes
        + ",p="
        + lanes
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  /** Whether a secret is the one that was stored. A form that cannot be read matches nothing. */
  public static boolean matches(char[] secret, String stored) {
    Matcher m = FORM.matcher(stored);
    if (!m.matches()) {
      return false;
    }
    int kib = Integer.parseInt(m.group(1));
    int passes = Integer.parseInt(m.group(2));
    int lanes = Integer.parseInt(m.group(3));
    if (kib < 8 * lanes || kib > MOST_KIB || passes < 1 || passes > MOST_PASSES) {
      return false;
    }
    if (lanes < 1 || lanes > MOST_LANES) {
      return false;
    }
    byte[] hash;
    byte[] salt;
    try {
      salt = Base64.getDecoder().decode(m.group(4));
      hash = Base64.getDecoder().decode(m.group(5));
    } catch (IllegalArgumentException e) {
      return false;
    }
    return MessageDigest.isEqual(hash, hash(secret, salt, kib, passes, lanes, hash.length));
  }

  private static byte[] hash(
      char[] secret, byte[] salt, int kib, int passes, int lanes, int length) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    byte[] bytes = new byte[utf8.remaining()];
    utf8.get(bytes);
    Arrays.fill(utf8.array(), (byte) 0);
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("a secret of " + bytes.length + " bytes");
    }
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] out = new byte[length];
    argon2.generateBytes(bytes, out);
    Arrays.fill(bytes, (byte) 0);
    return out;
  }
}
