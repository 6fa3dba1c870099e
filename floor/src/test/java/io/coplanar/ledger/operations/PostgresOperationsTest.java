// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** The suite on a PostgreSQL. */
final class PostgresOperationsTest extends OperationsSuite {
  private String url = "";

  @Override
  LedgerPlace place(Path folder) throws Exception {
    url = TestPostgres.freshDatabase();
    return LedgerPlace.Database.of(url);
  }

  @Override
  LedgerPlace otherPlace(Path folder) {
    return new LedgerPlace.Folder(folder.resolve("other-" + UUID.randomUUID()));
  }

  /**
   * The table's own file, whose name the database tells. Rows that were just written are in the
   * server's memory, so what has not been erased is written to a file of its own first; asking for
   * a checkpoint would force the files of all tests' databases.
   */
  @Override
  boolean filesHold(String text) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement ask = connection.createStatement()) {
      if (count(ask, "SELECT count(*) FROM personal WHERE document LIKE '%" + text + "%'") > 0) {
        ask.execute("VACUUM (FULL) personal");
      }
      try (ResultSet row =
          ask.executeQuery(
              "SELECT current_setting('data_directory'), pg_relation_filepath('personal')")) {
        row.next();
        Path file = Path.of(row.getString(1), row.getString(2));
        Assumptions.assumeTrue(Files.isReadable(file), "the database's files cannot be seen");
        return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
      }
    }
  }

  private static long count(Statement ask, String sql) throws Exception {
    try (ResultSet row = ask.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
