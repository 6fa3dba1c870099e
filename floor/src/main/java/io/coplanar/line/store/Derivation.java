// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What becomes of some entries in a table or two. Called in this order, for a few at a time. */
interface Derivation {
  /** Names what has to be read before the event is taken in. */
  void want(Happening happening);

  /** Reads it. */
  void load(Connection connection) throws SQLException;

  /** Takes the event in. */
  void take(Happening happening);

  /** Writes what came of all that was taken in, and forgets it. */
  void write(Connection connection) throws SQLException;
}
