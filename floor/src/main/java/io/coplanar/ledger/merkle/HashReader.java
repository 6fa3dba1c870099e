// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

/** Gives the root of any complete subtree of a tree. */
@FunctionalInterface
public interface HashReader {
  /**
   * The root of the complete subtree over the leaves {@code index · 2^level} to {@code (index + 1)
   * · 2^level − 1}; level 0 is the hash of a leaf.
   *
   * @throws MissingTile when the tree does not hold all of these leaves
   */
  byte[] hash(int level, long index);
}
