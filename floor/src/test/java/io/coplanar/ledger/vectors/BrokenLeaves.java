// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes that are no leaf: each is the log's leaf 1 or 6 with one thing changed. */
final class BrokenLeaves {
  private final String plain;
  private final JsonLines lines = new JsonLines();

  private BrokenLeaves(List<byte[]> leaves) {
    this.plain = new String(leaves.get(1), StandardCharsets.UTF_8);
  }

  static byte[] make(List<byte[]> leaves) {
    BrokenLeaves broken = new BrokenLeaves(leaves);
    broken.changed();
    byte[] unicode = leaves.get(6);
    broken.add("cut", Arrays.copyOf(leaves.get(1), leaves.get(1).length - 1), "the end is missing");
    broken.add("empty", new byte[0], "nothing is no entry");
    broken.add(
        "not-utf-8",
        new String(unicode, StandardCharsets.UTF_8)
            .replace("\u5939", "\u00e9")
            .getBytes(StandardCharsets.ISO_8859_1),
        "a byte that UTF-8 does not know");
    return broken.lines.bytes();
  }

  private void changed() {
    change("line-feed", "}}", "}}\n", "a line feed belongs to the file, not to the leaf");
    change("space", "\"seq\":1", "\"seq\": 1", "white space between tokens");
    change("order", "\"part\":0,\"parts\":1", "\"parts\":1,\"part\":0", "fields in another order");
    change("leading-zero", "\"seq\":1", "\"seq\":01", "a number with a leading zero");
    change("fraction", "\"seq\":1", "\"seq\":1.0", "a number with a fraction");
    change("huge", "\"seq\":1", "\"seq\":9223372036854775808", "a number beyond 2^63 - 1");
    change("part-of-parts", "\"part\":0", "\"part\":1", "part must be less than parts");
    change("version-zero", "\"version\":1", "\"version\":0", "versions begin at 1");
    change("escaped-slash", "fixture/F-12", "fixture\\/F-12", "an escape that is never written");
    change("escaped-letter", "fixture/F-12", "fixture/\\u0046-12", "a letter needs no escape");
    change("short-time", ".007Z", "Z", "a time without milliseconds");
    change("no-such-day", "2026-11-24", "2026-11-31", "November has 30 days");
    change("zone", "Z\",\"clock", "+00:00\",\"clock", "times end in Z");
    change("upper-hash", "\"blobs\":[]", "\"blobs\":[\"" + "A".repeat(64) + "\"]", "no hash");
    change("field-too-much", ",\"blobs\"", ",\"more\":1,\"blobs\"", "a field that no entry has");
    change("other-schema", "entry/1", "entry/2", "a form that this version does not know");
    change("payload-array", "{\"stage\":\"epoxy\"}", "[]", "a payload is an object");
    change("payload-space", "{\"stage\":", "{\"stage\": ", "white space inside the payload");
    change(
        "payload-twice",
        "{\"stage\":\"epoxy\"}",
        "{\"stage\":1,\"st\\u0061ge\":2}",
        "one name twice in an object");
    change("payload-half-pair", "\"epoxy\"", "\"\\ud83d\"", "half of a surrogate pair");
    change(
        "payload-deep",
        "\"epoxy\"",
        "[".repeat(64) + "]".repeat(64),
        "more than 64 levels, the payload's own counted");
  }

  private void change(String name, String from, String to, String why) {
    int at = plain.lastIndexOf(from);
    if (at < 0) {
      throw new IllegalStateException(name);
    }
    String changed = plain.substring(0, at) + to + plain.substring(at + from.length());
    add(name, changed.getBytes(StandardCharsets.UTF_8), why);
  }

  private void add(String name, byte[] leaf, String why) {
    lines.add(
        json ->
            json.text("name", name).text("why", why).text("leaf_base64", VectorFiles.base64(leaf)));
  }
}
