// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Projection.Table;
import java.util.List;

/**
 * What every ledger derives from its entries, to find them again: those of the full tiles. What
 * finds the others is {@link Tail}.
 */
final class BuiltIns {
  /** Where the entries of each accepted command lie. */
  static final Table COMMAND =
      new Table(
          "command",
          "id ${text} PRIMARY KEY, first_seq BIGINT NOT NULL, parts BIGINT NOT NULL",
          List.of("id"));

  /** Where the versions of each stream lie. */
  static final Table STREAM =
      new Table(
          "stream",
          "name ${text} NOT NULL, version BIGINT NOT NULL, seq BIGINT NOT NULL,"
              + " PRIMARY KEY (name, version)",
          List.of("name", "version"));

  /** Which entries name a blob. */
  static final Table BLOB_USE =
      new Table(
          "blob_use",
          "hash ${text} NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (hash, seq)",
          List.of("hash", "seq"));

  /**
   * Full tiles of hashes, as {@link io.coplanar.ledger.merkle.TileSource} lays them out, and the
   * root over each: opening needs up to 255 of a level.
   */
  static final Table TILE =
      new Table(
          "tile",
          "level BIGINT NOT NULL, idx BIGINT NOT NULL, root ${bytes} NOT NULL,"
              + " hashes ${bytes} NOT NULL,"
              + " PRIMARY KEY (level, idx)",
          List.of("level", "idx"));

  /** Each is a projection of its own, under its table's name. */
  static final List<Table> TABLES = List.of(COMMAND, STREAM, BLOB_USE, TILE);

  /** Raised when what one of them holds changes. */
  static final int REVISION = 2;

  private BuiltIns() {}
}
