// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static io.coplanar.evidence.Provenance.HOUSE;
import static io.coplanar.evidence.Provenance.RECALLED;
import static io.coplanar.evidence.Provenance.UNVERIFIED;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** The settings of a cure, each with its source. */
public final class CureSettings {
  private static final String PLACEHOLDER =
      "placeholder until the epoxy is measured by calorimetry (DSC)";
  private static final String LOGGER = "our rule for a logger that can be trusted";

  /** What the judging of any log uses. */
  static final List<String> OF_THE_LOG =
      List.of(
          "max_gap_s",
          "max_jump_c",
          "max_jump_c_per_s",
          "cool_end_c",
          "sensor_min_c",
          "sensor_max_c",
          "peak_max_c");

  /** What the state of the epoxy is computed from. */
  static final List<String> OF_THE_EPOXY =
      List.of(
          "activation_energy_kj_per_mol",
          "cure_k1_per_min",
          "cure_k2_per_min",
          "tg_uncured_c",
          "tg_cured_c",
          "tg_lambda");

  /** What the time from mixing to the oven is held against. */
  static final List<String> OF_THE_MIX = List.of("pot_life_min", "oven_start_c");

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              setting(
                  "activation_energy_kj_per_mol",
                  60,
                  20,
                  200,
                  UNVERIFIED,
                  "fits the four minimum schedules commonly quoted for 353ND (59.1 to 60.4)",
                  "activation energy of the one Arrhenius rate that the dose is made of"),
              setting(
                  "cure_k1_per_min",
                  0.5,
                  1e-3,
                  1e3,
                  UNVERIFIED,
                  PLACEHOLDER,
                  "k1 of d(alpha)/d(theta) = (k1 + k2 alpha)(1 - alpha)^2, a minute at 150 °C"),
              setting(
                  "cure_k2_per_min",
                  15,
                  0,
                  1e4,
                  UNVERIFIED,
                  PLACEHOLDER,
                  "k2 of the same, the part that cured epoxy speeds up itself"),
              setting(
                  "tg_uncured_c",
                  -20,
                  -100,
                  50,
                  UNVERIFIED,
                  PLACEHOLDER,
                  "glass transition of the mixed, uncured epoxy (DiBenedetto)"),
              setting(
                  "tg_cured_c",
                  124,
                  50,
                  250,
                  RECALLED,
                  "often quoted near 120 to 124 °C for 353ND",
                  "glass transition of the fully cured epoxy (DiBenedetto)"),
              setting(
                  "tg_lambda",
                  0.4,
                  0.01,
                  1,
                  UNVERIFIED,
                  PLACEHOLDER,
                  "lambda of the DiBenedetto equation"),
              setting(
                  "max_gap_s",
                  60,
                  0.001,
                  86_400,
                  HOUSE,
                  LOGGER,
                  "longest time without a kept sample that a log may have"),
              setting(
                  "max_jump_c",
                  20,
                  0.1,
                  500,
                  HOUSE,
                  LOGGER,
                  "larger steps between samples, if also faster than max_jump_c_per_s, are a jump"),
              setting(
                  "max_jump_c_per_s",
                  5,
                  0.01,
                  1000,
                  HOUSE,
                  LOGGER,
                  "faster steps, if also larger than max_jump_c, are a jump: a sensor that came"
                      + " off"),
              setting(
                  "cool_end_c",
                  60,
                  0,
                  250,
                  HOUSE,
                  "our rule: the record covers the cooling too",
                  "a log whose last sample is hotter ends too early"),
              setting(
                  "sensor_min_c",
                  -40,
                  -200,
                  50,
                  HOUSE,
                  LOGGER,
                  "colder samples are left out as a sensor's fault"),
              setting(
                  "sensor_max_c",
                  250,
                  50,
                  500,
                  HOUSE,
                  LOGGER,
                  "hotter samples are left out as a sensor's fault"),
              setting(
                  "peak_max_c",
                  180,
                  60,
                  350,
                  HOUSE,
                  "our rule, well below the intermittent limit of 350 °C quoted for 353ND",
                  "highest temperature that a cure may reach"),
              setting(
                  "pot_life_min",
                  180,
                  1,
                  10_000,
                  RECALLED,
                  "3 h at room temperature, quoted for 353ND",
                  "longest time from mixing to the oven"),
              setting(
                  "oven_start_c",
                  60,
                  30,
                  150,
                  HOUSE,
                  "our rule",
                  "the first sample at least this hot is when the epoxy is in the oven")));

  private CureSettings() {}

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
}
