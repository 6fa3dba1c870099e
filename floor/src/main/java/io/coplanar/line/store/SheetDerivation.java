// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A derivation into one table whose rows change. */
abstract class SheetDerivation<C extends Column> implements Derivation {
  final Sheet<C> sheet;

  SheetDerivation(Sheet.Plan<C> plan) {
    sheet = new Sheet<>(plan);
  }

  @Override
  public final void load(Connection connection) throws SQLException {
    sheet.load(connection);
  }

  @Override
  public final void write(Connection connection) throws SQLException {
    sheet.write(connection);
  }
}
