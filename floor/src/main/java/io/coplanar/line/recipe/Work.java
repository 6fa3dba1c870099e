// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is done in a step, in the order that a termination takes; {@code clean} comes often. */
public enum Work {
  STRIP,
  RIBBONIZE,
  THERMAL_STRIP,
  CLEAVE,
  FILL,
  CURE,
  COOL,
  POLISH,
  CLEAN,
  ASSEMBLE,
  GEOMETRY,
  INSPECT,
  LOSS,
  POLARITY,
  LABEL,
  /** Something that no rule speaks of. */
  OTHER;

  /** The word in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Work::id).toList();
  }
}
