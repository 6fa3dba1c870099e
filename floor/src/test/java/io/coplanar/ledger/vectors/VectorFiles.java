// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every file of the vectors but their page, by its path below {@code vectors/ledger}. */
final class VectorFiles {
  private static final List<Integer> SIZES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 31, 32, 33, 40);

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private VectorFiles() {}

  static SortedMap<String, byte[]> make() throws InputFault {
    VectorFiles all = new VectorFiles();
    VectorLog log = VectorLog.make();
    all.keys();
    all.log("log", log.leaves(), log.checkpoints(), true);
    all.roots(log.hashes());
    all.inclusion(log.hashes());
    all.consistency(log.hashes());
    all.broken(log);
    return all.files;
  }

  private void keys() {
    JsonLines lines = new JsonLines();
    key(lines, "first", TestKeys.FIRST);
    key(lines, "second", TestKeys.SECOND);
    key(lines, "restored", TestKeys.RESTORED);
    key(lines, "stranger", TestKeys.STRANGER);
    files.put("keys.jsonl", lines.bytes());
  }

  private static void key(JsonLines lines, String name, SigningKey key) {
    lines.add(
        json ->
            json.text("name", name)
                .text("signing_key", key.encode())
                .text("verifier_key", key.verifier().encode()));
  }

  /** A log in the form of an export without blobs. */
  private void log(
      String folder, List<byte[]> leaves, Map<Long, SignedNote> checkpoints, boolean proofs) {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (byte[] leaf : leaves) {
      entries.writeBytes(leaf);
      entries.write('\n');
    }
    files.put(folder + "/entries.jsonl", entries.toByteArray());
    JsonLines notes = new JsonLines();
    checkpoints.forEach(
        (size, note) ->
            notes.add(
                json ->
                    json.number("size", size)
                        .text("signed_at", "2026-11-24T%02d:00:00Z".formatted(11 + size / 8))
                        .text("note", note.toString())));
    files.put(folder + "/checkpoints.jsonl", notes.bytes());
    SignedNote newest = List.copyOf(checkpoints.values()).getLast();
    files.put(folder + "/checkpoint", newest.bytes());
    JsonLines manifest = new JsonLines();
    manifest.add(
        json ->
            json.text("schema", "coplanar/ledger-export/1")
                .text("origin", TestKeys.RESTORED_ORIGIN)
                .text("verifier_key", TestKeys.RESTORED.verifier().encode())
                .number("size", leaves.size())
                .number("from", 0)
                .number("to", leaves.size())
                .nothing("stream")
                .number("entries", leaves.size())
                .number("checkpoints", checkpoints.size())
                .bool("proofs", proofs)
                .nothing("blobs")
                .nothing("blobs_bytes")
                .texts("blobs_missing", List.of())
                .nothing("personal")
                .number("newer", 0)
                .text("written_at", "2026-11-24T17:00:00Z"));
    files.put(folder + "/export.json", manifest.bytes());
    if (proofs) {
      HashReader hashes = VectorLog.hashes(leaves);
      JsonLines lines = new JsonLines();
      for (int i = 0; i < leaves.size(); i++) {
        long seq = i;
        List<byte[]> proof = Proofs.inclusion(seq, leaves.size(), hashes);
        lines.add(json -> json.number("seq", seq).texts("hashes", base64(proof)));
      }
      files.put(folder + "/proofs.jsonl", lines.bytes());
    }
  }

  private void roots(HashReader hashes) {
    JsonLines lines = new JsonLines();
    for (int i = 0; i <= VectorLog.SIZE; i++) {
      int size = i;
      lines.add(json -> json.number("size", size).text("root", base64(Proofs.root(size, hashes))));
    }
    files.put("roots.jsonl", lines.bytes());
  }

  private void inclusion(HashReader hashes) {
    JsonLines lines = new JsonLines();
    for (int size : SIZES) {
      for (int i = 0; i < size; i++) {
        int seq = i;
        lines.add(
            json ->
                json.number("seq", seq)
                    .number("size", size)
                    .texts("hashes", base64(Proofs.inclusion(seq, size, hashes))));
      }
    }
    files.put("inclusion.jsonl", lines.bytes());
  }

  private void consistency(HashReader hashes) {
    JsonLines lines = new JsonLines();
    for (int size : SIZES) {
      for (int i = 0; i <= size; i++) {
        int old = i;
        lines.add(
            json ->
                json.number("old_size", old)
                    .number("size", size)
                    .texts("hashes", base64(Proofs.consistency(old, size, hashes))));
      }
    }
    files.put("consistency.jsonl", lines.bytes());
  }

  private void broken(VectorLog log) throws InputFault {
    files.put("broken/leaves.jsonl", BrokenLeaves.make(log.leaves()));
    files.put("broken/checkpoints.jsonl", BrokenCheckpoints.make(log));
    files.put("broken/proofs.jsonl", BrokenProofs.make(log.hashes()));
    Map<String, BrokenLog> logs = new LinkedHashMap<>();
    BrokenLog.all(log).forEach(broken -> logs.put(broken.name(), broken));
    JsonLines lines = new JsonLines();
    logs.forEach(
        (name, broken) -> {
          lines.add(
              json ->
                  json.text("folder", name)
                      .text("why", broken.why())
                      .number("first_bad_from", broken.firstBadFrom())
                      .number("first_bad_to", broken.firstBadTo()));
          log("broken/" + name, broken.leaves(), broken.checkpoints(), false);
        });
    files.put("broken/logs.jsonl", lines.bytes());
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(VectorFiles::base64).toList();
  }
}
