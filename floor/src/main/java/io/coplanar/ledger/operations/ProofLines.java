// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.MissingTile;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.note.Checkpoint;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/** Makes inclusion proofs from the stored tiles; each is verified before it is written. */
final class ProofLines {
  private final HashReader hashes;
  private final Checkpoint checkpoint;

  ProofLines(LedgerReader reader, Checkpoint checkpoint) throws SQLException {
    this.hashes = new TileTrees(reader.tiles());
    this.checkpoint = checkpoint;
  }

  /** The proof of every entry that the checkpoint covers. */
  static void writeAll(LedgerReader reader, Path folder, Checkpoint checkpoint) throws Exception {
    ProofLines proofs = new ProofLines(reader, checkpoint);
    try (ForcedFile lines = ForcedFile.create(folder.resolve(ExportLayout.PROOFS))) {
      reader.leaves(0, checkpoint.size(), (seq, leaf) -> lines.line(proofs.line(seq, leaf)));
    }
  }

  /** The proof of one entry as a line. */
  String line(long seq, byte[] leaf) {
    List<byte[]> proof = prove(seq, leaf);
    return JsonLine.of(json -> json.number("seq", seq).texts("hashes", base64(proof)));
  }

  /** The proof of one entry. */
  List<byte[]> prove(long seq, byte[] leaf) {
    List<byte[]> proof;
    try {
      proof = Proofs.inclusion(seq, checkpoint.size(), hashes);
    } catch (MissingTile e) {
      throw new DamagedLedger(seq, String.valueOf(e.getMessage()));
    }
    if (!Proofs.verifyInclusion(
        MerkleHash.leaf(leaf), seq, checkpoint.size(), proof, checkpoint.root())) {
      throw new DamagedLedger(
          seq, "entry " + seq + " is not what the checkpoint of " + checkpoint.size() + " covers");
    }
    return proof;
  }

  static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
  }
}
