// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.cli.LedgerOnDisk.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code restore} and {@code import}: an empty place filled from what was taken out. */
class LedgerRestoreTest {
  @TempDir private Path folder;
  private LedgerOnDisk ledger = new LedgerOnDisk(Path.of(""));
  private Path backup = Path.of("");
  private Path export = Path.of("");
  private Path latest = Path.of("");
  private int places;

  @BeforeEach
  void create() throws Exception {
    ledger = LedgerOnDisk.create(folder);
    Path scan = ledger.file("scan", "a scan");
    ledger.writes("append", "--stream", "f/1", "--type", "made", "--blob", scan).done();
    Path ann = ledger.file("ann.json", "{\"name\":\"Ann\"}");
    ledger.writes("person add", "--document", ann).done();
    backup = folder.resolve("backup");
    ledger.writes("backup", "-o", backup).done();
    export = folder.resolve("export");
    ledger.reads("export", "-o", export).done();
    latest = folder.resolve("keys/checkpoints/plant-7/latest.checkpoint");
  }

  /** A place that was never used. */
  private LedgerOnDisk place() {
    return new LedgerOnDisk(folder.resolve("place-" + places++));
  }

  @Test
  void anExportIsImportedUnderANewName() {
    LedgerOnDisk into = place();
    JsonNode restored = into.writes("import", export, "--origin", "plant-7/2", "--json").json();
    assertThat(restored.get("schema").asString()).isEqualTo("coplanar/ledger-restored/1");
    assertThat(restored.get("entries").asInt()).isEqualTo(2);
    assertThat(restored.get("predecessor_origin").asString()).isEqualTo("plant-7");
    assertThat(restored.get("origin").asString()).isEqualTo("plant-7/2");
    assertThat(restored.get("lost_from").isNull()).isTrue();
    assertThat(restored.get("blobs").asInt()).isEqualTo(1);
    assertThat(restored.get("persons").asInt()).isZero();
    assertThat(restored.get("checkpoint").asString()).startsWith("plant-7/2\n3\n");
    // byte for byte, and the old checkpoint still holds
    assertThat(into.reads("show", "--json").done())
        .startsWith(ledger.reads("show", "--json").done());
    into.reads("verify", "--checkpoint", latest).done();
    into.writes("append", "--stream", "f/1", "--type", "shipped").done();
    into.writes("import", export).refused("holds a ledger already");
  }

  @Test
  void aBackupIsImportedWithoutItsPeopleAndAnExportIsNoBackup() {
    LedgerOnDisk into = place();
    assertThat(into.writes("import", backup).done()).contains("(1 blob, ");
    place().writes("restore", export).refused("an export", "coplanar ledger import");
  }

  @Test
  void aBackupOfAKnownLedgerComesBackWithEverything() {
    LedgerOnDisk into = place();
    String out =
        into.writes("restore", backup, "--trust", ledger.verifierKey(), "--checkpoint", latest)
            .done();
    assertThat(out)
        .startsWith("restored 2 entries of plant-7")
        .contains("(1 blob, 1 person)", "nothing is known to be lost");
    into.reads("verify", "--checkpoint", latest, "--key", into.verifierKey()).done();
  }

  @Test
  void whatTheBackupLacksIsRecordedAsLost() {
    ledger.writes("append", "--stream", "f/1", "--type", "shipped").done();
    LedgerOnDisk into = place();
    assertThat(into.writes("restore", backup, "--checkpoint", latest).done())
        .contains("lost, and recorded as lost: entries 2 to 2");
    LedgerOnDisk after = place();
    String keyThen = ledger.verifierKey();
    Path next = folder.resolve("keys/next.key");
    ledger.writes("rotate-key", "--new-key", next).done();
    ledger.reads("append", "--key", next, "--stream", "f/1", "--type", "sold").done();
    // signed by a key that the backup does not know
    after
        .writes("restore", backup, "--checkpoint", latest)
        .refused(latest.toString(), "none of the known keys signed it");
    after
        .writes("restore", backup, "--checkpoint", latest, "--trust", ledger.verifierKey())
        .refused("none of the keys named", "one that it had then");
    JsonNode told =
        after
            .writes(
                "restore",
                backup,
                "--checkpoint",
                latest,
                "--trust",
                keyThen,
                "--trust",
                ledger.verifierKey(),
                "--json")
            .json();
    assertThat(told.get("lost_from").asInt()).isEqualTo(2);
    assertThat(told.get("lost_to").asInt()).isEqualTo(5);
  }

