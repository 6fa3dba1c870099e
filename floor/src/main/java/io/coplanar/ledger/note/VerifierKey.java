// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public key that verifies notes. As text {@code name+id+base64(0x01 ‖ key)}, the id being the
 * first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key) in hexadecimal.
 */
public final class VerifierKey {
  /** Names the algorithm inside an encoded key. */
  static final byte ED25519 = 1;

  static final int KEY_BYTES = 32;

  private static final String WHAT = "the verifier key";
  private static final String RIGHT = "one of the form NAME+8 HEX DIGITS+BASE64, as it was printed";
  private static final int MAX_CHARS = 300;

  /** What an X.509 encoding of such a key has before the key's own bytes (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] key;
  private final int id;
  private final PublicKey jdkKey;

  private VerifierKey(String name, byte[] key, int id, PublicKey jdkKey) {
    this.name = name;
    this.key = key;
    this.id = id;
    this.jdkKey = jdkKey;
  }

  /**
   * The key with this name.
   *
   * @param key 32 bytes, as RFC 8032 encodes it
   */
  static VerifierKey of(String name, byte[] key) throws InputFault {
    KeyName.check(name);
    if (key.length != KEY_BYTES) {
      throw bad("holds " + key.length + " bytes of key material");
    }
    try {
      PublicKey jdkKey =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, key)));
      // the JDK looks at the point only now
      Signature.getInstance("Ed25519").initVerify(jdkKey);
      return new VerifierKey(name, key.clone(), id(name, key), jdkKey);
    } catch (GeneralSecurityException e) {
      throw bad("is no point of the curve");
    }
  }

  /** Reads a key from its text. */
  public static VerifierKey parse(String text) throws InputFault {
    String[] parts = text.length() > MAX_CHARS ? new String[0] : text.split("\\+", 3);
    if (parts.length != 3) {
      throw bad("has another form");
    }
    byte[] data = Base64Text.decode(parts[2]);
    if (data == null || data.length == 0) {
      throw bad("ends in something that is not base64");
    }
    if (data[0] != ED25519) {
      throw new InputFault.Unsupported(
          WHAT, "is of signature type " + (data[0] & 0xff), "type 1 (Ed25519)");
    }
    VerifierKey key = of(parts[0], Arrays.copyOfRange(data, 1, data.length));
    if (!parts[1].equals(key.hexId())) {
      throw bad("carries the id " + shown(parts[1]) + ", and its bytes have another");
    }
    return key;
  }

  /** The key as text. */
  public String encode() {
    return name + "+" + hexId() + "+" + Base64Text.encode(join(new byte[] {ED25519}, key));
  }

  /** The name; with a log's key it is the log's origin. */
  public String name() {
    return name;
  }

  /** Tells keys of one name apart; no proof of anything. */
  public int id() {
    return id;
  }

  /** The id as eight hexadecimal digits. */
  public String hexId() {
    return HexFormat.of().toHexDigits(id);
  }

  /** Whether this is the key's Ed25519 signature (RFC 8032) of the message. */
  public boolean verify(byte[] message, byte[] signature) {
    if (signature.length != 64) {
      return false;
    }
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(jdkKey);
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      // thrown for signatures that no key can have made
      return false;
    }
  }

  private static int id(String name, byte[] key) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(name.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) '\n');
      sha.update(ED25519);
      byte[] hash = sha.digest(key);
      return hash[0] << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static InputFault bad(String wrong) {
    return new InputFault.Damaged(WHAT, wrong, RIGHT);
  }

  private static String shown(String text) {
    return text.matches("[0-9a-zA-Z]{1,16}") ? text : "(unreadable)";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return encode();
  }
}
