// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Shows to a stranger that one entry is in the log, as it stood at a signed checkpoint.
 *
 * @param seq the entry
 * @param leaf its bytes, as text
 * @param size how many entries the checkpoint covers
 * @param hashes the inclusion proof of RFC 6962, 2.1.1, each hash in base64
 * @param checkpoint the signed note
 * @param verifierKey what verifies the note; worth something only to who knows it already
 */
public record EntryProof(
    long seq, String leaf, long size, List<String> hashes, String checkpoint, String verifierKey) {
  public EntryProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * Proves an entry against the newest checkpoint. Takes a few tiles, whatever the log's size.
   *
   * @throws InputFault when there is no such entry, or no checkpoint covers it yet
   */
  public static EntryProof of(LedgerReader reader, long seq) throws Exception {
    if (seq < 0 || seq >= reader.size()) {
      throw new InputFault.Inconsistent(
          "entry " + seq, "there is no such entry", "a number from 0 to " + (reader.size() - 1));
    }
    Head head = Head.newest(reader);
    if (seq >= head.stored().size()) {
      throw uncovered(seq);
    }
    return of(reader, seq, head.stored());
  }

  /**
   * Proves an entry against the oldest checkpoint that covers it, so that the answer is the same
   * for ever; the note bears the signature of the key that was in use, and no other.
   *
   * @throws InputFault when no checkpoint covers it yet
   */
  public static EntryProof first(LedgerReader reader, long seq) throws Exception {
    List<StoredCheckpoint> covering = reader.checkpoints(seq, 1);
    if (covering.isEmpty()) {
      throw uncovered(seq);
    }
    EntryProof proof = of(reader, seq, covering.getFirst());
    SignedNote note = SignedNote.parse(proof.checkpoint.getBytes(StandardCharsets.UTF_8));
    VerifierKey key = VerifierKey.parse(proof.verifierKey);
    SignedNote alone =
        new SignedNote(
            note.text(), note.signatures().stream().filter(s -> s.claims(key)).limit(1).toList());
    return new EntryProof(
        seq, proof.leaf, proof.size, proof.hashes, alone.toString(), proof.verifierKey);
  }

  private static InputFault uncovered(long seq) {
    return new InputFault.Inconsistent(
        "entry " + seq,
        "no checkpoint covers it yet",
        "a minute's wait, or: coplanar ledger checkpoint");
  }

  private static EntryProof of(LedgerReader reader, long seq, StoredCheckpoint stored)
      throws Exception {
    byte[] leaf = reader.leaf(seq);
    Identity identity = reader.identity();
    List<byte[]> proof = new ProofLines(reader, Head.open(stored, identity)).prove(seq, leaf);
    return new EntryProof(
        seq,
        new String(leaf, StandardCharsets.UTF_8),
        stored.size(),
        ProofLines.base64(proof),
        stored.note(),
        identity.of(stored.size()).verifierKey());
  }

  /**
   * The proof in the form that other people's tools read, without the entry itself: <a
   * href="https://c2sp.org/tlog-proof">c2sp.org/tlog-proof</a>.
   */
  public String tlogProof() {
    StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + seq + "\n");
    hashes.forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
