// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import io.coplanar.mating.contact.ContactSettings;
import java.util.List;

/** The constants of the loss model, for what a joint's file does not say. */
public final class LossSettings {
  static final String MFD_1310 = "mfd_1310_um";
  static final String MFD_1550 = "mfd_1550_um";
  static final String FIBER_INDEX = "fiber_index";
  static final String CORE_RADIUS = "core_radius_um";
  static final String INDEX_DIFFERENCE = "core_index_difference";
  static final String APC_ANGLE = "apc_angle_deg";
  static final String RETURN_LOSS_CEILING = "return_loss_ceiling_db";
  static final String CONNECTOR_MAX = "connector_loss_max_db";
  static final String WEAR_COEFFICIENT = "pin_wear_coefficient";
  static final String WEAR_FORCE = "pin_wear_force_n";
  static final String WEAR_HARDNESS = "pin_wear_hardness_mpa";
  static final String WEAR_LENGTH = ContactSettings.ENGAGED_LENGTH.name();
  static final String DEBRIS_PER_MATING = "pin_debris_per_mating";
  static final String DEBRIS_ELLIPTICAL = "pin_debris_share_elliptical";
  static final String COMPENSATED_SIGMA = "apc_compensated_sigma_um";

  /** Every setting of the room with its default. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  MFD_1310,
                  9.2,
                  1,
                  50,
                  Provenance.RECALLED,
                  "ITU-T G.652 / G.657 fibers",
                  "Mode field diameter at 1310 nm where a joint states none."),
              new Setting(
                  MFD_1550,
                  10.4,
                  1,
                  50,
                  Provenance.RECALLED,
                  "ITU-T G.652 / G.657 fibers",
                  "Mode field diameter at 1550 nm where a joint states none."),
              new Setting(
                  FIBER_INDEX,
                  1.4677,
                  1.3,
                  2,
                  Provenance.RECALLED,
                  "group index of makers' data sheets at 1310 nm",
                  "Index of the fiber where a joint states none."),
              new Setting(
                  CORE_RADIUS,
                  4.1,
                  1,
                  30,
                  Provenance.HOUSE,
                  "placeholder: a step-index fiber like G.652",
                  "Core radius for bend loss, and for mode fields at other wavelengths."),
              new Setting(
                  INDEX_DIFFERENCE,
                  0.0036,
                  1e-4,
                  0.05,
                  Provenance.HOUSE,
                  "placeholder: a step-index fiber like G.652",
                  "Relative index difference of the core, for the same."),
              new Setting(
                  APC_ANGLE,
                  8,
                  0,
                  15,
                  Provenance.PUBLISHED,
                  "IEC 61754-7: 7.5 to 8.5 degrees, as quoted publicly",
                  "Angle of an APC end face."),
              new Setting(
                  RETURN_LOSS_CEILING,
                  70,
                  20,
                  120,
                  Provenance.HOUSE,
                  "placeholder for scatter and for what instruments can tell",
                  "No joint is stated to throw back less than this."),
              new Setting(
                  CONNECTOR_MAX,
                  0.35,
                  0.01,
                  10,
                  Provenance.RECALLED,
                  "the trade's usual low-loss class; every fiber of a connector",
                  "Loss that all fibers of a good connector keep."),
              new Setting(
                  WEAR_COEFFICIENT,
                  1e-3,
                  0,
                  1,
                  Provenance.HOUSE,
                  "placeholder; no data on wear of guide holes was found",
                  "Archard's wear coefficient of a pin in its hole; a scenario."),
              new Setting(
                  WEAR_FORCE,
                  1,
                  0,
                  100,
                  Provenance.HOUSE,
                  "placeholder",
                  "Force of a pin against its hole while it slides; a scenario."),
              new Setting(
                  WEAR_HARDNESS,
                  250,
                  1,
                  1e5,
                  Provenance.HOUSE,
                  "placeholder for glass-filled PPS",
                  "Hardness of the ferrule; a scenario."),
              ContactSettings.ENGAGED_LENGTH,
              new Setting(
                  DEBRIS_PER_MATING,
                  1,
                  0,
                  1000,
                  Provenance.HOUSE,
                  "assumption; no data on debris by matings was found",
                  "Mean number of particles that a mating with chamfered pins sheds; a scenario."),
              new Setting(
                  DEBRIS_ELLIPTICAL,
                  0.3,
                  0,
                  1,
                  Provenance.HOUSE,
                  "assumption; makers claim that elliptical tips cut less, without a number",
                  "Share of that which pins with elliptical tips shed; a scenario."),
              new Setting(
                  COMPENSATED_SIGMA,
                  0.1,
                  0,
                  10,
                  Provenance.HOUSE,
                  "placeholder",
                  "What is left in y of an angled pair's shift that was made up for, standard"
                      + " deviation.")));

  private LossSettings() {}
}
