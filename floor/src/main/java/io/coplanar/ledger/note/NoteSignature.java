// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A signature line of a note: {@code — name base64(id ‖ signature)}.
 *
 * @param name of the key that claims to have signed
 * @param id of that key
 * @param bytes the signature in the key's own form: 64 bytes for Ed25519
 */
public record NoteSignature(String name, int id, byte[] bytes) {
  /** An em dash and a space. */
  static final String MARK = "\u2014 ";

  static NoteSignature make(byte[] message, SigningKey key) {
    return new NoteSignature(key.name(), key.verifier().id(), key.sign(message));
  }

  /** Whether it claims to be of this key. */
  public boolean claims(VerifierKey key) {
    return id == key.id() && name.equals(key.name());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature that
        && id == that.id
        && name.equals(that.name)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * id + Arrays.hashCode(bytes);
  }

  /** The line, without its line feed. */
  @Override
  public String toString() {
    byte[] data = ByteBuffer.allocate(4 + bytes.length).putInt(id).put(bytes).array();
    return MARK + name + " " + Base64Text.encode(data);
  }
}
