// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A signed checkpoint as C2SP's signed-note and tlog-checkpoint have it.
 *
 * @param text what is signed, with its last line feed
 */
record Note(String text, List<Signed> signatures, String origin, long size, byte[] root) {
  static final int MAX_BYTES = 16 << 10;

  private static final int MAX_SIGNATURES = 16;
  private static final String DASH = "\u2014 ";
  private static final int ID_BYTES = 4;

  /** A signature, and in whose name. */
  record Signed(String name, String id, byte[] signature) {}

  static Note parse(String note) throws Unreadable {
    if (note.length() > MAX_BYTES) {
      throw new Unreadable("a note of more than " + MAX_BYTES + " characters");
    }
    for (int i = 0; i < note.length(); i++) {
      if (note.charAt(i) < ' ' && note.charAt(i) != '\n') {
        throw new Unreadable("a control character in a note");
      }
    }
    int split = note.lastIndexOf("\n\n");
    if (split < 0 || split + 2 >= note.length() || !note.endsWith("\n")) {
      throw new Unreadable("no signed note");
    }
    String text = note.substring(0, split + 1);
    List<Signed> signatures = new ArrayList<>();
    for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
      signatures.add(signed(line));
      if (signatures.size() > MAX_SIGNATURES) {
        throw new Unreadable("a note with more than " + MAX_SIGNATURES + " signatures");
      }
    }
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || lines[0].isEmpty() || lines.length > 4 && hasEmpty(lines)) {
      throw new Unreadable("no checkpoint: origin, size and root, a line each");
    }
    Json size = new Json(lines[1].getBytes(StandardCharsets.UTF_8), 0);
    long count = size.count();
    size.end();
    byte[] root = Key.base64(lines[2]);
    if (root.length != Hashes.BYTES) {
      throw new Unreadable("a root of " + root.length + " bytes");
    }
    return new Note(text, signatures, lines[0], count, root);
  }

  private static boolean hasEmpty(String[] lines) {
    return Arrays.stream(lines, 3, lines.length - 1).anyMatch(String::isEmpty);
  }

  private static Signed signed(String line) throws Unreadable {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space <= DASH.length()) {
      throw new Unreadable("a line that is no signature");
    }
    byte[] bytes = Key.base64(line.substring(space + 1));
    String name = line.substring(DASH.length(), space);
    if (bytes.length <= ID_BYTES || name.isEmpty() || name.contains("+") || name.contains(" ")) {
      throw new Unreadable("a line that is no signature");
    }
    return new Signed(
        name,
        HexFormat.of().formatHex(bytes, 0, ID_BYTES),
        Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
  }

  /** Whether this key signed it, with no false signature in its name beside. */
  boolean signedBy(Key key) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    boolean signed = false;
    for (Signed s : signatures) {
      if (s.name().equals(key.name()) && s.id().equals(key.id())) {
        if (!key.verifies(message, s.signature())) {
          return false;
        }
        signed = true;
      }
    }
    return signed;
  }
}
