// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.note.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LedgerCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** A command on the test's ledger; those that write also get the key. */
  private Coplanar ledger(String command, Object... rest) {
    List<Object> args = new ArrayList<>(List.of("ledger", command));
    args.addAll(List.of("--data", folder.resolve("data")));
    if (List.of("init", "append", "checkpoint", "backup", "rebuild", "rotate-key")
        .contains(command)) {
      args.addAll(List.of("--key", folder.resolve("ledger.key")));
    }
    args.addAll(List.of(rest));
    return Coplanar.run(args.toArray());
  }

  private void init() {
    assertThat(ledger("init", "--origin", "plant-7").err()).isEmpty();
  }

  private static void refused(Coplanar run, String... words) {
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains(words);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void fromTheFirstEntryToItsProof() throws Exception {
    init();
    Path payload = file("p.json", "{ \"mass_g\": 1.50 }");
    Path scan = file("scan.x3p", "a scan");
    Object[] append = {
      "--id",
      "a1",
      "--stream",
      "f/1",
      "--type",
      "stage-completed",
      "--payload",
      payload,
      "--schema",
      "stage/1",
      "--who",
      "person-1",
      "--where",
      "bench-3",
      "--reason",
      "it was time",
      "--station-time",
      "2026-11-24T09:59:58Z",
      "--blob",
      scan,
      "--expect",
      "0",
      "--json"
    };
    Coplanar first = ledger("append", append);
    assertThat(first.err()).isEmpty();
    JsonNode receipt = JSON.readTree(first.out());
    assertThat(receipt.get("schema").asString()).isEqualTo("coplanar/ledger-receipt/1");
    assertThat(receipt.get("outcome").asString()).isEqualTo("accepted");
    assertThat(receipt.get("repeated").asBoolean()).isFalse();
    assertThat(receipt.get("entries").get(0).get("seq").asInt()).isEqualTo(1);
    // asking again: the same answer
    JsonNode again = JSON.readTree(ledger("append", append).out());
    assertThat(again.get("repeated").asBoolean()).isTrue();
    assertThat(again.get("entries")).isEqualTo(receipt.get("entries"));

    String leaf = ledger("show", "--stream", "f/1", "--json").out();
    JsonNode entry = JSON.readTree(leaf);
    assertThat(leaf).endsWith(",\"payload\":{\"mass_g\":1.50}}\n");
    assertThat(entry.get("station_time").asString()).isEqualTo("2026-11-24T09:59:58.000Z");
    assertThat(entry.get("blobs")).hasSize(1);
    assertThat(ledger("show").out().lines()).hasSize(2);

    JsonNode proof = JSON.readTree(ledger("proof", "1", "--json").out());
    assertThat(proof.get("schema").asString()).isEqualTo("coplanar/ledger-proof/1");
    assertThat(proof.get("leaf").asString() + "\n").isEqualTo(leaf);
    assertThat(proof.get("checkpoint").asString()).isEqualTo(ledger("checkpoint").out());
    assertThat(ledger("proof", "1").out()).startsWith("c2sp.org/tlog-proof@v1\nindex 1\n");
    assertThat(JSON.readTree(ledger("proof", "--from-size", "1", "--json").out()).get("kind"))
        .hasToString("\"consistency\"");

    JsonNode stats = JSON.readTree(ledger("stats", "--json", "--digests").out());
    assertThat(stats.get("schema").asString()).isEqualTo("coplanar/ledger-stats/1");
    assertThat(stats.get("entries").asInt()).isEqualTo(2);
    assertThat(stats.get("checkpoint_size").asInt()).isEqualTo(2);
    assertThat(stats.get("blobs").asInt()).isEqualTo(1);

    String hash = entry.get("blobs").get(0).asString();
    Path out = folder.resolve("out.x3p");
    assertThat(ledger("blobs", "--get", hash, "-o", out).code()).isZero();
    assertThat(out).hasContent("a scan");
  }

  @Test
  void aConflictSaysWhoDidWhatSince() {
    init();
    ledger("append", "--stream", "f/1", "--type", "started", "--who", "person-1", "--expect", "0");
    Coplanar late =
        ledger(
            "append", "--stream", "f/1", "--type", "started", "--who", "person-2", "--expect", "0");
    assertThat(late.code()).isEqualTo(ExitCode.FAIL);
    assertThat(late.out()).contains("expected at version 0 and is at 1").contains("by person-1");
  }

  @Test
  void anIdThatWasUsedForSomethingElse() {
    init();
    ledger("append", "--id", "x", "--stream", "f/1", "--type", "started");
    Coplanar other = ledger("append", "--id", "x", "--stream", "f/2", "--type", "started");
    assertThat(other.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(other.out()).contains("belongs to another command");
  }

  @Test
  void everyWrongRequestGetsItsSentence() throws Exception {
    refused(ledger("stats"), "there is no ledger here");
    refused(ledger("append", "--stream", "s", "--type", "t"), "there is no ledger here");
    assertThat(folder.resolve("data")).doesNotExist();
    init();
    refused(ledger("init"), "there is a ledger here already");
    refused(ledger("append", "--type", "t"), "--stream");
    refused(ledger("append", "--stream", "ledger", "--type", "t"), "kept for the ledger's own");
    refused(ledger("append", "--stream", "s", "--type", "T!"), "its type");
    refused(
        ledger(
            "append",
            "--stream",
            "s",
            "--type",
            "t",
            "--payload",
            file("bad", "{\"a\":1,\"a\":2}")),
        "the payload");
    refused(
        ledger("append", "--stream", "s", "--type", "t", "--blob", folder.resolve("none")),
        "there is no such file");
    refused(ledger("append", "--stream", "s", "--type", "t", "--station-time", "noon"), "in UTC");
    refused(ledger("proof", "7"), "there is no such entry");
    refused(ledger("proof"), "SEQ");
    refused(ledger("show", "--from", "9", "--to", "12"), "within 0 to 1");
    refused(ledger("show", "--stream", "s", "--from", "0"), "one stream, or one range");
    refused(ledger("export", "-o", folder.resolve("data")), "is there already");
    refused(ledger("export", "-o", folder.resolve("no/such")), "its folder does not exist");
    refused(ledger("blobs", "--get", "../../etc/passwd", "-o", "x"), "is no SHA-256");
    refused(Coplanar.run("ledger"), "say what to do with the ledger");
    refused(Coplanar.run("ledger", "verfy"), "did you mean");
    refused(
        Coplanar.run("ledger", "stats", "--database", "jdbc:mysql://db/x"),
        "no address of a PostgreSQL");
    assertThat(
            Coplanar.run(
                "ledger", "stats", "--database", "jdbc:postgresql://u:secret@localhost:1/x"))
        .satisfies(r -> assertThat(r.code()).isEqualTo(ExitCode.WRONG_INPUT))
        .satisfies(r -> assertThat(r.err()).doesNotContain("secret"));
  }

  @Test
  void theKeyIsTheLedgersOwnAndLiesElsewhere() throws Exception {
    refused(
        Coplanar.run(
            "ledger", "init", "--data", folder.resolve("d"), "--key", folder.resolve("d/k")),
        "lies in the data folder");
    assertThat(folder.resolve("d")).doesNotExist();
    init();
    Coplanar.run("ledger", "init", "--data", folder.resolve("d2"), "--key", folder.resolve("k2"));
    refused(
        Coplanar.run(
            "ledger",
            "append",
            "--data",
            folder.resolve("data"),
            "--key",
            folder.resolve("k2"),
            "--stream",
            "s",
            "--type",
            "t"),
        "the ledger's current key");
    assertThat(ledger("rotate-key", "--new-key", folder.resolve("k3")).code()).isZero();
    refused(ledger("append", "--stream", "s", "--type", "t"), "the ledger's current key");
    refused(ledger("rotate-key", "--new-key", folder.resolve("k3")), "there is a key already");
  }

  @Test
  void besideAWriterOneReadsAndDoesNotWrite() throws Exception {
    init();
    LedgerSettings settings =
        LedgerSettings.of(
            new LedgerPlace.Folder(folder.resolve("data")),
            KeyFile.read(folder.resolve("ledger.key")));
    try (Ledger ledger = Ledger.open(settings)) {
      refused(ledger("append", "--stream", "s", "--type", "t"), "another program writes");
      for (String command : List.of("stats", "show", "checkpoint")) {
        assertThat(ledger(command).code()).isZero();
      }
      assertThat(ledger("proof", "0").code()).isZero();
      assertThat(ledger("rebuild", "--check").code()).isZero();
      assertThat(ledger("export", "-o", folder.resolve("e")).code()).isZero();
      assertThat(ledger("backup", "-o", folder.resolve("b")).code()).isZero();
      ledger.checkpoint();
    }
  }

  @Test
  void aBackupComesBackUnderANewName() {
    init();
    ledger("append", "--stream", "f/1", "--type", "started");
    Path backup = folder.resolve("b");
    JsonNode written = JSON.readTree(ledger("backup", "-o", backup, "--json").out());
    assertThat(written.get("schema").asString()).isEqualTo("coplanar/ledger-exported/1");
    assertThat(written.get("entries").asInt()).isEqualTo(2);
    ledger("append", "--stream", "f/1", "--type", "completed");
    Object[] restore = {
      "ledger",
      "restore",
      backup,
      "--data",
      folder.resolve("r"),
      "--key",
      folder.resolve("k2"),
      "--origin",
      "plant-7/2",
      "--json",
      "--checkpoint",
      folder.resolve("checkpoints/plant-7/latest.checkpoint")
    };
    Coplanar run = Coplanar.run(restore);
    assertThat(run.err()).isEmpty();
    JsonNode restored = JSON.readTree(run.out());
    assertThat(restored.get("schema").asString()).isEqualTo("coplanar/ledger-restored/1");
    assertThat(restored.get("predecessor_origin").asString()).isEqualTo("plant-7");
    assertThat(restored.get("lost_from").asInt()).isEqualTo(2);
    assertThat(restored.get("lost_to").asInt()).isEqualTo(3);
    assertThat(restored.get("checkpoint").asString()).startsWith("plant-7/2\n3\n");
    refused(Coplanar.run(restore), "holds a ledger already");
    refused(
        Coplanar.run(
            "ledger",
            "restore",
            folder.resolve("none"),
            "--data",
            folder.resolve("r2"),
            "--key",
            folder.resolve("k4")),
        "there is no such file");
  }

  @Test
  void verifyNamesTheFirstBadEntry() throws Exception {
    init();
    ledger("append", "--stream", "f/1", "--type", "started", "--blob", file("s", "a scan"));
    ledger("append", "--stream", "f/1", "--type", "completed");
    Path copies = folder.resolve("checkpoints/plant-7");
    Coplanar good = ledger("verify", "--checkpoint", copies, "--json");
    assertThat(good.err()).isEmpty();
    assertThat(good.code()).isZero();
    JsonNode intact = JSON.readTree(good.out());
    assertThat(intact.get("schema").asString()).isEqualTo("coplanar/ledger-verify/1");
    assertThat(intact.get("result").asString()).isEqualTo("intact");
    assertThat(intact.get("entries").asInt()).isEqualTo(3);
    assertThat(intact.get("blobs_checked").asInt()).isEqualTo(1);
    assertThat(intact.get("first_bad_entry").isNull()).isTrue();
    assertThat(intact.get("held_against")).isNotEmpty();
    // a blob that changed: the entry that names it
    Path blob;
    try (var blobs = Files.walk(folder.resolve("data/blobs"))) {
      blob = blobs.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Files.writeString(blob, "another scan");
    Coplanar bad = ledger("verify", "--checkpoint", copies, "--json");
    assertThat(bad.code()).isEqualTo(ExitCode.FAIL);
    assertThat(JSON.readTree(bad.out()).get("first_bad_entry").asInt()).isEqualTo(1);
    assertThat(ledger("verify", "--no-blobs").code()).isZero();
    // the end cut off, as an old copy of the data would be
    Path backup = folder.resolve("b");
    ledger("backup", "-o", backup, "--no-blobs");
    ledger("append", "--stream", "f/1", "--type", "shipped");
    Coplanar cut =
        Coplanar.run(
            "ledger",
            "verify",
            "--export",
            backup,
            "--checkpoint",
            copies.resolve("latest.checkpoint"));
    assertThat(cut.code()).as(cut.out() + cut.err()).isEqualTo(ExitCode.FAIL);
    assertThat(cut.out()).startsWith("NOT INTACT").contains("first bad entry 3");
    refused(Coplanar.run("ledger", "verify", "--data", folder.resolve("none")), "no ledger here");
    refused(Coplanar.run("ledger", "verify", "--export", folder), "export.json");
    refused(ledger("verify", "--checkpoint", folder.resolve("nope")), "no such file");
  }
}
