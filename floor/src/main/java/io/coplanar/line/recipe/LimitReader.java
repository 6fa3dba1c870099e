// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads limits: {@code min}, {@code max}, {@code guard}, {@code unit}, and where they come from.
 */
final class LimitReader {
  private LimitReader() {}

  /** The limit behind a key, in a unit; null where none is given. */
  static @Nullable Limit nested(Fields fields, String key, Unit unit, boolean guarded) {
    Fields inner = fields.nested(key);
    if (inner == null) {
      return null;
    }
    Limit limit = inline(inner, unit, guarded);
    inner.done();
    return limit;
  }

  /** The same where the key must be there. */
  static @Nullable Limit required(Fields fields, String key, Unit unit, boolean guarded) {
    Limit limit = nested(fields, key, unit, guarded);
    if (limit == null && !fields.has(key)) {
      fields.problem(key, "NO_LIMIT", "'" + key + "' is missing", "'" + key + ": {…}' here");
    }
    return limit;
  }

  /**
   * The limit whose keys stand among others.
   *
   * @param unit what the limit is wanted in; null for the one that it is written in
   */
  static Limit inline(Fields fields, @Nullable Unit unit, boolean guarded) {
    double min = fields.number("min");
    double max = fields.number("max");
    if (Double.isNaN(min) && Double.isNaN(max) && !fields.has("min") && !fields.has("max")) {
      fields.problem("min", "NO_LIMIT", "there is no limit", "'min', 'max' or both");
    }
    if (min > max) {
      fields.problem("min", "EMPTY_LIMIT", "'min' is above 'max': nothing can pass", "min ≤ max");
    }
    double guard = guarded && fields.has("guard") ? guard(fields) : 0;
    Unit written = unit(fields, unit);
    Limit limit =
        new Limit(
            min, max, guard, written.id(), fields.provenance(), fields.source(), fields.line());
    return unit == null ? limit : limit.in(unit);
  }

  private static double guard(Fields fields) {
    double guard = fields.number("guard");
    if (!(guard >= 0)) {
      fields.problem("guard", "BAD_NUMBER", "'guard' is no distance", "a number, 0 or more");
    }
    return guard;
  }

  private static Unit unit(Fields fields, @Nullable Unit wanted) {
    List<String> known = wanted == null ? Unit.ids() : wanted.relatives();
    String word = fields.word("unit", known, "UNKNOWN_UNIT");
    Unit otherwise = wanted == null ? Unit.RATIO : wanted;
    return known.contains(word) ? Unit.get(word) : otherwise;
  }
}
