// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.note.VerifierKey;
import io.coplanar.ledger.personal.People;
import io.coplanar.ledger.personal.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export, backup, restore, people and orphans, whatever the ledger is stored in. */
abstract class OperationsSuite {
  @TempDir private Path folder;
  private TestLedger test;

  /** An empty place; each call another one. */
  abstract LedgerPlace place(Path folder) throws Exception;

  /** An empty place of the other kind. */
  abstract LedgerPlace otherPlace(Path folder) throws Exception;

  @BeforeEach
  void create() throws Exception {
    test = new TestLedger(place(folder), folder);
  }

  private ExportManifest export(Export.Request request) throws Exception {
    try (LedgerReader reader = LedgerReader.open(test.place())) {
      return Export.write(reader, request);
    }
  }

  private Export.Request whole(String name, boolean personal) {
    return new Export.Request(
        folder.resolve(name), new Selection.All(), true, test.blobs(), personal, null);
  }

  @Test
  void anExportIsTheLeavesByteForByteWithProofsThatHold() throws Exception {
    test.fill(300, 3);
    ExportManifest manifest = export(whole("out", false));
    assertThat(manifest.isWhole()).isTrue();
    assertThat(manifest.isBackup()).isFalse();
    assertThat(manifest.blobs()).isEqualTo(3);
    Path out = folder.resolve("out");
    Checkpoint checkpoint =
        Checkpoint.open(
            Files.readAllBytes(out.resolve("checkpoint")), Set.of(test.key().verifier()));
    assertThat(checkpoint.size()).isEqualTo(manifest.size()).isEqualTo(301);
    List<String> lines = Files.readAllLines(out.resolve("entries.jsonl"));
    List<String> proofs = Files.readAllLines(out.resolve("proofs.jsonl"));
    try (LedgerReader reader = LedgerReader.open(test.place())) {
      for (int seq = 0; seq < lines.size(); seq++) {
        byte[] line = lines.get(seq).getBytes(UTF_8);
        assertThat(line).isEqualTo(reader.leaf(seq));
        List<byte[]> proof =
            JsonFields.read(proofs.get(seq).getBytes(UTF_8), "proof").texts("hashes").stream()
                .map(Base64.getDecoder()::decode)
                .toList();
        assertThat(
                Proofs.verifyInclusion(
                    MerkleHash.leaf(line), seq, checkpoint.size(), proof, checkpoint.root()))
            .isTrue();
      }
    }
    assertThat(lines).hasSize(301);
    assertThat(out.resolve("personal.jsonl")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  private List<String> leftovers() throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".part")).toList();
    }
  }

  @Test
  void aPartHoldsWhatWasAskedForAndEachEntryIsProved() throws Exception {
    test.fill(300, 0);
    ExportManifest range =
        export(
            new Export.Request(
                folder.resolve("range"), new Selection.Range(250, 260L), true, null, false, null));
    assertThat(range.isWhole()).isFalse();
    assertThat(Files.readAllLines(folder.resolve("range/entries.jsonl")))
        .hasSize(10)
        .first()
        .asString()
        .contains("\"seq\":250,");
    ExportManifest stream =
        export(
            new Export.Request(
                folder.resolve("stream"), new Selection.OfStream("f/3"), true, null, false, null));
    assertThat(stream.entries()).isEqualTo(30);
    assertThat(Files.readAllLines(folder.resolve("stream/entries.jsonl")))
        .allMatch(l -> l.contains("\"stream\":\"f/3\""));
    for (Selection wrong :
        List.of(
            new Selection.Range(0, 999L),
            new Selection.Range(5, 4L),
            new Selection.OfStream("nobody"))) {
      assertThatThrownBy(
              () ->
                  export(
                      new Export.Request(folder.resolve("wrong"), wrong, true, null, false, null)))
          .isInstanceOf(InputFault.class);
    }
    assertThat(folder.resolve("wrong")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aDamagedLedgerIsNotExported() throws Exception {
    test.fill(20, 0);
    test.change("UPDATE entry SET leaf = (SELECT leaf FROM entry WHERE seq = 6) WHERE seq = 7");
    assertThatThrownBy(() -> export(whole("out", false)))
        .isInstanceOfSatisfying(DamagedLedger.class, e -> assertThat(e.seq()).isEqualTo(7));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void blobsThatAreMissingOrDamagedAreToldAndTheOthersCome() throws Exception {
    test.fill(10, 3);
    List<String> hashes = test.blobHashes();
    Path first = test.blobFile(hashes.get(0));
    Files.writeString(first, Files.readString(first) + "!");
    Files.delete(test.blobFile(hashes.get(1)));
    ExportManifest manifest = export(whole("out", true));
    assertThat(manifest.blobs()).isEqualTo(1);
    assertThat(manifest.blobsMissing()).containsExactlyInAnyOrder(hashes.get(0), hashes.get(1));
    // a restore repeats what the backup says of itself
    Restore.Result restored = restore("out", otherPlace(folder), null);
    assertThat(restored.blobsMissing()).hasSize(2);
  }

  @Test
  void entriesNewerThanTheLastCheckpointAreCountedOrSigned() throws Exception {
    try (Ledger ledger = Ledger.open(test.settings())) {
      ledger.append(TestLedger.command("late", "f/1", List.of()));
      ExportManifest without = export(whole("without", true));
      assertThat(without.newer()).isEqualTo(1);
      assertThat(without.size()).isEqualTo(1);
      ExportManifest with =
          export(
              new Export.Request(
                  folder.resolve("with"), new Selection.All(), true, null, true, test.key()));
      assertThat(with.newer()).isZero();
      assertThat(with.size()).isEqualTo(2);
      assertThatThrownBy(
              () ->
                  export(
                      new Export.Request(
                          folder.resolve("other"),
                          new Selection.All(),
                          true,
                          null,
                          true,
                          SigningKey.generate(test.key().name()))))
          .isInstanceOf(InputFault.class)
          .hasMessageContaining("signs with another");
    }
    assertThat(restore("with", otherPlace(folder), null).entries()).isEqualTo(2);
  }

  private Restore.Result restore(String from, LedgerPlace into, @Nullable String lastKnown)
      throws Exception {
    return Restore.run(request(from, into, lastKnown, Set.of(test.key().verifier())));
  }

  private Restore.Request request(
      String from, LedgerPlace into, @Nullable String lastKnown, Set<VerifierKey> trusted)
      throws Exception {
    boolean blobs = Files.exists(folder.resolve(from).resolve("blobs"));
    return new Restore.Request(
        folder.resolve(from),
        test.settings().withPlace(into).withKey(test.nextKey()),
        blobs ? test.otherBlobs() : null,
        lastKnown,
        trusted,
        true,
        "person-1",
        "office",
        "a drill");
  }

  @Test
  void aBackupTakenWhileTheLineWorksIsAPrefixInTheOtherDatabaseToo() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    List<Throwable> faults = new ArrayList<>();
    ExportManifest manifest;
    try (Ledger ledger = Ledger.open(test.settings())) {
      Thread line =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; !stop.get(); i++) {
                        ledger.append(
                            TestLedger.command("busy-" + i, "f/" + i % 7, test.putBlob(i, 5)));
                        if (i % 20 == 0) {
                          ledger.checkpoint();
                        }
                      }
                    } catch (Exception | AssertionError e) {
                      faults.add(e);
                    }
                  });
      while (true) {
        try (LedgerReader reader = ledger.reader()) {
          if (reader.size() > 120 || !line.isAlive()) {
            break;
          }
        }
        Thread.sleep(20);
      }
      manifest = export(whole("busy", true));
      stop.set(true);
      line.join();
    }
    assertThat(faults).isEmpty();
    LedgerPlace other = otherPlace(folder);
    Restore.Result restored = restore("busy", other, null);
    assertThat(restored.entries()).isEqualTo(manifest.size()).isGreaterThan(99);
    try (LedgerReader old = LedgerReader.open(test.place());
        Ledger reopened = Ledger.open(test.settings().withPlace(other).withKey(test.nextKey()));
        LedgerReader now = reopened.reader()) {
      assertThat(old.size()).isGreaterThan(manifest.size());
      for (long seq = 0; seq < manifest.size(); seq++) {
        assertThat(now.leaf(seq)).isEqualTo(old.leaf(seq));
      }
      // everything derived came out anew, and is what both databases derive
      assertThat(now.digests()).isEqualTo(now.rebuiltDigests(List.of(), Upcasters.of(List.of())));
      // and the past is still proved by what was signed then
      StoredCheckpoint signedThen = old.checkpoints(manifest.size() - 1, 1).getFirst();
      assertThat(now.root(manifest.size()))
          .isEqualTo(
              Checkpoint.open(signedThen.note().getBytes(UTF_8), Set.of(test.key().verifier()))
                  .root());
    }
  }

  @Test
  void aRestoreOpensANewOriginThatNamesWhatIsLost() throws Exception {
    test.fill(10, 0);
    export(whole("old", true));
    test.fill(5, 0);
    String outside = test.newestNote();
    LedgerPlace into = otherPlace(folder);
    Restore.Result restored = restore("old", into, outside);
    assertThat(restored.opened().predecessorOrigin()).isEqualTo(test.key().name());
    assertThat(restored.opened().predecessorCheckpoint()).isEqualTo(outside);
    assertThat(restored.opened().sizeHeld()).isEqualTo(11);
    assertThat(restored.opened().lostFrom()).isEqualTo(11);
    assertThat(restored.opened().lostTo()).isEqualTo(16);
    try (Ledger ledger = Ledger.open(test.settings().withPlace(into).withKey(test.nextKey()));
        LedgerReader reader = ledger.reader()) {
      assertThat(OwnEntry.of(reader.entry(11))).isEqualTo(restored.opened());
      assertThat(reader.identity().origin()).isEqualTo(test.nextKey().name());
      assertThat(reader.checkpoints(11, 10).getLast().note())
          .startsWith(test.nextKey().name() + "\n12\n");
      assertThat(ledger.append(TestLedger.command("on", "f/1", List.of())).toString())
          .contains("seq=12");
    }
    // never over a ledger that is there
    assertThatThrownBy(() -> restore("old", into, null))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("holds a ledger already");
    // nor under a name that was used, or from a ledger that nobody knows
    assertThatThrownBy(
            () ->
                Restore.run(
                    request(
                        "old",
                        otherPlace(folder),
                        null,
                        Set.of(SigningKey.generate("else").verifier()))))
        .hasMessageContaining("none of the keys");
  }

  @Test
  void peopleAreErasedAndEveryProofStillHolds() throws Exception {
    Person person;
    String note;
    try (Ledger ledger = Ledger.open(test.settings())) {
      person =
          new People(ledger).add("{\"name\": \"Ann Example-Somebody\"}", "PHOTO".getBytes(UTF_8));
      ledger.append(TestLedger.command("c", "f/1", List.of(), person.id().text()));
      note = ledger.checkpoint().note();
    }
    assertThat(filesHold("Ann Example-Somebody")).as("before the erasure").isTrue();
    export(whole("before", true));
    assertThat(Files.readString(folder.resolve("before/personal.jsonl"))).contains("Ann Example");
    assertThat(Files.readString(folder.resolve("before/entries.jsonl")))
        .contains(person.id().text())
        .doesNotContain("Ann");
    try (Ledger ledger = Ledger.open(test.settings())) {
      People people = new People(ledger);
      People.Erased erased = people.erase(person.id(), "person-2", "office", "asked for");
      assertThat(erased.isTidied()).isTrue();
      assertThat(people.find(person.id()).orElseThrow().isErased()).isTrue();
      assertThat(people.find(person.id()).orElseThrow().document()).isNull();
      assertThat(people.erase(person.id(), "person-3", "office", "again").receipt().toString())
          .contains("repeated=true");
      assertThatThrownBy(
              () -> people.erase(io.coplanar.ledger.personal.PersonId.random(), "p", "w", "nobody"))
          .isInstanceOf(InputFault.class);
    }
    assertThat(filesHold("Ann Example-Somebody")).as("after the erasure").isFalse();
    export(whole("after", true));
    List<String> before = Files.readAllLines(folder.resolve("before/entries.jsonl"));
    List<String> after = Files.readAllLines(folder.resolve("after/entries.jsonl"));
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.getLast()).contains("personal-data-erased").contains(person.id().text());
    try (LedgerReader reader = LedgerReader.open(test.place())) {
      Checkpoint then = Checkpoint.open(note.getBytes(UTF_8), Set.of(test.key().verifier()));
      assertThat(reader.root(then.size())).isEqualTo(then.root());
    }
    assertThat(Files.readString(folder.resolve("after/personal.jsonl"))).doesNotContain("Ann");
  }

  /** Whether one of the database's files holds the text; skips where they cannot be seen. */
  abstract boolean filesHold(String text) throws Exception;

  @Test
  void orphansAreFoundAndCollectedAndWhatIsNamedStays() throws Exception {
    test.fill(10, 3);
    String orphan = test.putBlob(99, 1000).getFirst();
    Orphans.View view = () -> LedgerReader.open(test.place());
    assertThat(Orphans.find(view, test.blobs(), true).count()).isZero();
    var old = test.blobsWithoutGrace();
    Orphans.Found found = Orphans.find(view, old, false);
    assertThat(found.first()).singleElement().matches(b -> b.hash().hex().equals(orphan));
    assertThat(test.blobFile(orphan)).exists();
    assertThat(Orphans.find(view, old, true).collected()).isEqualTo(1);
    assertThat(test.blobFile(orphan)).doesNotExist();
    assertThat(test.blobHashes()).hasSize(3).allMatch(h -> Files.exists(test.blobFile(h)));
  }

  @Test
  void proofsOfOneEntryAndOfGrowth() throws Exception {
    test.fill(10, 0);
    test.fill(600, 0);
    try (LedgerReader reader = LedgerReader.open(test.place())) {
      EntryProof proof = EntryProof.of(reader, 5);
      Checkpoint checkpoint =
          Checkpoint.open(proof.checkpoint().getBytes(UTF_8), Set.of(test.key().verifier()));
      List<byte[]> hashes = proof.hashes().stream().map(Base64.getDecoder()::decode).toList();
      assertThat(
              Proofs.verifyInclusion(
                  MerkleHash.leaf(proof.leaf().getBytes(UTF_8)), 5, 611, hashes, checkpoint.root()))
          .isTrue();
      assertThat(proof.tlogProof())
          .startsWith("c2sp.org/tlog-proof@v1\nindex 5\n" + proof.hashes().getFirst() + "\n")
          .endsWith("\n\n" + proof.checkpoint());
      GrowthProof growth = GrowthProof.of(reader, 11);
      assertThat(growth.size()).isEqualTo(611);
      assertThatThrownBy(() -> GrowthProof.of(reader, 12)).isInstanceOf(InputFault.class);
      assertThatThrownBy(() -> EntryProof.of(reader, 611)).isInstanceOf(InputFault.class);
      Stats stats = Stats.of(reader, test.blobs(), true);
      assertThat(stats.entries()).isEqualTo(611);
      assertThat(stats.digests()).containsKeys("command", "stream", "tile", "blob_use");
      assertThat(Map.of("checkpoint", stats.checkpointSize())).containsEntry("checkpoint", 611L);
    }
  }
}
