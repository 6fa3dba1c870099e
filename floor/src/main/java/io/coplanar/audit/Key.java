// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that verifies notes, in the encoding of Go's note package and C2SP signed-note: {@code
 * name+id+base64(0x01 || Ed25519 public key)}.
 *
 * @param id the first four bytes of SHA-256(name, line feed, 0x01, public key)
 */
record Key(String name, String id, String encoded, PublicKey key) {
  private static final int PUBLIC_BYTES = 32;
  private static final byte ED25519 = 1;

  /** What X.509 writes before the 32 bytes of an Ed25519 key (RFC 8410). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  static Key parse(String text) throws Unreadable {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first <= 0 || second < 0) {
      throw new Unreadable("no verifier key: name+id+base64");
    }
    String name = text.substring(0, first);
    byte[] bytes = base64(text.substring(second + 1));
    if (bytes.length != PUBLIC_BYTES + 1 || bytes[0] != ED25519) {
      throw new Unreadable("no Ed25519 key");
    }
    String id = id(name, bytes);
    if (!id.equals(text.substring(first + 1, second))) {
      throw new Unreadable("a key whose id does not belong to it");
    }
    return new Key(name, id, text, publicKey(bytes));
  }

  private static String id(String name, byte[] typed) throws Unreadable {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(typed), 0, 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static PublicKey publicKey(byte[] typed) throws Unreadable {
    ByteArrayOutputStream x509 = new ByteArrayOutputStream();
    x509.writeBytes(X509_PREFIX);
    x509.writeBytes(Arrays.copyOfRange(typed, 1, typed.length));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(x509.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new Unreadable("no Ed25519 key");
    }
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static byte[] base64(String text) throws Unreadable {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new Unreadable("no base64");
  }
}
