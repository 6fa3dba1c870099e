// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.KeyChain.Era;
import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds checkpoints, those in the log's store and those from outside, against the tree as it grows.
 * Between the last that holds and the first that does not lies the first bad entry.
 *
 * <p>Of the store's own, one is in memory at a time.
 */
final class Checkpoints {
  /**
   * One of them.
   *
   * @param outside where it was kept; null when it comes from the log's own store
   */
  private record Claim(long size, @Nullable Note note, @Nullable String outside, String wrong) {}

  private final Source source;
  private final List<Claim> held = new ArrayList<>();
  private final List<Claim> ofOtherNames = new ArrayList<>();
  private final Findings findings;
  private final KeyChain keys;
  private @Nullable Claim stored;
  private boolean storedEnded;
  private long verified;
  private final Divergence divergence = new Divergence();
  private final List<Claim> notStored = new ArrayList<>();
  private @Nullable Note lastStored;
  private @Nullable Era lastEra;

  Checkpoints(Source source, Findings findings, KeyChain keys) {
    this.source = source;
    this.findings = findings;
    this.keys = keys;
  }

  /** One that was kept outside; all before the first entry. */
  void held(String name, Note note) {
    held.add(new Claim(note.size(), note, name, ""));
    held.sort(Comparator.comparingLong(Claim::size));
  }

  /** The first of the store's own that was not taken yet; null after the last. */
  private @Nullable Claim stored() throws IOException {
    if (stored == null && !storedEnded) {
      Source.Stored next = source.nextCheckpoint();
      stored = next == null ? null : claim(next);
      storedEnded = next == null;
    }
    return stored;
  }

  private static Claim claim(Source.Stored stored) {
    try {
      Note note = Note.parse(stored.note());
      Manifest.time(stored.signedAt());
      return note.size() == stored.size()
          ? new Claim(stored.size(), note, null, "")
          : new Claim(stored.size(), null, null, "it covers " + note.size() + " entries");
    } catch (Unreadable e) {
      return new Claim(stored.size(), null, null, String.valueOf(e.getMessage()));
    }
  }

  /** How many of the store's own held. */
  long verified() {
    return verified;
  }

  /** How many entries the largest that held covers. */
  long covered() {
    return divergence.lastHeld();
  }

  /** Takes the tree at its present size. */
  void at(GrowingTree tree) throws IOException {
    long size = tree.size();
    byte[] root = null;
    for (Claim claim = stored();
        claim != null && (claim.size() <= size || claim.note() == null);
        claim = stored()) {
      stored = null;
      if (claim.size() < size && claim.note() != null) {
        bad(
            claim,
            Code.SIGNATURE,
            "The stored checkpoint of " + claim.size() + " entries stands behind a larger one.");
      } else {
        root = root == null ? tree.root() : root;
        check(claim, root);
      }
    }
    while (!held.isEmpty() && held.getFirst().size() <= size) {
      root = root == null ? tree.root() : root;
      check(held.removeFirst(), root);
    }
  }

  private void check(Claim claim, byte[] root) {
    Note note = claim.note();
    if (note == null) {
      bad(
          claim,
          Code.SIGNATURE,
          "The stored checkpoint of " + claim.size() + " entries is none: " + claim.wrong() + ".");
      return;
    }
    Era era = keys.of(claim.size());
    if (era == null || !note.origin().equals(era.origin())) {
      if (claim.outside() != null) {
        ofOtherNames.add(claim);
        return;
      }
      bad(
          claim,
          Code.SIGNATURE,
          "The stored checkpoint of "
              + claim.size()
              + " entries is one of another log, "
              + note.origin()
              + ".");
      return;
    }
    if (!signed(claim, note, era)) {
      return;
    }
    if (!MessageDigest.isEqual(root, note.root())) {
      divergence.fails(
          claim.size(),
          claim.outside() == null ? "the stored checkpoint" : "the checkpoint " + claim.outside());
      return;
    }
    if (claim.outside() == null) {
      verified++;
      lastStored = note;
    } else if (lastStored == null || !lastStored.text().equals(note.text())) {
      notStored.add(claim);
    }
    divergence.holds(claim.size(), claim.outside() != null);
  }

