// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import java.util.Locale;
import java.util.Set;

/** The classes of mated pairs that a link may name. */
final class PairClass {
  private static final String STANDARD = "standard";

  /** Below this wavelength a standard pair is a multimode one. */
  private static final double MULTIMODE_BELOW_NM = 1000;

  private static final Set<String> IDS =
      Set.of("elite", STANDARD, Budget.TIA, "grade-A", "grade-B", "grade-C", "grade-D");

  private PairClass() {}

  static Set<String> ids() {
    return IDS;
  }

  /** Whether its loss depends on the wavelength. */
  static boolean needsWavelength(String id) {
    return id.equals(STANDARD);
  }

  /** The setting that holds its loss. */
  static String setting(String id, double wavelengthNm) {
    return id.equals(STANDARD) && wavelengthNm < MULTIMODE_BELOW_NM
        ? BudgetSettings.pairName("standard_below_1000_nm")
        : BudgetSettings.pairName(id.toLowerCase(Locale.ROOT).replace('-', '_'));
  }
}
