// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of the proofs of every tree: all of them verify, and nothing near them does. */
class ProofLawsTest {
  private static final int MOST = 200;

  private final SplittableRandom random = new SplittableRandom(6962);
  private final PlainTree tree = PlainTree.random(MOST, random);

  @Test
  void everyInclusionProofVerifiesAndIsTheOneOfTheDefinition() {
    for (int size = 1; size <= MOST; size++) {
      byte[] root = tree.root(0, size);
      for (int index = 0; index < size; index++) {
        List<byte[]> proof = Proofs.inclusion(index, size, tree);
        assertThat(Hashes.equal(proof, tree.path(index, 0, size))).isTrue();
        assertThat(Proofs.verifyInclusion(tree.leaf(index), index, size, proof, root)).isTrue();
      }
    }
  }

  @Test
  void everyConsistencyProofVerifiesAndIsTheOneOfTheDefinition() {
    for (int n = 0; n <= MOST; n++) {
      byte[] newRoot = tree.root(0, n);
      for (int m = 0; m <= n; m++) {
        List<byte[]> proof = Proofs.consistency(m, n, tree);
        if (m > 0) {
          assertThat(Hashes.equal(proof, tree.subproof(m, 0, n, true))).isTrue();
        }
        assertThat(Proofs.verifyConsistency(m, n, proof, tree.root(0, m), newRoot)).isTrue();
      }
    }
  }

  @Test
  void noChangedInclusionProofVerifies() {
    for (int round = 0; round < 3000; round++) {
      int size = 1 + random.nextInt(MOST);
      int index = random.nextInt(size);
      byte[] root = tree.root(0, size);
      byte[] leaf = tree.leaf(index);
      List<byte[]> proof = Proofs.inclusion(index, size, tree);
      assertThat(Proofs.verifyInclusion(flip(leaf), index, size, proof, root)).isFalse();
      assertThat(Proofs.verifyInclusion(leaf, index, size, proof, flip(root))).isFalse();
      int other = random.nextInt(-2, size + 2);
      if (other != index) {
        assertThat(Proofs.verifyInclusion(leaf, other, size, proof, root)).isFalse();
      }
      for (List<byte[]> changed : changes(proof)) {
        assertThat(Proofs.verifyInclusion(leaf, index, size, changed, root)).isFalse();
      }
    }
  }

  @Test
  void noChangedConsistencyProofVerifies() {
    for (int round = 0; round < 3000; round++) {
      int n = 2 + random.nextInt(MOST - 1);
      int m = 1 + random.nextInt(n - 1);
      byte[] oldRoot = tree.root(0, m);
      byte[] newRoot = tree.root(0, n);
      List<byte[]> proof = Proofs.consistency(m, n, tree);
      assertThat(Proofs.verifyConsistency(m, n, proof, flip(oldRoot), newRoot)).isFalse();
      assertThat(Proofs.verifyConsistency(m, n, proof, oldRoot, flip(newRoot))).isFalse();
      assertThat(Proofs.verifyConsistency(n, m, proof, newRoot, oldRoot)).isFalse();
      assertThat(Proofs.verifyConsistency(-m, n, proof, oldRoot, newRoot)).isFalse();
      for (List<byte[]> changed : changes(proof)) {
        assertThat(Proofs.verifyConsistency(m, n, changed, oldRoot, newRoot)).isFalse();
      }
    }
  }

  @Test
  void aTreeIsConsistentWithNoOtherOfItsSize() {
    PlainTree other = PlainTree.random(MOST, random);
    for (int size = 1; size <= MOST; size++) {
      byte[] root = tree.root(0, size);
      assertThat(Proofs.verifyConsistency(size, size, List.of(), root, root)).isTrue();
      assertThat(Proofs.verifyConsistency(size, size, List.of(), root, other.root(0, size)))
          .isFalse();
    }
  }

  @Test
  void proofsOfWrongPlacesAreRefused() {
    assertThat(Proofs.verifyInclusion(new byte[32], 0, 0, List.of(), new byte[32])).isFalse();
    assertThat(Proofs.verifyInclusion(new byte[32], 0, 1, List.of(new byte[31]), new byte[32]))
        .isFalse();
    byte[] nothing = MerkleHash.emptyRoot();
    assertThat(Proofs.verifyConsistency(0, 3, List.of(), nothing, tree.root(0, 3))).isTrue();
    assertThat(Proofs.verifyConsistency(0, 3, List.of(), tree.leaf(0), tree.root(0, 3))).isFalse();
  }

  /** A flipped bit in each hash, a hash too few, too many, two of them exchanged. */
  private List<List<byte[]>> changes(List<byte[]> proof) {
    List<List<byte[]>> changes = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<byte[]> flipped = new ArrayList<>(proof);
      flipped.set(i, flip(flipped.get(i)));
      changes.add(flipped);
      List<byte[]> less = new ArrayList<>(proof);
      less.remove(i);
      changes.add(less);
      List<byte[]> turned = new ArrayList<>(proof);
      turned.add(turned.remove(i));
      if (i < proof.size() - 1) {
        changes.add(turned);
      }
    }
    List<byte[]> more = new ArrayList<>(proof);
    more.add(random.nextInt(more.size() + 1), tree.leaf(0));
    changes.add(more);
    return changes;
  }

  private byte[] flip(byte[] hash) {
    byte[] flipped = hash.clone();
    int bit = random.nextInt(8 * flipped.length);
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }
}
