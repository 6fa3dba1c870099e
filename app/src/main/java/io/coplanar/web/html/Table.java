// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;

/**
 * A table; on a phone each row becomes a card.
 *
 * @param rows each as many cells as there are columns; the first names the row
 * @param empty what stands there where there are no rows, and says what to do
 */
public record Table(List<String> columns, List<List<Cell>> rows, String empty) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row has another number of cells than columns");
      }
    }
  }

  /**
   * A table by the catalog.
   *
   * @param columns the ends of the keys that begin with {@code column.}
   * @param empty a key
   */
  public static Table of(List<String> columns, List<List<Cell>> rows, String empty) {
    return new Table(
        columns.stream().map(key -> Catalog.say("column." + key)).toList(),
        rows,
        Catalog.say(empty));
  }
}
