// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.SigningKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The log of the vectors: opened with the first key, its key rotated by entry 17, restored from a
 * backup of 30 entries when 33 were known to have been, 40 entries in all.
 *
 * @param leaves by their place
 * @param checkpoints by their size
 */
record VectorLog(List<byte[]> leaves, Map<Long, SignedNote> checkpoints) {
  static final int SIZE = 40;

  /** The keys of a size's checkpoint, in the order of their signatures. */
  private static final Map<Long, List<SigningKey>> SIGNERS =
      new TreeMap<>(
          Map.of(
              1L, List.of(TestKeys.FIRST),
              8L, List.of(TestKeys.FIRST),
              17L, List.of(TestKeys.FIRST),
              18L, List.of(TestKeys.FIRST, TestKeys.SECOND),
              25L, List.of(TestKeys.SECOND),
              30L, List.of(TestKeys.SECOND),
              31L, List.of(TestKeys.RESTORED),
              40L, List.of(TestKeys.RESTORED)));

  static VectorLog make() throws InputFault {
    VectorEntries entries = new VectorEntries();
    entries.begin();
    entries.own(
        new OwnEntry.KeyRotated(
            TestKeys.FIRST.verifier().encode(), TestKeys.SECOND.verifier().encode()));
    while (entries.leaves().size() < 29) {
      entries.plain();
    }
    entries.own(new OwnEntry.PersonalDataErased("person-0b9d1f6e"));
    entries.own(
        new OwnEntry.Restored(
            TestKeys.ORIGIN,
            lost(entries.leaves()).toString(),
            30,
            30L,
            33L,
            TestKeys.RESTORED_ORIGIN,
            TestKeys.RESTORED.verifier().encode()));
    while (entries.leaves().size() < SIZE) {
      entries.plain();
    }
    Map<Long, SignedNote> checkpoints = new TreeMap<>();
    SIGNERS.forEach((size, keys) -> checkpoints.put(size, sign(entries.leaves(), size, keys)));
    return new VectorLog(List.copyOf(entries.leaves()), checkpoints);
  }

  /** The predecessor's checkpoint over three entries that the backup did not hold. */
  private static SignedNote lost(List<byte[]> held) throws InputFault {
    VectorEntries more = new VectorEntries();
    more.leaves().addAll(held);
    for (int i = 0; i < 3; i++) {
      more.plain();
    }
    return sign(more.leaves(), 33, List.of(TestKeys.SECOND));
  }

  /** Signs a log's first entries, under the name of the first key. */
  static SignedNote sign(List<byte[]> leaves, long size, List<SigningKey> keys) {
    byte[] root = Proofs.root(size, hashes(leaves));
    return new Checkpoint(keys.getFirst().name(), size, root).sign(keys);
  }

  /** Whose signatures the checkpoint of this size bears. */
  static List<SigningKey> signers(long size) {
    return Objects.requireNonNull(SIGNERS.get(size));
  }

  HashReader hashes() {
    return hashes(leaves);
  }

  static HashReader hashes(List<byte[]> leaves) {
    return new HashReader() {
      @Override
      public byte[] hash(int level, long index) {
        return level == 0
            ? MerkleHash.leaf(leaves.get((int) index))
            : MerkleHash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
      }
    };
  }
}
