// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static io.coplanar.evidence.Provenance.HOUSE;
import static io.coplanar.evidence.Provenance.RECALLED;

import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** The settings of a geometry measurement, each with its source; stored with every result. */
public final class GeometrySettings {
  private GeometrySettings() {}

  private static final String RECALLED_REGION = "recalled region of IEC 61300-3-30, not verified";

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  "exclusion_diameter_um",
                  140,
                  125,
                  240,
                  RECALLED,
                  RECALLED_REGION,
                  "circle around each fiber that the ferrule fit leaves out"),
              new Setting(
                  "height_diameter_um",
                  50,
                  5,
                  120,
                  RECALLED,
                  RECALLED_REGION,
                  "circle over which a fiber's height is averaged"),
              new Setting(
                  "tip_diameter_um",
                  100,
                  30,
                  124,
                  RECALLED,
                  RECALLED_REGION,
                  "circle over which a fiber's tip is fitted"),
              new Setting(
                  "tip_inner_diameter_um",
                  20,
                  0,
                  60,
                  HOUSE,
                  "leaves the core out",
                  "circle in the middle that the tip fit leaves out"),
              new Setting(
                  "core_diameter_um",
                  10,
                  2,
                  40,
                  RECALLED,
                  RECALLED_REGION,
                  "circle over which the core dip is averaged")));
}
