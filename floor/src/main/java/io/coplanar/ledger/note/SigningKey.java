// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A private key that signs notes. As text {@code PRIVATE+KEY+name+id+base64(0x01 ‖ seed)}; the seed
 * is the private key of RFC 8032, the id that of the {@link VerifierKey}. Whoever reads the text
 * can sign in the log's name.
 */
public final class SigningKey {
  private static final String WHAT = "the signing key";
  private static final String RIGHT = "one line PRIVATE+KEY+NAME+8 HEX DIGITS+BASE64";
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final int MAX_CHARS = 300;

  /** What a PKCS #8 encoding of such a key has before the seed (RFC 8410). */
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final PrivateKey jdkKey;
  private final VerifierKey verifier;

  private SigningKey(byte[] seed, PrivateKey jdkKey, VerifierKey verifier) {
    this.seed = seed;
    this.jdkKey = jdkKey;
    this.verifier = verifier;
  }

  /** A new key from the system's randomness. */
  public static SigningKey generate(String name) throws InputFault {
    byte[] seed = new byte[VerifierKey.KEY_BYTES];
    new SecureRandom().nextBytes(seed);
    return of(name, seed);
  }

  static SigningKey of(String name, byte[] seed) throws InputFault {
    KeyName.check(name);
    if (seed.length != VerifierKey.KEY_BYTES) {
      throw bad("holds " + seed.length + " bytes of key material");
    }
    try {
      PrivateKey jdkKey =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(VerifierKey.join(PKCS8, seed)));
      return new SigningKey(seed.clone(), jdkKey, VerifierKey.of(name, publicKey(seed)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every seed is an Ed25519 key", e);
    }
  }

  /** Reads a key from its text. The message of a fault never shows a part of it. */
  public static SigningKey parse(String text) throws InputFault {
    String[] parts =
        text.length() > MAX_CHARS || !text.startsWith(PREFIX)
            ? new String[0]
            : text.substring(PREFIX.length()).split("\\+", 3);
    byte[] data = parts.length == 3 ? Base64Text.decode(parts[2]) : null;
    if (data == null || data.length == 0) {
      throw bad("has another form");
    }
    if (data[0] != VerifierKey.ED25519) {
      throw new InputFault.Unsupported(
          WHAT, "is of signature type " + (data[0] & 0xff), "type 1 (Ed25519)");
    }
    SigningKey key = of(parts[0], Arrays.copyOfRange(data, 1, data.length));
    if (!parts[1].equals(key.verifier.hexId())) {
      throw bad("carries another id than its seed has");
    }
    return key;
  }

  /** The key as text, to be kept secret. */
  public String encode() {
    return PREFIX
        + name()
        + "+"
        + verifier.hexId()
        + "+"
        + Base64Text.encode(VerifierKey.join(new byte[] {VerifierKey.ED25519}, seed));
  }

  /** The name; with a log's key it is the log's origin. */
  public String name() {
    return verifier.name();
  }

  /** What others verify this key's signatures with. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The Ed25519 signature of the message: the same each time (RFC 8032). */
  public byte[] sign(byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(jdkKey);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key signs anything", e);
    }
  }

  /** The JDK computes a public key only while it generates a pair, from bytes that it asks for. */
  private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
    byte[] x509 = generator.generateKeyPair().getPublic().getEncoded();
    return Arrays.copyOfRange(x509, x509.length - VerifierKey.KEY_BYTES, x509.length);
  }

  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Fixed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("a seed has " + seed.length + " bytes");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  private static InputFault bad(String wrong) {
    return new InputFault.Damaged(WHAT, wrong, RIGHT);
  }

  /** Shows the public half only. */
  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
