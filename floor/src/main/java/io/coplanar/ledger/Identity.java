// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Under which names and keys a ledger has signed: a function of its own entries.
 *
 * @param eras oldest first; at least one
 */
public record Identity(List<Era> eras) {
  /**
   * From an entry on.
   *
   * @param from the seq of the entry that began it
   * @param origin the name in checkpoints that cover that entry
   * @param verifierKey what verifies them
   */
  public record Era(long from, String origin, String verifierKey) {}

  public Identity {
    eras = List.copyOf(eras);
    if (eras.isEmpty()) {
      throw new IllegalArgumentException("a ledger has a name from entry 0 on");
    }
  }

  /** The name that checkpoints bear now. */
  public String origin() {
    return eras.getLast().origin();
  }

  /** The key that signs now. */
  public String verifierKey() {
    return eras.getLast().verifierKey();
  }

  /** The era of a checkpoint: that of the last entry that it covers. */
  public Era of(long checkpointSize) {
    for (Era era : eras.reversed()) {
      if (era.from() < checkpointSize) {
        return era;
      }
    }
    return eras.getFirst();
  }

  /**
   * Reads it from the entries of the stream {@link OwnEntry#STREAM}, oldest first.
   *
   * @throws IllegalArgumentException when none of them names the ledger, or one is damaged
   */
  public static Identity of(List<Entry> own) {
    List<Era> eras = new ArrayList<>();
    for (Entry entry : own) {
      follow(eras, entry);
    }
    return new Identity(eras);
  }

  /** The identity after one more entry. */
  public Identity after(Entry entry) {
    List<Era> more = new ArrayList<>(eras);
    follow(more, entry);
    return new Identity(more);
  }

  private static void follow(List<Era> eras, Entry entry) {
    switch (OwnEntry.of(entry)) {
      case OwnEntry.Opened opened ->
          eras.add(new Era(entry.seq(), opened.origin(), opened.verifierKey()));
      case OwnEntry.KeyRotated rotated when !eras.isEmpty() ->
          eras.add(new Era(entry.seq(), eras.getLast().origin(), rotated.newVerifierKey()));
      case OwnEntry.Restored restored ->
          eras.add(new Era(entry.seq(), restored.origin(), restored.verifierKey()));
      case null, default -> {}
    }
  }
}
