// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.audit.Audit;
import io.coplanar.audit.Trust;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.operations.Export;
import io.coplanar.ledger.operations.Restore;
import io.coplanar.ledger.operations.Selection;
import io.coplanar.line.LineReplay;
import io.coplanar.line.LineSettings;
import io.coplanar.line.ReplayReport;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.verdict.Evaluator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step that nobody did comes in by a file. Without the key it is refused; made by who holds the
 * key it comes in, and deciding the log again names it.
 */
class ForgedImportTest {
  @TempDir private Path folder;
  private Rig rig;
  private Bench bench;
  private FolderBlobStore blobs;
  private int places;

  @BeforeEach
  void work() throws Exception {
    rig = Rig.sqlite(folder);
    blobs =
        FolderBlobStore.create(
            folder.resolve("blobs"), new BlobSettings(1 << 20, 1 << 30, 0, Duration.ofHours(24)));
    bench = new Bench(rig).furnish();
    bench.start("K-1", "S-1", "S-2");
    bench.ask("anna", "/cables/K-1/attempts", Bench.strip(3)).is(409);
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
    bench.ribbonized("S-1");
    bench.must("anna", "/connectors/S-1/attempts", Bench.THERMAL_STRIP);
    rig.wall.tick(5);
    String image = rig.as("anna").put("nubs of S-1".getBytes());
    bench.must(
        "boris",
        "/evidence/" + image + "/judgements",
        "{" + bench.nubs("S-1") + ",'serial':'S-1','result':'PASS','remark':'clean'}");
    bench.must(
        "anna",
        "/connectors/S-1/attempts",
        Bench.cleave("{'sha256':'" + image + "'," + bench.nubs("S-1") + "}"));
    String hold =
        bench
            .must("anna", "/connectors/S-2/holds", "{'reason':'it looks odd'}")
            .json()
            .path("command")
            .asString();
    bench.must("quinn", "/connectors/S-2/holds/" + hold + "/release", "{'reason':'fine'}");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private Path exported() throws Exception {
    Path out = folder.resolve("export-" + places++);
    rig.parts().ledger().checkpoint();
    try (LedgerReader reader = rig.parts().ledger().reader()) {
      Export.write(reader, new Export.Request(out, new Selection.All(), true, blobs, false, null));
    }
    return out;
  }

  /** Imports into an empty place, where everything that hashes and signatures say is in order. */
  private LedgerPlace imported(Path export) throws Exception {
    Path data = folder.resolve("import-" + places++);
    LedgerPlace place = new LedgerPlace.Folder(data);
    Restore.run(
        new Restore.Request(
            export,
            LedgerSettings.of(place, SigningKey.generate("elsewhere/" + places)),
            blobs,
            null,
            Set.of(),
            false,
            "test",
            "here",
            null));
    assertThat(
            Audit.database(
                    "jdbc:sqlite:" + data.resolve("ledger.sqlite"),
                    folder.resolve("blobs"),
                    Trust.NONE,
                    n -> {})
                .isIntact())
        .isTrue();
    return place;
  }

  private ReplayReport replay(LedgerPlace place) throws Exception {
    try (LedgerReader reader = LedgerReader.open(place)) {
      return LineReplay.of(reader, blobs, new Evaluator("test"), LineSettings.DEFAULTS, 100);
    }
  }

  @Test
  void whatHappenedByTheRulesDoesSoAgainElsewhere() throws Exception {
    ReplayReport report = replay(imported(exported()));
    assertThat(report.findings()).isEmpty();
    assertThat(report.steps()).isEqualTo(4);
    assertThat(report.refusals()).isEqualTo(1);
    assertThat(report.commands()).isGreaterThan(30);
  }

  private interface Cheat {
    List<String> with(List<String> lines);
  }

  private void refused(Cheat cheat, String... words) throws Exception {
    Path export = exported();
    Path entries = export.resolve("entries.jsonl");
    List<String> lines = cheat.with(new ArrayList<>(Files.readAllLines(entries)));
    Files.writeString(entries, String.join("\n", lines) + "\n");
    assertThatThrownBy(() -> imported(export))
        .isInstanceOf(InputFault.class)
        .hasMessageContainingAll(words);
  }

  private static int last(List<String> lines, String type) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).contains("\"" + type + "\"")) {
        return i;
      }
    }
    throw new AssertionError("no " + type);
  }

  @Test
  void aFileThatNobodySignedIsRefused() throws Exception {
    refused(
        lines -> {
          // a step more, in the form of the last one
          lines.add(lines.get(last(lines, "step-passed")));
          return lines;
        },
        "entries.jsonl");
    refused(
        lines -> {
          int i = last(lines, "attempt-refused");
          lines.set(i, lines.get(i).replace("VALUE_LOW", "VALUE_OLD"));
          return lines;
        },
        "not those that the checkpoint was signed over");
    refused(
        lines -> {
          // another body under the id that a command had
          int i = last(lines, "step-passed");
          lines.set(i, lines.get(i).replace("10.1", "11.9"));
          return lines;
        },
        "not those that the checkpoint was signed over");
  }

  @Test
  void allStepsCompletedAtOnceByWhoHoldsTheKeyAreNamed() throws Exception {
    long before = rig.size();
    new HandMade(rig).passed("F-1", List.of("S-2"), "ribbonize", "cure");
    ReplayReport report = replay(imported(exported()));
    assertThat(report.isClean()).isFalse();
    assertThat(report.findings())
        .allSatisfy(f -> assertThat(f.seq()).isGreaterThanOrEqualTo(before));
    assertThat(report.findings()).hasSize(4);
    assertThat(report.findings().getFirst().codes())
        .contains(LineReplay.REFUSED, "VALUE_MISSING", "VERDICT_ABSENT");
  }

  @Test
  void aHandMadeReleaseOfAHoldIsNamed() throws Exception {
    String hold =
        bench
            .must("anna", "/connectors/S-1/holds", "{'reason':'it looks odd'}")
            .json()
            .path("command")
            .asString();
    new HandMade(rig)
        .append(
            "boris",
            List.of(EventForm.draft("unit/S-1", new UnitEvent.HoldReleased(hold, "I may not"))));
    ReplayReport report = replay(imported(exported()));
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().codes()).contains("NOT_ALLOWED");
  }
}
