// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work on what lies beside the log, such as personal data. The log itself and what is derived from
 * it are not its business.
 */
@FunctionalInterface
public interface BesideLog<T> {
  /**
   * Does it.
   *
   * @param connection in a transaction that the caller commits
   */
  T with(Connection connection) throws SQLException;
}