  @Test
  void aLedgerThatNobodyVouchesForIsRefused() {
    LedgerOnDisk other = place();
    other.writes("init", "--origin", "elsewhere").done();
    Run run = place().writes("restore", backup, "--trust", other.verifierKey());
    run.refused(backup.toString(), "none of the keys named");
    String key = ledger.verifierKey();
    place().writes("restore", backup, "--trust", "plant-7").refused("--trust plant-7", "form");
    place()
        .writes("restore", backup, "--trust", key.substring(0, key.length() - 1) + "x")
        .refused("--trust plant-7+");
    place().writes("restore", backup, "--trust").refused("'--trust'");
  }

  @Test
  void aRefusalLeavesNothingThatHindersTheNextTry() throws Exception {
    LedgerOnDisk into = place();
    into.writes("restore", backup, "--origin", "plant-7").refused("has borne this name itself");
    assertThat(into.key()).doesNotExist();
    into.writes("restore", folder.resolve("none"), "--origin", "x").refused("export.json");
    Path note = ledger.file("note", "no checkpoint");
    into.writes("restore", backup, "--origin", "x", "--checkpoint", note)
        .refused(note.toString(), "no empty line");
    into.writes("restore", backup, "--checkpoint", folder.resolve("no")).refused("no such file");
    into.writes("restore", backup, "--origin", "a b").refused("\"a b\" cannot name a key");
    into.reads("restore", backup, "--key", into.data().resolve("k")).refused("in the data folder");
    into.reads("restore", "--key", into.key()).refused("FOLDER");
    assertThat(into.key()).doesNotExist();
    into.writes("restore", backup, "--origin", "plant-7/2").done();
  }

  @Test
  void aKeyThatWasThereStays() throws Exception {
    LedgerOnDisk other = place();
    other.writes("init", "--origin", "elsewhere").done();
    byte[] before = Files.readAllBytes(other.key());
    place().reads("restore", folder.resolve("none"), "--key", other.key()).refused("export.json");
    place()
        .reads("restore", backup, "--key", other.key(), "--origin", "another")
        .refused("the key of elsewhere");
    // a ledger of this name has its witnesses there
    place().reads("restore", backup, "--key", other.key()).refused("a ledger named elsewhere");
    assertThat(other.key()).hasBinaryContent(before);
  }

  @Test
  void aDamagedBackupIsRefusedWithItsPlace() throws Exception {
    Path entries = backup.resolve("entries.jsonl");
    String text = Files.readString(entries);
    LedgerOnDisk into = place();
    Files.writeString(entries, text.replace("\"type\":\"made\"", "\"type\":\"mode\""));
    into.writes("restore", backup).refused(backup.toString());
    Files.writeString(entries, text.substring(0, text.length() - 9));
    into.writes("restore", backup).refused("entries.jsonl, line 2", "without a line feed");
    Files.writeString(entries, text.substring(0, text.indexOf('\n') + 1));
    into.writes("restore", backup).refused("entries.jsonl", "1 lines and not the 2");
    Files.writeString(entries, text);
    try (Stream<Path> blobs = Files.walk(backup.resolve("blobs"))) {
      List<Path> files = blobs.filter(Files::isRegularFile).toList();
      Files.writeString(files.getFirst(), "another");
      into.writes("restore", backup).refused(files.getFirst().toString(), "SHA-256");
      Files.delete(files.getFirst());
      into.writes("restore", backup).refused(files.getFirst().toString(), "is missing");
    }
    Files.delete(backup.resolve("checkpoints.jsonl"));
    into.writes("restore", backup).refused("checkpoints.jsonl", "no such file");
    assertThat(into.key()).doesNotExist();
    into.reads("stats").refused("there is no ledger here");
  }

  @Test
  void aNameWhoseCopiesAreThereBeginsNoLedger() {
    LedgerOnDisk other = place();
    other
        .reads("init", "--key", folder.resolve("keys/o.key"), "--origin", "plant-7")
        .refused("a ledger named plant-7");
    other.reads("stats").refused("there is no ledger here");
    assertThat(folder.resolve("keys/o.key")).doesNotExist();
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
    place()
        .writes("import", export, "--database", "jdbc:postgresql://u:secret@localhost:1/x")
        .refused("localhost:1");
    place().writes("import", export, "--database", "jdbc:h2:x").refused("jdbc:postgresql://");
  }
}
