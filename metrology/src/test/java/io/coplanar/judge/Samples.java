// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unit;
import java.util.ArrayList;
import java.util.List;

/** Profiles and characteristics to judge in tests. */
final class Samples {
  private Samples() {}

  static Limit limit(String parameter, double min, double max) {
    Unit unit = Parameter.find(parameter).orElseThrow().unit();
    return new Limit(parameter, min, max, unit, false, "", Provenance.HOUSE, "test");
  }

  static Limit verified(Limit l) {
    return new Limit(
        l.parameter(),
        l.min(),
        l.max(),
        l.unit(),
        l.absolute(),
        l.fatal(),
        Provenance.VERIFIED,
        "");
  }

  static Limit absolute(Limit l) {
    return new Limit(
        l.parameter(), l.min(), l.max(), l.unit(), true, l.fatal(), l.provenance(), l.source());
  }

  static Limit fatal(Limit l, String meaning) {
    return new Limit(
        l.parameter(), l.min(), l.max(), l.unit(), l.absolute(), meaning, l.provenance(), "test");
  }

  /** A profile for so many fibers in one row. */
  static Profile profile(int fibers, DecisionRule rule, Limit... limits) {
    return new Profile(
        "test", "Test", "house", "1", fibers, 1, "SM", "PPS", rule, List.of(limits), "");
  }

  static Characteristic of(String parameter, int position, double value, double uncertainty) {
    Unit unit = Parameter.find(parameter).orElseThrow().unit();
    return new Characteristic(parameter, position, new Quantity(value, unit, uncertainty));
  }

  static Characteristic of(String parameter, Measured measured) {
    return new Characteristic(parameter, 0, measured);
  }

  /** What a good end face gives for every limit of the house profile. */
  static List<Characteristic> goodEndFace() {
    List<Characteristic> all = new ArrayList<>();
    all.add(of("sx_deg", 0, 0.02, 0.0005));
    all.add(of("sy_deg", 0, 8.03, 0.0005));
    all.add(of("rx_mm", 0, 4000, 40));
    all.add(of("ry_mm", 0, 80, 1));
    for (int position = 1; position <= 12; position++) {
      all.add(of("height_nm", position, 1900 + 5 * position, 3));
      all.add(of("tip_radius_mm", position, 3, 0.01));
      all.add(of("core_dip_nm", position, 10, 3));
    }
    all.add(of("minus_coplanarity_nm", 0, 40, 3));
    all.add(of("max_adjacent_height_difference_nm", 0, 30, 4));
    all.add(of("height_range_nm", 0, 120, 4));
    all.add(of("flatness_rms_nm", 0, 9999, 1));
    return all;
  }
}
