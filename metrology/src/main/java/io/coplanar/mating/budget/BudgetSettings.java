// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import static io.coplanar.evidence.Provenance.PUBLISHED;
import static io.coplanar.evidence.Provenance.RECALLED;
import static io.coplanar.evidence.Provenance.UNVERIFIED;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** The losses that a budget reckons with, each with its source. */
public final class BudgetSettings {
  private static final String TIA = "TIA-568 component limits as quoted by others";
  private static final String MAKERS = "maximum of the connector makers' classes, as remembered";
  private static final String CABLE = "TIA-568 and ISO/IEC 11801 cable limits, not verified";

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              pair("tia", 0.75, PUBLISHED, TIA),
              pair("elite", 0.35, RECALLED, MAKERS),
              pair("standard", 0.75, RECALLED, MAKERS + ", from 1000 nm on"),
              pair("standard_below_1000_nm", 0.60, RECALLED, MAKERS + ", below 1000 nm"),
              pair("grade_a", 0.15, RECALLED, "97 % limit of grade A, not in IEC 61753-1:2019"),
              pair("grade_b", 0.25, PUBLISHED, "97 % limit of IEC 61753-1:2019 as quoted"),
              pair("grade_c", 0.50, PUBLISHED, "97 % limit of IEC 61753-1:2019 as quoted"),
              pair("grade_d", 1.00, RECALLED, "97 % limit of grade D, as remembered"),
              setting("splice_db", 0.3, 10, PUBLISHED, TIA, "a splice loses at most"),
              setting(
                  "module_tia_db",
                  1.5,
                  20,
                  PUBLISHED,
                  TIA + ": two pairs of 0.75",
                  "a module with both its pairs loses at most"),
              fiber("multimode_850", 3.0, "OM3, OM4, OM5 at 850 nm"),
              fiber("multimode_1300", 1.5, "OM3, OM4, OM5 at 1300 nm"),
              fiber("os1a", 1.0, "OS1a at 1310 and 1550 nm"),
              fiber("os2", 0.5, "OS2 at 1310 and 1550 nm"),
              fiber("os2_osp", 0.4, "OS2 outside plant at 1310 and 1550 nm")));

  private BudgetSettings() {}

  /** The setting that holds what a class of mated pairs loses. */
  static String pairName(String id) {
    return "pair_" + id + "_db";
  }

  private static Setting pair(String id, double value, Provenance provenance, String source) {
    String which = id.replace('_', ' ');
    return setting(
        pairName(id), value, 10, provenance, source, "a mated pair of " + which + " loses at most");
  }

  private static Setting fiber(String id, double value, String which) {
    return setting(
        id + "_db_per_km", value, 1000, UNVERIFIED, CABLE, which + " loses at most, dB/km");
  }

  private static Setting setting(
      String name, double value, double max, Provenance provenance, String source, String meaning) {
    return new Setting(name, value, 0, max, provenance, source, meaning);
  }
}
