// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Notes that a holder of the log's first key must not take for a checkpoint of it. */
final class BrokenCheckpoints {
  private final JsonLines lines = new JsonLines();

  private BrokenCheckpoints() {}

  static byte[] make(VectorLog log) {
    BrokenCheckpoints broken = new BrokenCheckpoints();
    SignedNote good = VectorLog.sign(log.leaves(), 8, List.of(TestKeys.FIRST));
    broken.forms(good.toString(), good.text());
    broken.texts(good.text());
    SignedNote stranger = VectorLog.sign(log.leaves(), 8, List.of(TestKeys.STRANGER));
    broken.add("stranger", stranger.toString(), "signed by an unknown key of the same name");
    List<io.coplanar.ledger.note.NoteSignature> both = new ArrayList<>(good.signatures());
    both.addAll(VectorLog.sign(log.leaves(), 7, List.of(TestKeys.FIRST)).signatures());
    broken.add(
        "one-of-two-false",
        new SignedNote(good.text(), both).toString(),
        "a known key's name over a signature that is false, beside a true one");
    return broken.lines.bytes();
  }

  /** The signature would be true; the note's form is not. */
  private void forms(String note, String text) {
    String line = note.substring(text.length() + 1);
    add("no-signature", text, "a text alone");
    add("no-signature-line", text + "\n", "a text and an empty line alone");
    add("no-empty-line", text + line, "no empty line before the signatures");
    add("no-line-feed", note.strip(), "no line feed at the end");
    add("carriage-return", note.replace("\n", "\r\n"), "a control character other than line feed");
    add("hyphen", note.replace('\u2014', '-'), "a hyphen in place of the em dash");
    add("two-spaces", note.replace("\u2014 ", "\u2014  "), "two spaces after the em dash");
    add("no-padding", note.replace("=\n", "\n").replace("=", ""), "base64 without its padding");
    add("line-after", note + "more\n", "a line that is no signature");
    add("empty-line-after", note + "\n", "an empty line after the signatures");
    add("size-changed", note.replace("\n8\n", "\n9\n"), "the signature is of another text");
    add(
        "key-id-only",
        text + "\n\u2014 vectors.example/log agfniQ==\n",
        "a key id and no signature");
  }

  /** Truly signed by the first key; the text is no checkpoint. */
  private void texts(String text) {
    signed("leading-zero", text.replace("\n8\n", "\n08\n"), "the size has a leading zero");
    signed("negative", text.replace("\n8\n", "\n-8\n"), "the size is negative");
    signed("huge", text.replace("\n8\n", "\n9223372036854775808\n"), "a size beyond 2^63 - 1");
    signed("no-root", text.substring(0, text.indexOf("\n8\n") + 3), "the third line is missing");
    signed("short-root", text.substring(0, text.length() - 5) + "\n", "the root has 31 bytes");
    signed("empty-line", text.replace("\n8\n", "\n\n8\n"), "an empty line inside the text");
  }

  private void signed(String name, String text, String why) {
    List<SigningKey> keys = List.of(TestKeys.FIRST);
    add(name, SignedNote.sign(text, keys).toString(), why + ", truly signed");
  }

  private void add(String name, String note, String why) {
    lines.add(
        json ->
            json.text("name", name)
                .text("why", why)
                .text("note_base64", VectorFiles.base64(note.getBytes(StandardCharsets.UTF_8))));
  }
}
