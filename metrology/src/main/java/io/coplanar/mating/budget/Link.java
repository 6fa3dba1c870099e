// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import java.util.List;

/**
 * A link as its file states it; checked, and not yet reckoned.
 *
 * @param name free text, empty where none
 * @param wavelengthNm NaN where not given
 * @param application its name; empty where none
 * @param limitDb the limit given in place of an application; NaN where none
 * @param measuredDb loss of the whole link; NaN where it was not measured
 */
public record Link(
    String name,
    double wavelengthNm,
    List<Span> fiber,
    List<Joint> splices,
    List<Joint> pairs,
    List<Joint> modules,
    String application,
    double limitDb,
    double measuredDb) {

  /** Whether any part is stated. */
  public boolean hasParts() {
    return !(fiber.isEmpty() && splices.isEmpty() && pairs.isEmpty() && modules.isEmpty());
  }
}
