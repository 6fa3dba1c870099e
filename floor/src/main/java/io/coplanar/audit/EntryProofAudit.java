// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies one entry by its inclusion proof in the form of <a
 * href="https://c2sp.org/tlog-proof">c2sp.org/tlog-proof</a>, with nothing of the log at hand.
 */
final class EntryProofAudit {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** As many as a tree of 2^63 leaves has levels. */
  private static final int MAX_HASHES = 63;

  private final Findings findings = new Findings();
  private final List<String> heldAgainst = new ArrayList<>();

  /**
   * Verifies.
   *
   * @param leaf the entry's bytes, without a line feed
   * @param trust at least one key: a proof proves nothing to who does not know the log's key
   */
  static AuditReport run(byte[] leaf, String proof, Trust trust) {
    EntryProofAudit audit = new EntryProofAudit();
    try {
      return audit.verify(leaf, proof, trust);
    } catch (Unreadable e) {
      audit.findings.add(Code.PROOF, 0, "The proof is none: " + e.getMessage() + ".");
      return audit.report(null, "", 0);
    }
  }

  private AuditReport verify(byte[] leaf, String proof, Trust trust) throws Unreadable {
    int split = proof.indexOf("\n\n");
    if (split < 0) {
      throw new Unreadable("it has no empty line before its checkpoint");
    }
    List<String> lines = new ArrayList<>(List.of(proof.substring(0, split).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER)) {
      throw new Unreadable("it does not begin with " + HEADER);
    }
    if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
      lines.removeFirst();
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw new Unreadable("it has no line \"index\"");
    }
    long index = count(lines.removeFirst().substring(INDEX.length()));
    if (lines.size() > MAX_HASHES) {
      throw new Unreadable("it has more hashes than any tree has levels");
    }
    List<byte[]> hashes = new ArrayList<>();
    for (String line : lines) {
      byte[] hash = Key.base64(line);
      if (hash.length != Hashes.BYTES) {
        throw new Unreadable("one of its hashes has " + hash.length + " bytes");
      }
      hashes.add(hash);
    }
    Note note = Note.parse(proof.substring(split + 2));
    signature(note, trust);
    held(note, trust);
    place(leaf, index);
    Hashes sha256 = new Hashes();
    byte[] root = sha256.rootBy(sha256.leaf(leaf), index, note.size(), hashes);
    if (root == null || !MessageDigest.isEqual(root, note.root())) {
      findings.add(
          Code.PROOF, index, "The entry and the proof do not lead to the root that was signed.");
    }
    return report(note.origin(), HexFormat.of().formatHex(note.root()), note.size());
  }

  private void signature(Note note, Trust trust) throws Unreadable {
    boolean signed = false;
    for (String text : trust.keys()) {
      Key key = Key.parse(text);
      signed |= note.origin().equals(key.name()) && note.signedBy(key);
      heldAgainst.add("the key " + text);
    }
    if (!signed) {
      findings.add(
          Code.FOREIGN,
          0,
          trust.keys().isEmpty()
              ? "Give the log's key: without it, anybody can have signed."
              : "The checkpoint is not signed by a key that you trust.");
    }
  }

  /** Another checkpoint of the same size must have the same root. */
  private void held(Note note, Trust trust) throws Unreadable {
    for (Trust.Held held : trust.checkpoints()) {
      Note outside = Note.parse(held.note());
      if (outside.size() == note.size() && outside.origin().equals(note.origin())) {
        heldAgainst.add("the checkpoint " + held.name());
        if (!MessageDigest.isEqual(outside.root(), note.root())) {
          findings.add(
              new Problem(
                  Code.ROOT,
                  0,
                  Math.max(0, note.size() - 1),
                  "The checkpoint " + held.name() + " has another root for as many entries."));
        }
      }
    }
  }

  private void place(byte[] leaf, long index) {
    try {
      long seq = Leaf.read(leaf).seq();
      if (seq != index) {
        findings.add(
            Code.WRONG_PLACE,
            index,
            "The entry says that it is " + seq + "; the proof is of " + index + ".");
      }
    } catch (Unreadable e) {
      findings.add(Code.MALFORMED, index, "The entry is none: " + e.getMessage() + ".");
    }
  }

  private static long count(String text) throws Unreadable {
    Json json = new Json(text.getBytes(StandardCharsets.UTF_8), 0);
    long count = json.count();
    json.end();
    return count;
  }

  private AuditReport report(@Nullable String origin, String root, long covered) {
    return new AuditReport(
        origin,
        1,
        root,
        findings.kept(),
        findings.found(),
        findings.has(Code.FOREIGN) ? 0 : 1,
        covered,
        heldAgainst,
        null,
        List.of());
  }
}
