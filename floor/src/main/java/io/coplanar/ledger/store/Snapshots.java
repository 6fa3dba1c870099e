// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens views for reading, with no writer in this program. */
final class Snapshots {
  private Snapshots() {}

  static LedgerReader open(LedgerPlace place) throws InputFault, SQLException {
    return switch (place) {
      case LedgerPlace.Folder folder -> {
        if (!Files.isRegularFile(folder.file())) {
          throw Stores.noLedger(place);
        }
        yield open(Sqlite.reader(folder), Dialect.SQLITE, place);
      }
      case LedgerPlace.Database database ->
          open(Postgres.reader(database), Dialect.POSTGRESQL, place);
    };
  }

  private static LedgerReader open(Connection connection, Dialect dialect, LedgerPlace place)
      throws InputFault, SQLException {
    try {
      int version = Migrations.version(connection, dialect);
      Migrations.refuseNewer(version, place.shown());
      if (version == 0 || Rows.size(connection) == 0) {
        throw Stores.noLedger(place);
      }
      return new DatabaseReader(connection, Connection::close, dialect, Tail.empty());
    } catch (InputFault | SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
