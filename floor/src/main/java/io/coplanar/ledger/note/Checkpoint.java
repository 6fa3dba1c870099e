// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log claims to hold: the first {@code size} leaves of its tree have this root. Signed, it
 * binds the log for good: whoever keeps one can show that the log was cut or rewritten later.
 *
 * @param origin names the log
 * @param size how many leaves
 * @param root 32 bytes, not to be modified
 * @param extensions further lines that others may have added; none of ours has any
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {
  private static final String WHAT = "the checkpoint";
  private static final String RIGHT =
      "three lines: the log's origin, the size in decimal, the root in base64";
  private static final int ROOT_BYTES = 32;

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  /** A checkpoint without extension lines. */
  public Checkpoint(String origin, long size, byte[] root) {
    this(origin, size, root, List.of());
  }

  /** Reads the text of a note; says nothing about who signed it. */
  public static Checkpoint parse(String text) throws InputFault {
    if (!text.endsWith("\n")) {
      throw bad("does not end in a line feed");
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw bad("has " + lines.size() + " lines");
    }
    if (lines.contains("")) {
      throw bad("has an empty line");
    }
    byte[] root = Base64Text.decode(lines.get(2));
    if (root == null || root.length != ROOT_BYTES) {
      throw bad("holds no base64 of 32 bytes in its third line");
    }
    return new Checkpoint(lines.get(0), size(lines.get(1)), root, lines.subList(3, lines.size()));
  }

  /**
   * Reads a signed checkpoint and verifies it.
   *
   * @param known the keys that are trusted for this log
   * @throws InputFault when its form is wrong, a known key's signature is false, or no known key
   *     signed it
   */
  public static Checkpoint open(byte[] note, Collection<VerifierKey> known) throws InputFault {
    SignedNote signed = SignedNote.parse(note);
    signed.signers(known);
    return parse(signed.text());
  }

  /** The text that is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n');
    text.append(Base64Text.encode(root)).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Signs it. The keys bear the origin as their name. */
  public SignedNote sign(List<SigningKey> keys) {
    return SignedNote.sign(text(), keys);
  }

  private static long size(String line) throws InputFault {
    if (!line.matches("0|[1-9][0-9]{0,18}")) {
      throw bad("holds no size in its second line");
    }
    try {
      return Long.parseLong(line);
    } catch (NumberFormatException e) {
      throw new InputFault.TooLarge(WHAT, "states a size of " + line, "at most 2^63 \u2212 1");
    }
  }

  private static InputFault bad(String wrong) {
    return new InputFault.Damaged(WHAT, wrong, RIGHT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Checkpoint that
        && size == that.size
        && origin.equals(that.origin)
        && Arrays.equals(root, that.root)
        && extensions.equals(that.extensions);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(size) + Arrays.hashCode(root);
  }

  @Override
  public String toString() {
    return text();
  }
}
