// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.Proofs;
import java.util.ArrayList;
import java.util.List;

/** Proofs that prove nothing. */
final class BrokenProofs {
  private final HashReader hashes;
  private final JsonLines lines = new JsonLines();

  private BrokenProofs(HashReader hashes) {
    this.hashes = hashes;
  }

  static byte[] make(HashReader hashes) {
    BrokenProofs broken = new BrokenProofs(hashes);
    broken.inclusions(Proofs.inclusion(5, 33, hashes));
    broken.consistencies(Proofs.consistency(18, 33, hashes));
    return broken.lines.bytes();
  }

  private void inclusions(List<byte[]> good) {
    inclusion("other-place", 4, 33, good, "the proof is of entry 5");
    inclusion("other-size", 5, 32, good, "the proof is of size 33");
    inclusion("outside", 33, 33, good, "there is no entry 33 among 33");
    inclusion("hash-missing", 5, 33, good.subList(1, good.size()), "the first hash is missing");
    inclusion("end-missing", 5, 33, good.subList(0, good.size() - 1), "the last hash is missing");
    inclusion("hash-too-much", 5, 33, plus(good, good.getFirst()), "one hash too much");
    inclusion("order", 5, 33, good.reversed(), "the hashes in the other order");
    inclusion("bit", 5, 33, flipped(good), "one bit of the second hash flipped");
    inclusion(
        "short-hash", 5, 33, plus(good.subList(0, good.size() - 1), new byte[31]), "31 bytes");
  }

  private void consistencies(List<byte[]> good) {
    consistency("other-old-size", 17, 33, good, "the proof is from size 18");
    consistency("other-new-size", 18, 32, good, "the proof is to size 33");
    consistency("shrinking", 33, 18, good, "a log does not shrink");
    consistency("hash-missing", 18, 33, good.subList(1, good.size()), "the first hash is missing");
    consistency("end-missing", 18, 33, good.subList(0, good.size() - 1), "the last is missing");
    consistency("hash-too-much", 18, 33, plus(good, good.getFirst()), "one hash too much");
    consistency("bit", 18, 33, flipped(good), "one bit of the second hash flipped");
    consistency("none", 18, 33, List.of(), "no hash at all");
    consistency("none-needed", 18, 18, good, "equal sizes need no hash");
  }

  private void inclusion(String name, long seq, long size, List<byte[]> proof, String why) {
    lines.add(
        json ->
            json.text("kind", "inclusion")
                .text("name", name)
                .text("why", why)
                .number("seq", seq)
                .number("size", size)
                .text("leaf_hash", VectorFiles.base64(hashes.hash(0, seq)))
                .text("root", VectorFiles.base64(Proofs.root(size, hashes)))
                .texts("hashes", proof.stream().map(VectorFiles::base64).toList()));
  }

  private void consistency(String name, long old, long size, List<byte[]> proof, String why) {
    lines.add(
        json ->
            json.text("kind", "consistency")
                .text("name", name)
                .text("why", why)
                .number("old_size", old)
                .number("size", size)
                .text("old_root", VectorFiles.base64(Proofs.root(old, hashes)))
                .text("root", VectorFiles.base64(Proofs.root(size, hashes)))
                .texts("hashes", proof.stream().map(VectorFiles::base64).toList()));
  }

  private static List<byte[]> plus(List<byte[]> proof, byte[] hash) {
    List<byte[]> more = new ArrayList<>(proof);
    more.add(hash);
    return more;
  }

  private static List<byte[]> flipped(List<byte[]> proof) {
    List<byte[]> flipped = new ArrayList<>(proof);
    byte[] hash = proof.get(1).clone();
    hash[31] ^= 1;
    flipped.set(1, hash);
    return flipped;
  }
}