  private boolean signed(Claim claim, Note note, Era era) {
    if (!note.signedBy(era.key())) {
      boolean anyOfOurs = keys.eras().stream().anyMatch(e -> note.signedBy(e.key()));
      if (claim.outside() != null && !anyOfOurs) {
        findings.add(
            Code.FOREIGN,
            0,
            "The checkpoint "
                + claim.outside()
                + " is signed by no key that this log names: the log was signed anew, or is"
                + " another.");
      } else {
        bad(
            claim,
            Code.SIGNATURE,
            "The "
                + (claim.outside() == null ? "stored checkpoint" : "checkpoint " + claim.outside())
                + " of "
                + claim.size()
                + " entries is not signed by the log's key of that time.");
      }
      return false;
    }
    if (claim.outside() != null) {
      return true;
    }
    boolean isFirst = !era.equals(lastEra);
    lastEra = era;
    Key before = era.before();
    if (before != null && isFirst && !note.signedBy(before)) {
      findings.add(
          Code.KEY,
          era.from(),
          "The first checkpoint over entry "
              + era.from()
              + ", which hands over to another key, is not signed by the old key too.");
      return false;
    }
    return true;
  }

  private void bad(Claim claim, Code code, String text) {
    long held = divergence.lastHeld();
    long latest = Math.max(claim.size() - 1, held);
    findings.add(new Problem(code, Math.min(held, latest), latest, text));
  }

  /**
   * After the last entry: those from outside that cover more than is there, or bear an older name.
   *
   * @return what to tell that is not wrong: losses that a restore declared, and checkpoints that
   *     are not stored
   */
  List<String> end(long size) throws IOException {
    List<String> notes = new ArrayList<>();
    Problem diverged = divergence.problem();
    if (diverged != null) {
      findings.add(diverged);
    }
    for (Claim claim : notStored) {
      notes.add(
          "The checkpoint "
              + claim.outside()
              + " holds and is not among those stored: it was signed for an export, or its row was"
              + " removed.");
    }
    for (Claim claim = stored(); claim != null; claim = stored()) {
      stored = null;
      findings.add(
          Code.CUT,
          size,
          "A stored checkpoint covers " + claim.size() + " entries, and there are " + size + ".");
    }
    for (Claim claim : held) {
      Note note = claim.note();
      if (note != null && !declared(claim, note, notes)) {
        ownOrForeign(claim, note, size);
      }
    }
    for (Claim claim : ofOtherNames) {
      Note note = claim.note();
      if (note != null && !declared(claim, note, notes)) {
        findings.add(
            Code.FOREIGN,
            0,
            "The checkpoint "
                + claim.outside()
                + " is of "
                + note.origin()
                + ", which this log never was when it had "
                + claim.size()
                + " entries.");
      }
    }
    return notes;
  }

  private void ownOrForeign(Claim claim, Note note, long size) {
    if (keys.eras().stream().anyMatch(e -> note.signedBy(e.key()))) {
      findings.add(
          Code.CUT,
          size,
          "The checkpoint "
              + claim.outside()
              + " covers "
              + claim.size()
              + " entries, and there are "
              + size
              + ": entry "
              + size
              + " and what followed it are gone.");
    } else {
      findings.add(
          Code.FOREIGN,
          0,
          "The checkpoint "
              + claim.outside()
              + " is signed by no key that this log names: the log was signed anew, or is"
              + " another.");
    }
  }

  /** Whether a restore tells of it: a checkpoint of the log before, beyond what was held. */
  private boolean declared(Claim claim, Note note, List<String> notes) {
    for (Era era : keys.eras()) {
      KeyChain.Restore restore = era.restored();
      if (restore == null
          || !restore.predecessor().equals(note.origin())
          || claim.size() <= restore.held()) {
        continue;
      }
      if (keys.eras().stream().noneMatch(e -> e.from() < restore.held() && note.signedBy(e.key()))
          && !keys.trusts(note)
          && !(restore.known() != null && restore.known().text().equals(note.text()))) {
        return false;
      }
      if (claim.size() > restore.lostTo()) {
        findings.add(
            Code.CUT,
            restore.held(),
            "The checkpoint "
                + claim.outside()
                + " covers "
                + claim.size()
                + " entries of "
                + note.origin()
                + "; the restore at entry "
                + era.from()
                + " says: "
                + restore.lost()
                + ".");
      } else {
        notes.add(
            "The checkpoint "
                + claim.outside()
                + " covers "
                + claim.size()
                + " entries of "
                + note.origin()
                + ", of which the restore at entry "
                + era.from()
                + " says: "
                + restore.lost()
                + ".");
      }
      return true;
    }
    return false;
  }
}
