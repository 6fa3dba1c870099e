// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.merkle.MissingTile;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.note.Checkpoint;
import java.util.List;

/**
 * Shows that the log of one checkpoint begins with the log of an older one: nothing was rewritten,
 * dropped or inserted in between.
 *
 * @param fromSize how many entries the older checkpoint covers
 * @param size how many the newer one covers
 * @param hashes the consistency proof of RFC 6962, 2.1.2, each hash in base64
 * @param fromCheckpoint the older note
 * @param checkpoint the newer note
 */
public record GrowthProof(
    long fromSize, long size, List<String> hashes, String fromCheckpoint, String checkpoint) {
  public GrowthProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * Proves the newest checkpoint against the stored one of this size.
   *
   * @throws InputFault when no checkpoint of this size is stored
   */
  public static GrowthProof of(LedgerReader reader, long fromSize) throws Exception {
    Head head = Head.newest(reader);
    StoredCheckpoint from = reader.checkpoint(fromSize);
    if (from == null || from.size() != fromSize) {
      throw new InputFault.Inconsistent(
          "checkpoint of size " + fromSize,
          "none of this size is stored",
          "the size of one: coplanar ledger checkpoint --list");
    }
    Checkpoint older = Head.open(from, reader.identity());
    List<byte[]> proof;
    try {
      proof = Proofs.consistency(fromSize, head.stored().size(), reader.hashes());
    } catch (MissingTile e) {
      throw new DamagedLedger(-1, String.valueOf(e.getMessage()));
    }
    if (!Proofs.verifyConsistency(
        fromSize, head.stored().size(), proof, older.root(), head.checkpoint().root())) {
      throw new DamagedLedger(
          -1, "the log of " + head.stored().size() + " does not begin with that of " + fromSize);
    }
    return new GrowthProof(
        fromSize,
        head.stored().size(),
        ProofLines.base64(proof),
        from.note(),
        head.stored().note());
  }
}
