// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.note.SigningKey;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An upgrade that is cut off goes on at the next opening; what is newer is refused. */
final class MigrationsTest {
  private static final String OURS = "classpath:io/coplanar/ledger/store/migration/";

  private static final String FIRST = "/io/coplanar/ledger/store/migration/common/V1__log.sql";

  @TempDir Path folder;

  private LedgerPlace place(Dialect dialect) throws Exception {
    return dialect == Dialect.SQLITE
        ? new LedgerPlace.Folder(Files.createDirectory(folder.resolve("data")))
        : LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }

  private static String url(LedgerPlace place) {
    return switch (place) {
      case LedgerPlace.Folder f -> "jdbc:sqlite:" + f.file();
      case LedgerPlace.Database d -> d.url();
    };
  }

  @ParameterizedTest
  @EnumSource
  void anUpgradeThatIsCutOffBetweenScriptsGoesOn(Dialect dialect) throws Exception {
    LedgerPlace place = place(dialect);
    Path first = Files.createDirectory(folder.resolve("first"));
    try (InputStream script = MigrationsTest.class.getResourceAsStream(FIRST)) {
      Files.copy(Objects.requireNonNull(script), first.resolve("V1__log.sql"));
    }
    Migrations.migrate(url(place), dialect, "filesystem:" + first);
    try (Connection connection = DriverManager.getConnection(url(place))) {
      assertThat(Migrations.version(connection, dialect)).isEqualTo(1);
    }
    LedgerSettings settings = LedgerSettings.of(place, SigningKey.generate("coplanar/test"));
    Ledger.create(settings, "test", "here").close();
    try (Connection connection = DriverManager.getConnection(url(place))) {
      assertThat(Migrations.version(connection, dialect)).isEqualTo(Migrations.CURRENT);
    }
  }

  /** The last statement of a script fails, as if the program had been killed before it. */
  @ParameterizedTest
  @EnumSource
  void aScriptThatIsCutOffMidwayLeavesNothing(Dialect dialect) throws Exception {
    LedgerPlace place = place(dialect);
    LedgerSettings settings = LedgerSettings.of(place, SigningKey.generate("coplanar/test"));
    Ledger.create(settings, "test", "here").close();
    Path next = Files.createDirectory(folder.resolve("next"));
    Path script = next.resolve("V" + (Migrations.CURRENT + 1) + "__next.sql");
    String works = "ALTER TABLE meta ADD COLUMN more BIGINT;\nCREATE TABLE later (x BIGINT);\n";
    Files.writeString(script, works + "INSERT INTO no_such_table VALUES (1);\n");
    String[] all = {OURS + "common", OURS + dialect.folder(), "filesystem:" + next};
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> Migrations.migrate(url(place), dialect, all));
    try (Connection connection = DriverManager.getConnection(url(place))) {
      assertThat(Migrations.version(connection, dialect)).isEqualTo(Migrations.CURRENT);
      assertThat(Migrations.hasTable(connection, dialect, "later")).isFalse();
    }
    Ledger.open(settings).close();
    Files.writeString(script, works);
    Migrations.migrate(url(place), dialect, all);
    try (Connection connection = DriverManager.getConnection(url(place))) {
      assertThat(Migrations.version(connection, dialect)).isEqualTo(Migrations.CURRENT + 1);
    }
    // which is more than this program knows
    assertThatExceptionOfType(InputFault.Unsupported.class)
        .isThrownBy(() -> Ledger.open(settings))
        .withMessageContaining("newer program");
    assertThatExceptionOfType(InputFault.Unsupported.class)
        .isThrownBy(() -> LedgerReader.open(place));
  }

  /** SQLite goes on finding a table when a letter of its name becomes a capital; so must we. */
  @ParameterizedTest
  @ValueSource(strings = {"name", "tbl_name"})
  void aCapitalInTheNameOfATableHidesNoLedger(String column) throws Exception {
    LedgerPlace place = place(Dialect.SQLITE);
    LedgerSettings settings = LedgerSettings.of(place, SigningKey.generate("coplanar/test"));
    Ledger.create(settings, "test", "here").close();
    try (Connection connection = DriverManager.getConnection(url(place));
        Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA writable_schema = ON");
      int changed =
          sql.executeUpdate(
              "UPDATE sqlite_master SET "
                  + column
                  + " = 'flyway_Schema_history' WHERE type = 'table' AND name ="
                  + " 'flyway_schema_history'");
      assertThat(changed).isEqualTo(1);
    }
    try (LedgerReader reader = LedgerReader.open(place)) {
      assertThat(reader.size()).isEqualTo(1);
    }
    try (Ledger ledger = Ledger.open(settings)) {
      assertThat(ledger.checkpoint().size()).isEqualTo(1);
    }
  }

  /** Slips of the hand are refused by the database itself. */
  @ParameterizedTest
  @EnumSource
  void entriesAndCheckpointsAreNeitherChangedNorDeleted(Dialect dialect) throws Exception {
    LedgerPlace place = place(dialect);
    Ledger.create(LedgerSettings.of(place, SigningKey.generate("coplanar/test")), "test", "here")
        .close();
    try (Connection connection = DriverManager.getConnection(url(place));
        Statement sql = connection.createStatement()) {
      for (String change :
          new String[] {
            "UPDATE entry SET seq = 7",
            "DELETE FROM entry",
            "UPDATE checkpoint SET size = 7",
            "DELETE FROM checkpoint"
          }) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> sql.execute(change))
            .withMessageContaining("never");
      }
    }
  }
}
