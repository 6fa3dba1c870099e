// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.entry.CommandRules;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.merkle.Frontier;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.VerifierKey;
import io.coplanar.ledger.personal.Credential;
import io.coplanar.ledger.personal.Person;
import io.coplanar.ledger.personal.store.CredentialRows;
import io.coplanar.ledger.personal.store.PersonalRows;
import io.coplanar.ledger.store.CheckpointCopies;
import io.coplanar.ledger.store.EmptyPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty place with a backup or an export. The entries come in byte for byte, so every old
 * proof and checkpoint still holds; then one more entry opens a new origin with a new key, and
 * names the last checkpoint of the old one that is known and what is lost. A restored ledger is
 * thereby told from the old one for ever, and never looks like a cut one.
 *
 * <p>Everything is verified on the way: each entry's form and place, every checkpoint's signature
 * and root, the chain of keys, each blob's bytes. All rows come in with one commit at the end;
 * after a fault or a power cut the place is as empty as before, but for blobs, which a second try
 * finds.
 */
public final class Restore {
  /** The input that a fault of {@link Request#lastKnown} names. */
  public static final String LAST_KNOWN = "the checkpoint from outside";

  /**
   * What to restore.
   *
   * @param from an export that holds all entries
   * @param into its place must hold no ledger; its key is that of the new origin, and the key's
   *     name is the origin
   * @param blobs where the blobs go; null where the export left them out and they are kept
   *     elsewhere
   * @param lastKnown the newest checkpoint of the old ledger that was kept outside; null where none
   *     is known
   * @param trusted verifier keys known from outside; one of them must have signed in this ledger's
   *     name. Empty: the ledger's own word is taken for it
   * @param backup whether what lies beside the log must be there too
   * @param who restores
   * @param where at which station
   * @param reason why, in a person's words
   */
  public record Request(
      Path from,
      LedgerSettings into,
      @Nullable BlobStore blobs,
      @Nullable String lastKnown,
      Set<VerifierKey> trusted,
      boolean backup,
      String who,
      String where,
      @Nullable String reason) {}

  /**
   * What was restored.
   *
   * @param entries without the one that opened the new origin
   * @param opened what that one says
   * @param checkpoint the first one of the new origin
   * @param blobs how many were brought in
   * @param blobsMissing those that the backup itself lacks
   * @param persons how many people's data
   */
  public record Result(
      long entries,
      OwnEntry.Restored opened,
      StoredCheckpoint checkpoint,
      long blobs,
      List<String> blobsMissing,
      long persons) {}

  private final Request request;
  private final InstantSource clock;
  private final ExportManifest manifest;
  private final KeyChain keys = new KeyChain();
  private final Frontier frontier = Frontier.empty();
  private final BlobArrivals blobs;
  private final KnownCheckpoint lastKnown;
  private final Set<String> erased = new HashSet<>();
  private long ownVersion;
  private Instant lastTime = Instant.EPOCH;

  private Restore(Request request, ExportManifest manifest, InstantSource clock) throws InputFault {
    this.request = request;
    this.clock = clock;
    this.manifest = manifest;
    this.blobs =
        new BlobArrivals(
            request.from().resolve(ExportLayout.BLOBS),
            request.blobs(),
            Set.copyOf(manifest.blobsMissing()));
    this.lastKnown = new KnownCheckpoint(request.lastKnown(), request.trusted());
  }

  /**
   * Restores.
   *
   * @throws InputFault when the place is not empty, or something does not verify: nothing is
   *     restored then
   */
  public static Result run(Request request)
      throws InputFault, IntakeStopped, IOException, SQLException {
    return run(request, InstantSource.system());
  }

  static Result run(Request request, InstantSource clock)
      throws InputFault, IntakeStopped, IOException, SQLException {
    Path file = request.from().resolve(ExportLayout.MANIFEST);
    ExportManifest manifest =
        ExportManifest.parse(BoundedLines.whole(file, ExportManifest.MAX_BYTES), file.toString());
    requireWhole(manifest, request);
    try (EmptyPlace place = EmptyPlace.open(request.into().place())) {
      CheckpointCopies.refuseTaken(request.into().copies(), request.into().key().name());
      return new Restore(request, manifest, clock).fill(place);
    }
  }

  private static void requireWhole(ExportManifest manifest, Request request) throws InputFault {
    String name = request.from().toString();
    if (!manifest.isWhole()) {
      throw new InputFault.Inconsistent(
          name, "holds a part of a ledger", "an export of all entries");
    }
    if (request.backup() && !manifest.isBackup()) {
      throw new InputFault.Inconsistent(
          name,
          "is an export without what lies beside the log",
          "a backup; to go on without people's names: coplanar ledger import");
    }
    if (manifest.blobs() == null && request.blobs() != null) {
      throw new InputFault.Inconsistent(
          name, "was made without blobs", "one with them, or --no-blobs");
    }
  }

  private Result fill(EmptyPlace place)
      throws InputFault, IntakeStopped, IOException, SQLException {
    takeEntries(place);
    requireTrusted();
    long persons = takePersons(place);
    OwnEntry.Restored opened = opened();
    StoredCheckpoint checkpoint = open(place, opened);
    place.commit();
    return new Result(
        manifest.entries(), opened, checkpoint, blobs.count(), manifest.blobsMissing(), persons);
  }

