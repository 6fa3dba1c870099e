// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static io.coplanar.evidence.Provenance.HOUSE;
import static io.coplanar.evidence.Provenance.PUBLISHED;
import static io.coplanar.evidence.Provenance.RECALLED;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/** The settings of a geometry measurement, each with its source; stored with every result. */
public final class GeometrySettings {
  private GeometrySettings() {}

  private static final String REGION = "recalled region of IEC 61300-3-30, not verified";

  /** As shipped. A region's 0 means: by the rule for the layout, see {@link #resolved}. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              setting(
                  "roi_x_um",
                  0,
                  0,
                  20_000,
                  RECALLED,
                  REGION,
                  "width of the region of the ferrule fit; 0: max(2900, 250 (columns - 1) + 150)"),
              setting(
                  "roi_y_um",
                  0,
                  0,
                  20_000,
                  RECALLED,
                  REGION + "; 500 more for a second row is a house rule",
                  "height of the region of the ferrule fit; 0: 675 + 500 (rows - 1)"),
              setting(
                  "exclusion_diameter_um",
                  140,
                  125,
                  240,
                  RECALLED,
                  REGION,
                  "circle around each fiber that the ferrule fit leaves out"),
              setting(
                  "height_diameter_um",
                  50,
                  5,
                  120,
                  RECALLED,
                  REGION,
                  "circle over which a fiber's height is averaged"),
              setting(
                  "tip_diameter_um",
                  100,
                  30,
                  124,
                  RECALLED,
                  REGION,
                  "circle over which a fiber's tip is fitted"),
              setting(
                  "tip_inner_diameter_um",
                  20,
                  0,
                  60,
                  HOUSE,
                  "leaves the core out",
                  "circle in the middle that the tip fit leaves out"),
              setting(
                  "core_diameter_um",
                  10,
                  2,
                  40,
                  RECALLED,
                  REGION,
                  "circle over which the core dip is averaged"),
              setting(
                  "rejection_tukey_c",
                  4.685,
                  2,
                  20,
                  PUBLISHED,
                  "Beaton and Tukey 1974, 95 % efficiency",
                  "pixels further than this many robust sigma from a fit get no weight"),
              setting(
                  "pit_margin_um",
                  4,
                  0,
                  50,
                  HOUSE,
                  "how far the flank of a pit reaches",
                  "ring around pits and particles that the ferrule fit leaves out"),
              setting(
                  "guide_hole_margin_um",
                  20,
                  0,
                  200,
                  HOUSE,
                  "a rim is not the end face",
                  "ring around a guide hole that the ferrule fit leaves out"),
              setting(
                  "flat_at_sigma",
                  3,
                  1,
                  10,
                  HOUSE,
                  "three standard uncertainties",
                  "a curvature smaller than this many of its uncertainties is called flat"),
              setting(
                  "min_valid_fraction",
                  0.05,
                  0,
                  1,
                  HOUSE,
                  "less does not show a surface",
                  "share of a region that must be measured for its values to be stated")));

  private static Setting setting(
      String name,
      double value,
      double min,
      double max,
      Provenance provenance,
      String source,
      String meaning) {
    return new Setting(name, value, min, max, provenance, source, meaning);
  }

  /** The same settings with the regions of a layout filled in where they are left to the rule. */
  static Settings resolved(Settings settings, FiberLayout layout) {
    List<Setting> all = new ArrayList<>();
    for (Setting s : settings.list()) {
      double value = s.value();
      if (s.name().equals("roi_x_um") && value == 0) {
        value = Math.max(2900, FiberLayout.PITCH_UM * (layout.columns() - 1) + 150);
      } else if (s.name().equals("roi_y_um") && value == 0) {
        value = 675 + FiberLayout.ROW_PITCH_UM * (layout.rows() - 1);
      }
      all.add(setting(s.name(), value, s.min(), s.max(), s.provenance(), s.source(), s.meaning()));
    }
    return Settings.of(all);
  }
}
