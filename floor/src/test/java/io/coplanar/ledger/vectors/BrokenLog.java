// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log that somebody, or some disk, has been at.
 *
 * @param firstBadFrom the first entry that is wrong lies from here
 * @param firstBadTo to here; the same where exactly one can be named
 */
record BrokenLog(
    String name,
    String why,
    long firstBadFrom,
    long firstBadTo,
    List<byte[]> leaves,
    Map<Long, SignedNote> checkpoints) {
  static List<BrokenLog> all(VectorLog log) {
    List<BrokenLog> all = new ArrayList<>();
    all.add(
        log("entry-changed", "a number in entry 12's payload was changed", 8, 16, log)
            .replace(12, "\"n\":12", "\"n\":13"));
    all.add(log("entry-dropped", "entry 12 was taken out", 12, 12, log).drop(12));
    all.add(log("entries-swapped", "entries 20 and 21 were exchanged", 20, 20, log).swap(20));
    all.add(
        log("back-dated", "entry 35's time was set back, and everything signed anew", 35, 35, log)
            .replace(35, "T10:", "T09:")
            .signedAnew());
    all.add(
        log("version-gap", "entry 36 leaves a version of its stream out, truly signed", 36, 36, log)
            .replace(36, "\"version\":", "\"version\":1")
            .signedAnew());
    all.add(
        log(
                "command-twice",
                "entry 37 bears the id of entry 36's command, truly signed",
                37,
                37,
                log)
            .sameCommand(36, 37)
            .signedAnew());
    all.add(
        log("half-command", "the second of three entries of a command is missing", 3, 3, log)
            .replace(3, "\"part\":1", "\"part\":2")
            .signedAnew());
    all.add(
        log(
                "rotation-by-one",
                "the first checkpoint over the rotation lacks the old key",
                17,
                17,
                log)
            .sign(18, List.of(TestKeys.SECOND)));
    all.add(
        log(
                "rotation-by-stranger",
                "a key that was not in use is replaced, truly signed",
                17,
                17,
                log)
            .replace(17, TestKeys.FIRST.verifier().encode(), TestKeys.STRANGER.verifier().encode())
            .signedAnew());
    all.add(
        log("old-key-goes-on", "the checkpoint of size 25 bears the replaced key", 18, 24, log)
            .sign(25, List.of(TestKeys.FIRST)));
    all.add(
        log("stranger-signs", "a stranger's checkpoint stands among them", 31, 39, log)
            .sign(40, List.of(TestKeys.STRANGER)));
    return all;
  }

  private static BrokenLog log(String name, String why, long from, long to, VectorLog log) {
    return new BrokenLog(
        name, why, from, to, new ArrayList<>(log.leaves()), new TreeMap<>(log.checkpoints()));
  }

  private BrokenLog replace(int seq, String from, String to) {
    String leaf = leaf(seq);
    if (!leaf.contains(from)) {
      throw new IllegalStateException(name);
    }
    leaves.set(seq, leaf.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private BrokenLog sameCommand(int first, int second) {
    String command = leaf(first).replaceFirst("^.*?(\"command\":\"[^\"]*\").*$", "$1");
    String other = leaf(second).replaceFirst("^.*?(\"command\":\"[^\"]*\").*$", "$1");
    return replace(second, other, command);
  }

  private BrokenLog drop(int seq) {
    leaves.remove(seq);
    return this;
  }

  private BrokenLog swap(int seq) {
    byte[] first = leaves.get(seq);
    leaves.set(seq, leaves.get(seq + 1));
    leaves.set(seq + 1, first);
    return this;
  }

  private BrokenLog sign(long size, List<SigningKey> keys) {
    checkpoints.put(size, VectorLog.sign(leaves, size, keys));
    return this;
  }

  /** Whoever holds the keys can sign anything; the log's own rules still hold against it. */
  private BrokenLog signedAnew() {
    for (long size : List.copyOf(checkpoints.keySet())) {
      sign(size, VectorLog.signers(size));
    }
    return this;
  }

  private String leaf(int seq) {
    return new String(leaves.get(seq), StandardCharsets.UTF_8);
  }
}