  private void takeEntries(EmptyPlace place)
      throws InputFault, IntakeStopped, IOException, SQLException {
    Path folder = request.from();
    try (BoundedLines lines =
            BoundedLines.open(folder.resolve(ExportLayout.ENTRIES), EntryCodec.MAX_LEAF_BYTES);
        CheckpointLines checkpoints =
            CheckpointLines.open(folder.resolve(ExportLayout.CHECKPOINTS))) {
      for (byte[] leaf = lines.next(); leaf != null; leaf = lines.next()) {
        if (frontier.size() == manifest.entries()) {
          throw new InputFault.Inconsistent(
              lines.where(), "is one more than export.json counts", "" + manifest.entries());
        }
        Entry entry = ImportedLeaf.read(leaf, frontier.size(), lastTime, lines.where());
        lastTime = entry.serverTime();
        keys.take(entry);
        place.entry(entry.seq(), leaf);
        frontier.add(MerkleHash.leaf(leaf));
        if (entry.stream().equals(OwnEntry.STREAM)) {
          ownVersion = entry.version();
          if (OwnEntry.of(entry) instanceof OwnEntry.PersonalDataErased gone) {
            erased.add(gone.id());
          }
        }
        checkpoints.hold(frontier, keys, place);
        lastKnown.hold(frontier, keys);
        blobs.bring(entry);
      }
      if (frontier.size() != manifest.entries()) {
        throw new InputFault.Damaged(
            folder.resolve(ExportLayout.ENTRIES).toString(),
            "has "
                + frontier.size()
                + " lines and not the "
                + manifest.entries()
                + " of export.json",
            "all of them");
      }
      checkpoints.requireAll(frontier.size());
    }
  }

  private void requireTrusted() throws InputFault {
    if (!request.trusted().isEmpty()
        && keys.all().stream().noneMatch(request.trusted()::contains)) {
      throw new InputFault.Inconsistent(
          request.from().toString(),
          "none of the keys named has ever signed in this ledger's name",
          "a backup of the ledger that they belong to; beside a key that is newer than the backup,"
              + " one that it had then");
    }
    if (keys.all().stream().anyMatch(k -> k.name().equals(request.into().key().name()))) {
      throw new InputFault.Inconsistent(
          "--origin " + request.into().key().name(),
          "the backup's ledger has borne this name itself",
          "a name that was never used: a restored ledger opens a new origin");
    }
  }

  private long takePersons(EmptyPlace place) throws InputFault, IOException, SQLException {
    if (manifest.personal() == null) {
      return 0;
    }
    long count = 0;
    try (BoundedLines lines =
        BoundedLines.open(request.from().resolve(ExportLayout.PERSONAL), PersonalLine.MAX_BYTES)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        Person person = PersonalLine.parse(line, lines.where());
        List<Credential> credentials = PersonalLine.credentials(line, lines.where());
        requireErased(person, credentials, lines.where());
        PersonalRows.insert(place.connection(), person);
        for (Credential credential : credentials) {
          CredentialRows.put(place.connection(), credential);
        }
        count++;
      }
      if (count != manifest.personal()) {
        throw new InputFault.Damaged(
            lines.where(), "has not the " + manifest.personal() + " lines of export.json", "them");
      }
    }
    return count;
  }

  /** Who was erased before the backup was made does not come back by it. */
  private void requireErased(Person person, List<Credential> credentials, String where)
      throws InputFault {
    boolean isBack = person.document() != null || person.photo() != null || !credentials.isEmpty();
    if (isBack && erased.contains(person.id().text())) {
      throw new InputFault.Inconsistent(
          where,
          "names somebody whom the ledger says to be erased",
          "the line that the backup was made with, without name, photo and secrets");
    }
  }

  private OwnEntry.Restored opened() throws InputFault {
    long held = frontier.size();
    String note = lastKnown.noteIfBeyond(held, keys);
    boolean isLost = note != null;
    return new OwnEntry.Restored(
        keys.current().name(),
        isLost ? note : CheckpointLines.newest(request.from()),
        held,
        isLost ? held : null,
        isLost ? lastKnown.size() : null,
        request.into().key().name(),
        request.into().key().verifier().encode());
  }

  private StoredCheckpoint open(EmptyPlace place, OwnEntry.Restored opened)
      throws InputFault, SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant time = now.isBefore(lastTime) ? lastTime : now;
    Command command =
        new Command(
            "restore/" + UUID.randomUUID(),
            request.who(),
            request.where(),
            null,
            request.reason(),
            List.of(),
            List.of(opened.draft()));
    long seq = frontier.size();
    byte[] leaf =
        EntryCodec.encode(
            CommandRules.checkBuiltIn(command),
            0,
            seq,
            ownVersion + 1,
            time,
            java.time.Duration.between(now, time).toMillis());
    place.entry(seq, leaf);
    frontier.add(MerkleHash.leaf(leaf));
    String note =
        new Checkpoint(request.into().key().name(), frontier.size(), frontier.root())
            .sign(List.of(request.into().key()))
            .toString();
    StoredCheckpoint checkpoint = new StoredCheckpoint(frontier.size(), note, now);
    place.checkpoint(checkpoint);
    return checkpoint;
  }
}
