// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.line.store.LineTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The roles of docs/ledger.md, made with the very statements that stand there: the line works as
 * the application's role, which can change nothing that is recorded.
 */
class DatabaseRoleTest {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;
  private String admin;
  private String name;
  private Bench owner;
  private Bench app;

  @BeforeEach
  void open() throws Exception {
    admin = TestPostgres.freshDatabase();
    name = admin.replaceFirst("[?].*", "").replaceFirst(".*/", "");
    String page = Files.readString(Path.of(System.getProperty("coplanar.root"), "docs/ledger.md"));
    List<String> blocks = SQL.matcher(page).results().map(r -> r.group(1)).toList();
    assertThat(blocks).hasSize(2);
    run(
        admin,
        own(blocks.get(0))
            .replaceFirst(
                "CREATE DATABASE coplanar OWNER", "ALTER DATABASE " + name + " OWNER TO"));
    owner = new Bench(folder, LedgerPlace.Database.of(as("owner")));
    run(as("owner"), own(blocks.get(1)));
    app = Bench.join(folder, LedgerPlace.Database.of(as("app")), owner.key(), owner.wall.shown);
    app.furnish("S-1", "S-2");
  }

  @AfterEach
  void close() {
    app.close();
    owner.close();
  }

  /** Roles belong to the whole server, so each test has its own. */
  private String own(String sql) {
    return sql.replace("coplanar_", name + "_");
  }

  private String as(String role) {
    return admin.replaceFirst("user=postgres", "user=" + name + "_" + role);
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private AuditReport verified() throws Exception {
    return Audit.database(admin, folder.resolve("blobs"), Trust.NONE, n -> {});
  }

  @Test
  void theLineWorksAndDerivesAnewAsTheApplication() throws Exception {
    app.mix("M-1", 1000);
    app.must("anna", Bench.fill("S-1", "M-1"));
    app.restart();
    app.must("anna", Bench.fill("S-2", "M-1"));
    owner.close();
    app.rebuild();
    try (LedgerReader reader = app.reader()) {
      assertThat(reader.rebuiltDigests(List.of(new LineTables()), Upcasters.of(List.of())))
          .isEqualTo(reader.digests());
    }
    assertThat(verified().isIntact()).isTrue();
  }

  @Test
  void theApplicationCanChangeNothingThatIsRecorded() throws Exception {
    for (String table : List.of("entry", "checkpoint")) {
      String column = table.equals("entry") ? "seq" : "size";
      for (String sql :
          List.of(
              "UPDATE " + table + " SET " + column + " = " + column,
              "DELETE FROM " + table,
              "TRUNCATE " + table,
              "ALTER TABLE " + table + " DISABLE TRIGGER ALL",
              "DROP TRIGGER " + table + "_append_only ON " + table,
              "DROP TABLE " + table + " CASCADE")) {
        assertRefused(as("app"), sql, "42501");
      }
    }
    assertRefused(as("app"), "DROP FUNCTION ledger_refuse_change() CASCADE", "42501");
    assertRefused(
        as("app"),
        "CREATE OR REPLACE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql"
            + " AS $$ BEGIN RETURN NULL; END $$",
        "42501");
    // and the owner has to take the triggers off first
    assertRefused(as("owner"), "UPDATE entry SET seq = seq", "P0001");
    assertRefused(as("owner"), "DELETE FROM checkpoint", "P0001");
    assertThat(verified().isIntact()).isTrue();
  }

  private static void assertRefused(String url, String sql, String state) {
    assertThatExceptionOfType(SQLException.class)
        .as(sql)
        .isThrownBy(() -> run(url, sql))
        .satisfies(e -> assertThat(e.getSQLState()).as(sql).isEqualTo(state));
  }

  @Test
  void whatIsSlippedInPastTheProgramIsFound() throws Exception {
    app.close();
    owner.close();
    run(
        as("app"),
        "INSERT INTO entry SELECT (jsonb_populate_record(e, jsonb_build_object("
            + "'seq', (SELECT max(seq) + 1 FROM entry)))).* FROM entry e WHERE seq = 5");
    assertThat(verified().isIntact()).isFalse();
  }

  @Test
  void whatTheOwnerChangesIsFound() throws Exception {
    app.close();
    owner.close();
    run(as("owner"), "ALTER TABLE entry DISABLE TRIGGER entry_append_only");
    run(as("owner"), "DELETE FROM entry WHERE seq = 3");
    assertThat(verified().isIntact()).isFalse();
  }

  @Test
  void aRoleThatCannotCleanTheFilesDoesNotSayThatTheyAreClean() throws Exception {
    assertThat(app.erase()).isTrue();
    run(admin, "ALTER TABLE personal OWNER TO " + name + "_owner");
    run(admin, "GRANT SELECT, INSERT, UPDATE, DELETE ON personal TO " + name + "_app");
    assertThat(app.erase()).isFalse();
  }
}
