// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Programs of which it is known what they lose, to show that the harness sees a loss and invents
 * none: run as traced programs, with the kind, how much to write and a mode as arguments.
 */
final class Controls {
  private static final int RECORD_BYTES = 600;

  private Controls() {}

  /** Kinds of programs. */
  enum Kind {
    /** Appends records to a file; mode {@code force} or {@code none}. */
    LOG,
    /** Inserts rows into SQLite with a write-ahead log; mode is its {@code synchronous}. */
    SQLITE,
    /** Writes, forces and renames files; mode {@code folder} syncs the folder then, or not. */
    FILES
  }

  public static void main(String[] args) throws IOException, SQLException {
    Path disk = Path.of(args[0]);
    int count = Integer.parseInt(args[3]);
    try (Notes notes = new Notes(Path.of(args[1]))) {
      switch (Kind.valueOf(args[2])) {
        case LOG -> log(disk, notes, count, args[4].equals("force"));
        case SQLITE -> sqlite(disk, notes, count, args[4]);
        case FILES -> files(disk, notes, count, args[4].equals("folder"));
      }
    }
  }

  private static byte[] record(int number) {
    byte[] record = new byte[RECORD_BYTES];
    Arrays.fill(record, (byte) ' ');
    byte[] text = ("record " + number).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, record, 0, text.length);
    return record;
  }

  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void log(Path disk, Notes notes, int count, boolean force) throws IOException {
    try (FileChannel log =
        FileChannel.open(
            disk.resolve("log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      syncFolder(disk);
      for (int i = 0; i < count; i++) {
        log.write(ByteBuffer.wrap(record(i)));
        if (force) {
          log.force(false);
        }
        notes.say("" + i);
      }
    }
  }

  private static void sqlite(Path disk, Notes notes, int count, String synchronous)
      throws IOException, SQLException {
    try (Connection connection = connect(disk);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=" + synchronous);
      statement.execute("CREATE TABLE record (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
      syncFolder(disk);
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO record VALUES (?,?)")) {
        for (int i = 0; i < count; i++) {
          insert.setInt(1, i);
          insert.setBytes(2, record(i));
          insert.executeUpdate();
          notes.say("" + i);
        }
      }
    }
  }

  private static void files(Path disk, Notes notes, int count, boolean folder) throws IOException {
    for (int i = 0; i < count; i++) {
      Path arriving = disk.resolve("arriving");
      try (FileChannel out =
          FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(record(i)));
        out.force(true);
      }
      Files.move(arriving, disk.resolve("file" + i), StandardCopyOption.ATOMIC_MOVE);
      if (folder) {
        syncFolder(disk);
      }
      notes.say("" + i);
    }
  }

  private static Connection connect(Path disk) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + disk.resolve("records.sqlite"));
  }

  /** Which acknowledged records are not there, whole. */
  static Checker checker(Kind kind) {
    return (disk, notes) -> {
      Set<Integer> found =
          switch (kind) {
            case LOG -> inLog(disk);
            case SQLITE -> inSqlite(disk);
            case FILES -> inFiles(disk, notes.size());
          };
      return notes.stream().filter(n -> !found.contains(Integer.valueOf(n))).toList();
    };
  }

  private static Set<Integer> inLog(Path disk) throws IOException {
    Set<Integer> found = new HashSet<>();
    Path file = disk.resolve("log");
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    for (int i = 0; (i + 1) * RECORD_BYTES <= bytes.length; i++) {
      byte[] one = Arrays.copyOfRange(bytes, i * RECORD_BYTES, (i + 1) * RECORD_BYTES);
      if (Arrays.equals(one, record(i))) {
        found.add(i);
      }
    }
    return found;
  }

  private static Set<Integer> inSqlite(Path disk) throws SQLException {
    Set<Integer> found = new HashSet<>();
    try (Connection connection = connect(disk);
        Statement statement = connection.createStatement()) {
      try (ResultSet tables = statement.executeQuery("SELECT 1 FROM sqlite_schema")) {
        if (!tables.next()) {
          return found;
        }
      }
      try (ResultSet rows = statement.executeQuery("SELECT number, bytes FROM record")) {
        while (rows.next()) {
          if (Arrays.equals(rows.getBytes(2), record(rows.getInt(1)))) {
            found.add(rows.getInt(1));
          }
        }
      }
    }
    return found;
  }

  private static Set<Integer> inFiles(Path disk, int count) throws IOException {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Path file = disk.resolve("file" + i);
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), record(i))) {
        found.add(i);
      }
    }
    return found;
  }
}
