// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and its signatures. What the text says counts for nothing until {@link #signers} has said
 * who signed it.
 *
 * @param text ends in a line feed, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Signs a text. */
  public static SignedNote sign(String text, Collection<SigningKey> keys) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("a note's text ends in a line feed");
    }
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return new SignedNote(
        text, keys.stream().map(key -> NoteSignature.make(message, key)).toList());
  }

  /** Reads a note's form; verifies nothing. */
  public static SignedNote parse(byte[] note) throws InputFault {
    return NoteReader.read(note);
  }

  /**
   * Which of the known keys signed the text: at least one. Signatures of unknown keys are passed
   * over.
   *
   * @throws InputFault when a signature that bears the name and id of a known key is not that key's
   *     (the whole note is then worthless), or none of them signed
   */
  public List<VerifierKey> signers(Collection<VerifierKey> known) throws InputFault {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    List<VerifierKey> signers = new ArrayList<>();
    for (VerifierKey key : known) {
      for (NoteSignature signature : signatures) {
        if (!signature.claims(key)) {
          continue;
        }
        if (!key.verify(message, signature.bytes())) {
          throw new InputFault.Damaged(
              NoteReader.WHAT,
              "the signature in the name of " + key.name() + "+" + key.hexId() + " is false",
              "the note as it was signed");
        }
        if (!signers.contains(key)) {
          signers.add(key);
        }
      }
    }
    if (signers.isEmpty()) {
      throw new InputFault.Inconsistent(
          NoteReader.WHAT, "none of the known keys signed it", "a signature of " + names(known));
    }
    return signers;
  }

  /** The note as it is stored and passed on. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The note as it is stored and passed on. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }

  private static String names(Collection<VerifierKey> keys) {
    return keys.isEmpty()
        ? "a known key"
        : String.join(" or ", keys.stream().map(k -> k.name() + "+" + k.hexId()).sorted().toList());
  }
}
