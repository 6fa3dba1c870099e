// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.sql.SQLException;

/** A command that is to be inserted was accepted before; nothing was inserted. */
final class Overtaken extends SQLException {
  private static final long serialVersionUID = 1;

  Overtaken() {
    super("a command of this id was accepted before");
  }
}
