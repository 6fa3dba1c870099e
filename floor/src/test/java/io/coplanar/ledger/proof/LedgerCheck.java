// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.entry.EntryCodec;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens a ledger after something bad happened to it, and holds it against what the {@link
 * LedgerTraffic} had acknowledged: every entry there with its content, blobs whole, no gap and no
 * double, everything derived equal to its rebuild, the independent verifier content, and the ledger
 * still taking entries.
 */
final class LedgerCheck {
  private final Site site;
  private final List<String> lost = new ArrayList<>();

  private LedgerCheck(Site site) {
    this.site = site;
  }

  /** Returns the notes of what is lost; throws when anything is wrong beside. */
  static List<String> lost(Site site, List<String> notes) throws Exception {
    return new LedgerCheck(site).check(notes);
  }

  private List<String> check(List<String> notes) throws Exception {
    notes.stream()
        .filter(n -> n.startsWith("wrong"))
        .findFirst()
        .ifPresent(
            n -> {
              throw new AssertionError(n);
            });
    FolderBlobStore blobs = site.blobs();
    Ledger ledger = open(blobs, notes);
    if (ledger == null) {
      return notes.stream().filter(n -> n.startsWith("accepted")).toList();
    }
    try (ledger) {
      hold(ledger, blobs, notes);
    }
    Verified.require(site);
    return lost;
  }

  private void hold(Ledger ledger, FolderBlobStore blobs, List<String> notes) throws Exception {
    Map<String, String> derived;
    try (LedgerReader reader = ledger.reader()) {
      for (String note : notes) {
        if (!isThere(note.split(" "), reader, blobs)) {
          lost.add(note);
        }
      }
      requireWhole(reader, blobs);
    }
    // what was lost, where something may be, is appended anew here
    repeat(ledger, notes);
    try (LedgerReader reader = ledger.reader()) {
      derived = reader.digests();
    }
    ledger.rebuild();
    try (LedgerReader reader = ledger.reader()) {
      require(derived.equals(reader.digests()), "what is derived differs from its rebuild");
    }
    Outcome next =
        ledger.append(
            new Command(
                "after/" + System.nanoTime(),
                "u-check",
                "office",
                null,
                null,
                List.of(),
                List.of(new Draft("check", "checked", "proof/check/1", "{}"))));
    require(next instanceof Outcome.Accepted, "no entry was accepted afterwards: " + next);
  }

  private boolean isThere(String[] note, LedgerReader reader, FolderBlobStore blobs)
      throws Exception {
    return switch (note[0]) {
      case "accepted" -> {
        List<Entry> entries = reader.command(note[1]);
        require(
            entries.isEmpty() || Site.digest(entries).equals(note[2]),
            note[1] + " is not what was accepted");
        yield !entries.isEmpty();
      }
      case "blob" -> {
        boolean found = blobs.find(new BlobHash(note[1])).isPresent();
        if (found) {
          requireWhole(note[1], blobs);
        }
        yield found;
      }
      case "checkpoint" -> {
        StoredCheckpoint stored = reader.checkpoint(Long.parseLong(note[1]));
        yield stored != null && stored.size() == Long.parseLong(note[1]);
      }
      case "rotated" -> reader.identity().verifierKey().equals(site.next().verifier().encode());
      default -> true;
    };
  }

  /** Commands that were acknowledged get the first answer again, the latest ones above all. */
  private static void repeat(Ledger ledger, List<String> notes) throws Exception {
    List<String[]> latest =
        notes.reversed().stream()
            .filter(n -> n.startsWith("accepted"))
            .limit(20)
            .map(n -> n.split(" "))
            .toList();
    for (String[] note : latest) {
      Outcome answer = ledger.append(Step.command(note[1]));
      require(answer instanceof Outcome.Accepted, note[1] + " asked again: " + answer);
      if (answer instanceof Outcome.Accepted again && again.repeated()) {
        require(Site.digest(again.entries()).equals(note[2]), note[1] + " got another answer");
      }
    }
  }

  /** Null where the cut came before the ledger was there, and it can be created now. */
  private @Nullable Ledger open(FolderBlobStore blobs, List<String> notes) throws Exception {
    try {
      return site.open(blobs);
    } catch (InputFault.NotThisFormat none) {
      Ledger.create(site.settings(blobs), "u-founder", "office").close();
      return null;
    }
  }

  private static void requireWhole(LedgerReader reader, FolderBlobStore blobs) throws Exception {
    Map<String, Long> versions = new HashMap<>();
    Map<String, Integer> parts = new HashMap<>();
    long[] next = {0};
    reader.leaves(
        0,
        reader.size(),
        (seq, leaf) -> {
          Entry entry = EntryCodec.decode(leaf);
          require(seq == next[0]++ && entry.seq() == seq, "a gap or a double at " + seq);
          long version = versions.merge(entry.stream(), 1L, Long::sum);
          require(entry.version() == version, "a gap or a double in " + entry.stream());
          int part = parts.merge(entry.command(), 1, Integer::sum);
          require(entry.part() == part - 1, "a gap or a double in command " + entry.command());
          for (String blob : entry.blobs()) {
            requireWhole(blob, blobs);
          }
          if (entry.part() == entry.parts() - 1) {
            require(part == entry.parts(), "command " + entry.command() + " is not whole");
          }
        });
    require(next[0] == reader.size(), "the log ends at " + next[0]);
  }

  private static void requireWhole(String hash, FolderBlobStore blobs) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (InputStream in = blobs.open(new BlobHash(hash))) {
      sha256.update(in.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError("blob " + hash + " cannot be read: " + e, e);
    }
    require(HexFormat.of().formatHex(sha256.digest()).equals(hash), "blob " + hash + " is torn");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
