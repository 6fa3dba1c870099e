// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.proof.ChildJvm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;

/**
 * Verifies logs with very many checkpoints in a JVM of little memory. {@code ManyCheckpointsStudy
 * COUNT}: an export whose signed checkpoints are written down COUNT times in all, and a database
 * with COUNT checkpoints more than it has entries for, with {@code -Xmx64m} each.
 */
final class ManyCheckpointsStudy {
  private static final int ENTRIES = 30;

  private ManyCheckpointsStudy() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("verify")) {
      Path export = Path.of(args[1]);
      AuditReport report =
          Files.isDirectory(export)
              ? Audit.export(export, Trust.NONE, n -> {})
              : Audit.database(args[1], null, Trust.NONE, n -> {});
      System.out.println(said(report));
      return;
    }
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("coplanar-checkpoints");
    SmallStore store = SmallStore.make(folder, ENTRIES);
    Path lines = store.export().resolve("checkpoints.jsonl");
    List<String> signed = Files.readAllLines(lines);
    repeat(lines, signed, count);
    Path manifest = store.export().resolve("export.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"checkpoints\":\\s*\\d+", "\"checkpoints\":" + count));
    tell("export", folder, store.export().toString(), count);
    addToDatabase(store.victim().url(), signed.getLast(), count);
    tell("database", folder, store.victim().url(), count);
  }

  private static void tell(String what, Path folder, String where, int count) throws Exception {
    long start = System.nanoTime();
    String said = verify(folder, "-Xmx64m", where);
    System.out.printf(
        Locale.ROOT,
        "%s with %,d checkpoints, -Xmx64m: %s, %.1f s%n",
        what,
        count,
        said,
        (System.nanoTime() - start) / 1e9);
  }

  /** What a report comes to, in a line. */
  private static String said(AuditReport report) {
    Problem first = report.first();
    return report.checkpoints()
        + " hold, "
        + report.problemsFound()
        + " problems"
        + (first == null ? "" : ", first " + first.code());
  }

  /** Writes the lines over and over, in their order, until there are so many. */
  static void repeat(Path file, List<String> lines, int count) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        out.write(lines.get((int) ((long) i * lines.size() / count)));
        out.write('\n');
      }
    }
  }

  /**
   * Adds checkpoints beyond the last entry, each well formed and signed by nobody for that size.
   *
   * @param line one of checkpoints.jsonl, whose note is taken for a model
   */
  static void addToDatabase(String url, String line, int count) throws Exception {
    String note = line.replaceFirst(".*\"note\":\"", "").replaceFirst("\".*", "");
    String[] parts = note.replace("\\n", "\n").split("\n", 3);
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO checkpoint (size, note, signed_at) VALUES (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (long size = ENTRIES + 1; size <= ENTRIES + count; size++) {
        insert.setLong(1, size);
        insert.setString(2, parts[0] + "\n" + size + "\n" + parts[2]);
        insert.setString(3, "2026-11-24T18:00:00Z");
        insert.executeUpdate();
      }
      connection.commit();
    }
  }

  /** Verifies an export or a database in a JVM of its own. */
  static String verify(Path work, String memory, String where) throws Exception {
    ProcessBuilder builder = ChildJvm.of(work, ManyCheckpointsStudy.class, "verify", where);
    builder.command().removeIf(option -> option.startsWith("-Xmx"));
    builder.command().add(1, memory);
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new AssertionError(Files.readString(work.resolve("errors")));
    }
    return said;
  }
}
