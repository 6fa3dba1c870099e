// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.connector.FiberPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a recipe makes.
 *
 * @param plan how many fibers, and where
 */
public record ProductSpec(FiberPlan plan, Polish polish, Mode mode) {
  /** How the end face is polished. */
  public enum Polish {
    /** at 8° */
    APC,
    /** flat */
    PC
  }

  /** What kind of fiber. */
  public enum Mode {
    SM,
    MM
  }

  static List<String> words(Class<? extends Enum<?>> of) {
    return Arrays.stream(of.getEnumConstants())
        .map(e -> e.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
