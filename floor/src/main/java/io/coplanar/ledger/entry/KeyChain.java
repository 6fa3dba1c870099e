// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Which key speaks for which part of a log, as its own entries tell it.
 *
 * @param eras in the order of the log; the first begins with entry 0
 */
public record KeyChain(List<Era> eras) {
  /**
   * The time of one key.
   *
   * @param seq the entry that it begins with
   * @param isRotation whether the key before it handed over to it, rather than a restore
   */
  public record Era(long seq, String origin, VerifierKey key, boolean isRotation) {}

  public KeyChain {
    eras = List.copyOf(eras);
  }

  /** The chain of a log without entries. */
  public static KeyChain empty() {
    return new KeyChain(List.of());
  }

  /**
   * The chain after the log's next entry.
   *
   * @throws DamagedEntry when the entry cannot follow what the log holds so far
   */
  public KeyChain after(Entry entry) throws DamagedEntry {
    LedgerEvent event = LedgerEvent.read(entry);
    long seq = entry.seq();
    if (eras.isEmpty() != (event instanceof LedgerEvent.Opened) || eras.isEmpty() != (seq == 0)) {
      throw new DamagedEntry("a log is opened by its entry 0 and by no other");
    }
    return switch (event) {
      case LedgerEvent.Opened e -> plus(seq, e.origin(), e.key(), false);
      case LedgerEvent.KeyRotated e -> {
        require(e.oldKey().equals(current().key()), "the key that is replaced was not in use");
        require(!e.newKey().equals(e.oldKey()), "a key cannot replace itself");
        yield plus(seq, current().origin(), e.newKey(), true);
      }
      case LedgerEvent.Restored e -> {
        require(e.predecessor().equals(current().origin()), "the predecessor is another log");
        require(e.held() == seq, "the number of entries that were held is not this entry's place");
        require(
            eras.stream().noneMatch(era -> era.origin().equals(e.origin())),
            "the new origin is an old one");
        yield plus(seq, e.origin(), e.key(), false);
      }
      case LedgerEvent.PersonalDataErased _ -> this;
      case null -> this;
    };
  }

  /**
   * The newest era.
   *
   * @throws IllegalStateException when the log has no entries
   */
  public Era current() {
    if (eras.isEmpty()) {
      throw new IllegalStateException("a log without entries has no key");
    }
    return eras.getLast();
  }

  /**
   * The era whose origin and key a checkpoint of this size bears.
   *
   * @param size at least 1
   */
  public Era at(long size) {
    for (Era era : eras.reversed()) {
      if (era.seq() < size) {
        return era;
      }
    }
    throw new IllegalArgumentException("no key speaks for a log of " + size + " entries");
  }

  /**
   * Whose signatures a checkpoint needs: that of its own era's key and, where it is the first to
   * cover a rotation, that of the key that was replaced.
   *
   * @param previousSize the size of the checkpoint before, 0 if there is none
   */
  public List<VerifierKey> signers(long previousSize, long size) {
    Era era = at(size);
    List<VerifierKey> signers = new ArrayList<>(List.of(era.key()));
    while (era.isRotation() && era.seq() >= previousSize) {
      era = at(era.seq());
      if (!signers.contains(era.key())) {
        signers.add(era.key());
      }
    }
    return signers;
  }

  private KeyChain plus(long seq, String origin, VerifierKey key, boolean isRotation)
      throws DamagedEntry {
    require(key.name().equals(origin), "the key's name is not the log's origin");
    List<Era> more = new ArrayList<>(eras);
    more.add(new Era(seq, origin, key, isRotation));
    return new KeyChain(more);
  }

  private static void require(boolean holds, String otherwise) throws DamagedEntry {
    if (!holds) {
      throw new DamagedEntry(otherwise);
    }
  }
}
