// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.personal.People;
import io.coplanar.ledger.personal.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that somebody has changed is not taken in, and leaves nothing behind. */
class HostileExportTest {
  @TempDir private Path folder;
  private TestLedger test;
  private Path export;
  private int tries;

  @BeforeEach
  void export() throws Exception {
    test = new TestLedger(new LedgerPlace.Folder(folder.resolve("data")), folder);
    test.fill(5, 2);
    test.fill(3, 0);
    export = folder.resolve("export");
    try (LedgerReader reader = LedgerReader.open(test.place())) {
      Export.write(
          reader, new Export.Request(export, new Selection.All(), false, test.blobs(), true, null));
    }
  }

  private Restore.Result restore(Path from) throws Exception {
    return Restore.run(
        new Restore.Request(
            from,
            test.settings()
                .withPlace(new LedgerPlace.Folder(folder.resolve("try-" + tries++)))
                .withKey(SigningKey.generate("new/" + tries)),
            test.otherBlobs(),
            null,
            Set.of(),
            true,
            "test",
            "here",
            null));
  }

  private void refused(String why) {
    assertThatThrownBy(() -> restore(export))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining(why);
    Path place = folder.resolve("try-" + (tries - 1));
    assertThat(place)
        .satisfiesAnyOf(
            p -> assertThat(p).doesNotExist(),
            p ->
                assertThatThrownBy(() -> LedgerReader.open(new LedgerPlace.Folder(p)))
                    .isInstanceOf(InputFault.class));
  }

  private interface Edit {
    List<String> of(List<String> lines);
  }

  private void lines(String file, Edit edit) throws IOException {
    Path path = export.resolve(file);
    List<String> edited = edit.of(new ArrayList<>(Files.readAllLines(path)));
    Files.writeString(path, String.join("\n", edited) + "\n");
  }

  @Test
  void theUntouchedOneComesIn() throws Exception {
    assertThat(restore(export).entries()).isEqualTo(9);
  }

  @Test
  void everyByteOfTheEntriesAndOfTheirSignatureCounts() throws Exception {
    for (String name : List.of("entries.jsonl", "checkpoints.jsonl")) {
      Path file = export.resolve(name);
      byte[] good = Files.readAllBytes(file);
      for (int at = 0; at < good.length; at += 97) {
        byte[] bad = good.clone();
        bad[at] ^= 1;
        Files.write(file, bad);
        if (name.startsWith("check") && isTime(good, at)) {
          continue;
        }
        assertThatThrownBy(() -> restore(export))
            .as("%s, byte %d", name, at)
            .isInstanceOf(InputFault.class);
      }
      Files.write(file, good);
    }
    assertThat(restore(export).entries()).isEqualTo(9);
  }

  /** When a checkpoint was signed is stated beside it and covered by no signature. */
  private static boolean isTime(byte[] file, int at) {
    String before = new String(file, 0, at + 1, UTF_8);
    int field = before.lastIndexOf("\"signed_at\":\"");
    return field >= 0 && before.indexOf('"', field + 13) < 0;
  }

  @Test
  void aLineMoreOrLessOrInAnotherOrder() throws Exception {
    List<String> good = Files.readAllLines(export.resolve("entries.jsonl"));
    lines("entries.jsonl", l -> l.subList(0, 8));
    refused("has 8 lines");
    lines("entries.jsonl", l -> good.subList(0, 9));
    lines("entries.jsonl", l -> Stream.concat(l.stream(), l.stream()).toList());
    refused("one more than export.json counts");
    lines(
        "entries.jsonl",
        l -> {
          List<String> swapped = new ArrayList<>(good);
          swapped.set(3, good.get(4));
          swapped.set(4, good.get(3));
          return swapped;
        });
    refused("out of its order");
  }

  @Test
  void entriesThatNoCheckpointCovers() throws Exception {
    lines("checkpoints.jsonl", l -> l.subList(0, l.size() - 1));
    refused("do not end with one over all 9 entries");
  }

  @Test
  void aBlobThatIsMissingOrChangedOrALink() throws Exception {
    String hash = test.blobHashes().getFirst();
    Path blob = export.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash);
    String good = Files.readString(blob);
    Files.writeString(blob, good.replace('b', 'B'));
    refused("SHA-256");
    Files.delete(blob);
    refused("is missing");
    Files.createSymbolicLink(blob, Files.writeString(folder.resolve("elsewhere"), good));
    refused("is missing");
  }

  @Test
  void filesThatAreTooLongOrNoFiles() throws Exception {
    Path entries = export.resolve("entries.jsonl");
    Files.writeString(entries, "x".repeat(300_000) + "\n");
    refused("longer than 262144 bytes");
    Files.delete(entries);
    Files.createDirectory(entries);
    refused("no regular file");
    Files.writeString(export.resolve("export.json"), "[".repeat(100_000));
    refused("no JSON object");
    Files.writeString(export.resolve("export.json"), " ".repeat(2 << 20));
    refused("more than 1048576 bytes");
    Files.delete(export.resolve("export.json"));
    refused("no such file");
  }

  @Test
  void anExportIsNoBackupAndAPartIsNeither() throws Exception {
    String manifest = Files.readString(export.resolve("export.json"));
    Files.writeString(
        export.resolve("export.json"), manifest.replace("\"personal\":0", "\"personal\":null"));
    refused("without what lies beside the log");
    Files.writeString(
        export.resolve("export.json"), manifest.replace("\"stream\":null", "\"stream\":\"f/1\""));
    refused("a part of a ledger");
    Files.writeString(export.resolve("export.json"), manifest.replace("export/1", "export/2"));
    refused("a form that this program does not know");
  }

  /** The entries of today with the people of yesterday: nobody comes back who was erased. */
  @Test
  void whoTheLogSaysToBeErasedDoesNotComeBackWithAnOlderList() throws Exception {
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    PersonId id;
    try (Ledger ledger = Ledger.open(test.settings())) {
      People people = new People(ledger);
      id = people.add("{\"name\":\"Ann\"}", null).id();
      write(before);
      people.erase(id, "person-2", "office", "asked for");
      ledger.checkpoint();
      write(after);
    }
    export = after;
    Restore.Result erased = restore(after);
    assertThat(erased.persons()).isEqualTo(1);
    Files.copy(
        before.resolve(ExportLayout.PERSONAL),
        after.resolve(ExportLayout.PERSONAL),
        StandardCopyOption.REPLACE_EXISTING);
    refused("whom the ledger says to be erased");
  }

  private void write(Path to) throws Exception {
    try (LedgerReader reader = LedgerReader.open(test.place())) {
      Export.write(
          reader, new Export.Request(to, new Selection.All(), false, test.blobs(), true, null));
    }
  }
}
