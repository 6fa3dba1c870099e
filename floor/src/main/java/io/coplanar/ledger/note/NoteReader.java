// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a signed note's form, as strictly as c2sp.org/signed-note words it. */
final class NoteReader {
  static final String WHAT = "the signed note";

  /** Sixteen signatures of the largest kind that is in use (5 kB) fit twice. */
  private static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_SIGNATURES = 100;
  private static final String RIGHT =
      "a text, an empty line, and lines of the form \u2014 NAME BASE64, each ended by a line feed";

  private NoteReader() {}

  static SignedNote read(byte[] note) throws InputFault {
    if (note.length > MAX_BYTES) {
      throw new InputFault.TooLarge(
          WHAT, "has " + note.length + " bytes", "at most " + MAX_BYTES + " bytes");
    }
    String all = decode(note);
    if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw bad("holds a control character");
    }
    int split = all.lastIndexOf("\n\n");
    if (split < 0) {
      throw bad("has no empty line before its signatures");
    }
    String lines = all.substring(split + 2);
    if (!lines.endsWith("\n")) {
      throw bad(lines.isEmpty() ? "has no signature" : "does not end in a line feed");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      if (signatures.size() == MAX_SIGNATURES) {
        throw new InputFault.TooLarge(
            WHAT, "has more than " + MAX_SIGNATURES + " signatures", "at most as many");
      }
      signatures.add(signature(line, signatures.size() + 1));
    }
    return new SignedNote(all.substring(0, split + 1), signatures);
  }

  private static NoteSignature signature(String line, int number) throws InputFault {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(NoteSignature.MARK) || space < NoteSignature.MARK.length()) {
      throw bad("has a signature line " + number + " of another form");
    }
    String name = line.substring(NoteSignature.MARK.length(), space);
    if (!KeyName.isValid(name)) {
      throw bad("names a key in signature line " + number + " that cannot exist");
    }
    byte[] data = Base64Text.decode(line.substring(space + 1));
    if (data == null || data.length <= 4) {
      throw bad("holds no base64 of a signature in signature line " + number);
    }
    int id = ByteBuffer.wrap(data).getInt();
    return new NoteSignature(name, id, Arrays.copyOfRange(data, 4, data.length));
  }

  private static String decode(byte[] note) throws InputFault {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
    } catch (CharacterCodingException e) {
      throw bad("is not UTF-8");
    }
  }

  private static InputFault bad(String wrong) {
    return new InputFault.Damaged(WHAT, wrong, RIGHT);
  }
}
