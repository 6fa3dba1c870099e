// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Limit;

/** A limit in words. */
final class Limits {
  private Limits() {}

  /** {@code "-0.15 … 0.15 °"}, {@code "≤ 100 nm"}, {@code "no limit known"}. */
  static String words(Limit limit) {
    String unit = limit.unit().symbol().isEmpty() ? "" : " " + limit.unit().symbol();
    String about = limit.absolute() ? "|v| " : "";
    boolean min = !Double.isNaN(limit.min());
    boolean max = !Double.isNaN(limit.max());
    if (min && max) {
      return about + Rounded.plain(limit.min()) + " … " + Rounded.plain(limit.max()) + unit;
    }
    if (min) {
      return about + "≥ " + Rounded.plain(limit.min()) + unit;
    }
    return max ? about + "≤ " + Rounded.plain(limit.max()) + unit : "no limit known";
  }
}
