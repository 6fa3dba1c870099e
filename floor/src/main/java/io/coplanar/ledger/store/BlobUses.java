// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which blobs entries name. */
public final class BlobUses {
  private BlobUses() {}

  /** Whether an entry names the blob. */
  public static boolean isNamed(Connection connection, String hash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1")) {
      select.setString(1, hash);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
