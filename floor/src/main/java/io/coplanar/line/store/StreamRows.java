// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

/** A sheet with a row for each stream of one kind. */
abstract class StreamRows<C extends Column> extends SheetDerivation<C> {
  private final String prefix;

  /**
   * @param prefix how the streams' names begin; the rest is the row's key
   */
  StreamRows(Sheet.Plan<C> plan, String prefix) {
    super(plan);
    this.prefix = prefix;
  }

  /** Whether it happened to one of them. */
  final boolean isOf(Happening h) {
    return h.stream().startsWith(prefix);
  }

  /** The row of what it happened to. */
  final Row<C> row(Happening h) {
    return sheet.get(key(h));
  }

  @Override
  public final void want(Happening h) {
    if (isOf(h)) {
      sheet.want(key(h));
    }
  }

  private String key(Happening h) {
    return h.stream().substring(prefix.length());
  }
}
