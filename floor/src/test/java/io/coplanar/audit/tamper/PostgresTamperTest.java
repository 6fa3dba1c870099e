// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** The suite on a PostgreSQL. */
final class PostgresTamperTest extends TamperSuite {
  @Override
  Victim fresh(Path folder) throws Exception {
    return victim(TestPostgres.freshDatabase(), folder);
  }

  @Override
  Victim copy(Victim of, Path folder) throws Exception {
    String name = name(of.url());
    String copy = name + folder.getFileName();
    String maintenance = of.url().replace("/" + name + "?", "/postgres?");
    try (Connection connection = DriverManager.getConnection(maintenance);
        Statement create = connection.createStatement()) {
      create.execute("CREATE DATABASE " + copy + " TEMPLATE " + name);
    }
    return victim(of.url().replace("/" + name + "?", "/" + copy + "?"), folder);
  }

  private static String name(String url) {
    return url.replaceFirst("[?].*", "").replaceFirst(".*/", "");
  }

  private static Victim victim(String url, Path folder) throws Exception {
    return new Victim(LedgerPlace.Database.of(url), url, folder.resolve("blobs"));
  }
}
