// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.audit.Trust;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.store.CheckpointCopies;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checkpoints that were kept outside of the ledger. */
final class HeldCheckpoints {
  private static final int MAX_NOTE_BYTES = 16 << 10;
  private static final int MAX_FILES = 10_000;
  private static final String ENDING = ".checkpoint";

  private HeldCheckpoints() {}

  /**
   * Those of the files and folders named; without any, the copies that the ledger itself has left
   * in the usual place outside.
   *
   * @param location whose copies; null for none
   */
  static List<Trust.Held> of(List<Path> named, @Nullable LedgerLocation location)
      throws InputFault, IOException {
    List<Trust.Held> held = new ArrayList<>();
    List<Path> places = named.isEmpty() ? usual(location) : named;
    for (Path place : places) {
      for (Path file : Files.isDirectory(place) ? files(place) : List.of(place)) {
        byte[] note = InputFile.read(file, MAX_NOTE_BYTES);
        held.add(new Trust.Held(file.toString(), new String(note, StandardCharsets.UTF_8)));
      }
      if (held.isEmpty()) {
        throw LedgerSentences.noCheckpoint(place);
      }
    }
    return held;
  }

  private static List<Path> usual(@Nullable LedgerLocation location) throws IOException {
    if (location == null) {
      return List.of();
    }
    try (LedgerReader reader = LedgerReader.open(location.place())) {
      Path copies =
          CheckpointCopies.folder(new LedgerSigner().copies(), reader.identity().origin());
      return Files.isDirectory(copies) && !files(copies).isEmpty() ? List.of(copies) : List.of();
    } catch (InputFault | SQLException | DamagedLedger e) {
      // the verifier itself says what is wrong
      return List.of();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(ENDING) && Files.isRegularFile(f))
          .sorted()
          .limit(MAX_FILES)
          .toList();
    }
  }
}
