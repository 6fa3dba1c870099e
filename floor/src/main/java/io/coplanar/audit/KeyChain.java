// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which key speaks for the log and under which name, from what the log says of itself. */
final class KeyChain {
  /**
   * From an entry on.
   *
   * @param from the entry that began it
   * @param before the key that must sign the first checkpoint of this era too; null where none must
   * @param restored what a restore says of the log before; null where it was none
   */
  record Era(long from, String origin, Key key, @Nullable Key before, @Nullable Restore restored) {}

  /**
   * A declared restore.
   *
   * @param lostTo one more than the last entry that is declared lost; the size held where none is
   * @param known the predecessor's last known checkpoint; null where none was known
   */
  record Restore(String predecessor, long held, long lostTo, @Nullable Note known) {
    /** What is lost, for people. */
    String lost() {
      return lostTo > held
          ? "entries " + held + " to " + (lostTo - 1) + " are declared lost"
          : "none is declared lost";
    }
  }

  private final List<Era> eras = new ArrayList<>();
  private final Findings findings;
  private final List<Key> trusted = new ArrayList<>();

  KeyChain(Findings findings) {
    this.findings = findings;
  }

  /** Adds a key that is known from outside. */
  void trust(Key key) {
    trusted.add(key);
  }

  /** Whether a key that is known from outside has signed it. */
  boolean trusts(Note note) {
    return trusted.stream().anyMatch(note::signedBy);
  }

  /**
   * Whether this key is one of the log's: it speaks for it, or has signed the last checkpoint that
   * was known before a restore.
   */
  boolean isOurs(Key key) {
    return eras.stream()
        .anyMatch(
            e ->
                e.key().encoded().equals(key.encoded())
                    || e.restored() != null
                        && e.restored().known() != null
                        && e.restored().known().signedBy(key));
  }

  List<Era> eras() {
    return eras;
  }

  @Nullable Era last() {
    return eras.isEmpty() ? null : eras.getLast();
  }

  /** The era of a checkpoint: that of the last entry that it covers; null before the first. */
  @Nullable Era of(long size) {
    for (Era era : eras.reversed()) {
      if (era.from() < size) {
        return era;
      }
    }
    return null;
  }

  /**
   * Follows an entry of the ledger's own stream.
   *
   * @param place where it stands, whatever it says of itself
   */
  void follow(long place, Leaf leaf) {
    Map<String, @Nullable Object> own = leaf.own();
    try {
      if (place == 0 && (own == null || !leaf.type().equals("ledger-opened"))) {
        throw new Unreadable("entry 0 does not say under which name and key the log was opened");
      }
      if (own != null) {
        follow(place, leaf, own);
      }
    } catch (Unreadable e) {
      findings.add(Code.KEY, place, "Entry " + place + ": " + e.getMessage() + ".");
    }
  }

  private void follow(long place, Leaf leaf, Map<String, @Nullable Object> own) throws Unreadable {
    switch (leaf.type()) {
      case "ledger-opened" -> {
        if (place != 0) {
          throw new Unreadable("a log is opened once, by entry 0");
        }
        eras.add(era(place, text(own, "origin"), text(own, "verifier_key"), null, null));
      }
      case "key-rotated" -> rotate(place, own);
      case "ledger-restored" -> restore(place, own);
      default -> {
        // says nothing of keys
      }
    }
  }

  private void rotate(long place, Map<String, @Nullable Object> own) throws Unreadable {
    Era now = last();
    if (now == null || !now.key().encoded().equals(text(own, "old_verifier_key"))) {
      throw new Unreadable("it replaces a key that was not in use");
    }
    eras.add(era(place, now.origin(), text(own, "new_verifier_key"), now.key(), null));
  }

  private void restore(long place, Map<String, @Nullable Object> own) throws Unreadable {
    Era now = last();
    String predecessor = text(own, "predecessor_origin");
    String origin = text(own, "origin");
    if (now == null || !now.origin().equals(predecessor)) {
      throw new Unreadable("it restores another log than the one before it");
    }
    if (eras.stream().anyMatch(e -> e.origin().equals(origin))) {
      throw new Unreadable("a restored log bears a name that was used before");
    }
    long held = place;
    if (number(own, "size_held", -1) != held) {
      throw new Unreadable("it does not hold what it says it holds");
    }
    long lostTo = number(own, "lost_to", held);
    long lostFrom = number(own, "lost_from", held);
    if (lostFrom != held || own.get("lost_from") instanceof Long && lostTo <= lostFrom) {
      throw new Unreadable("the range that it declares lost does not begin where it ends");
    }
    String checkpoint = own.get("predecessor_checkpoint") instanceof String note ? note : null;
    Note known = null;
    if (checkpoint != null) {
      Note note = Note.parse(checkpoint);
      if (!note.origin().equals(predecessor)
          || note.size() > held && note.size() != lostTo
          // beyond what is held, the key may have been rotated by an entry that is lost
          || note.size() <= held && eras.stream().noneMatch(e -> note.signedBy(e.key()))) {
        throw new Unreadable("its predecessor's checkpoint does not vouch for what it declares");
      }
      known = note;
    } else if (lostTo > held) {
      throw new Unreadable("it declares entries lost without a checkpoint that vouches for them");
    }
    eras.add(
        era(
            place,
            origin,
            text(own, "verifier_key"),
            null,
            new Restore(predecessor, held, lostTo, known)));
  }

  private static Era era(
      long place, String origin, String key, @Nullable Key before, @Nullable Restore restored)
      throws Unreadable {
    Key parsed = Key.parse(key);
    if (!parsed.name().equals(origin)) {
      throw new Unreadable("the key bears another name than the log");
    }
    return new Era(place, origin, parsed, before, restored);
  }

  private static long number(Map<String, @Nullable Object> own, String name, long otherwise) {
    return own.get(name) instanceof Long number ? number : otherwise;
  }

  private static String text(Map<String, @Nullable Object> own, String name) throws Unreadable {
    if (own.get(name) instanceof String text) {
      return text;
    }
    throw new Unreadable("it lacks " + name);
  }
}
