// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;

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

  /** The table's own file, whose name the database tells. */
  @Override
  void requireGone(String text) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement ask = connection.createStatement()) {
      ask.execute("CHECKPOINT");
      try (ResultSet row =
          ask.executeQuery(
              "SELECT current_setting('data_directory'), pg_relation_filepath('personal')")) {
        row.next();
        Path file = Path.of(row.getString(1), row.getString(2));
        if (Files.isReadable(file)) {
          assertThat(
                  new String(
                      Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
              .doesNotContain(text);
        }
      }
    }
  }
}
