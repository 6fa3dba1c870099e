// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts SQLite's write-ahead log at every byte of its last entry and of the checkpoint over it, and
 * verifies what is left with that checkpoint in hand. {@code TruncationStudy [STEP]}: at every so
 * many bytes.
 */
final class TruncationStudy {
  private static final int ENTRIES = 12;

  /**
   * What became of the cuts.
   *
   * @param whole how many left all entries
   * @param found how many took the last entry, and were reported as just that
   * @param faults those that were neither
   */
  record Cuts(int whole, int found, List<String> faults) {}

  private TruncationStudy() {}

  public static void main(String[] args) throws Exception {
    int step = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    Cuts cuts = cutLog(Files.createTempDirectory("coplanar-cuts"), ENTRIES, step);
    System.out.println(
        (cuts.whole() + cuts.found() + cuts.faults().size())
            + " cuts: "
            + cuts.found()
            + " took the last entry and were found, "
            + cuts.whole()
            + " left all entries, "
            + cuts.faults().size()
            + " faults");
    cuts.faults().stream().limit(20).forEach(System.out::println);
    System.exit(cuts.faults().isEmpty() ? 0 : 3);
  }

  static Cuts cutLog(Path folder, int entries, int step) throws Exception {
    LedgerPlace.Folder live = new LedgerPlace.Folder(folder.resolve("live"));
    Path liveLog = live.folder().resolve("ledger.sqlite-wal");
    Path blobs = live.folder().resolve("blobs");
    byte[] database;
    byte[] before;
    byte[] appended;
    String held;
    try (Day day = Day.create(live, blobs, SigningKey.generate("coplanar/cut"))) {
      day.workUntil(entries - 1);
      before = Files.readAllBytes(liveLog);
      held = day.workUntil(entries);
      database = Files.readAllBytes(live.file());
      appended = Files.readAllBytes(liveLog);
    }
    LedgerPlace.Folder copy =
        new LedgerPlace.Folder(Files.createDirectories(folder.resolve("copy")));
    Victim victim = new Victim(copy, "jdbc:sqlite:" + copy.file(), blobs);
    int whole = 0;
    int found = 0;
    List<String> faults = new ArrayList<>();
    for (int length = before.length; length < appended.length; length += step) {
      Files.write(copy.file(), database);
      Files.deleteIfExists(copy.folder().resolve("ledger.sqlite-shm"));
      Files.write(copy.folder().resolve("ledger.sqlite-wal"), Arrays.copyOf(appended, length));
      AuditReport report = victim.verify(held);
      Problem first = report.first();
      if (report.entries() == entries && first == null) {
        // the checkpoint's own row is gone, and its copy says so
        whole++;
      } else if (report.entries() == entries - 1
          && first != null
          && first.code() == Problem.Code.CUT
          && first.entry() == entries - 1) {
        found++;
      } else {
        faults.add("cut to " + length + " bytes: " + report.entries() + " entries, " + first);
      }
    }
    return new Cuts(whole, found, faults);
  }
}
