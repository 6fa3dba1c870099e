// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/** The constants of the contact model. */
public final class ContactSettings {
  static final String SPRING_FORCE = "spring_force_n";
  static final String SPRING_FORCE_OVER_12 = "spring_force_over_12_fibers_n";
  static final String GLASS_MODULUS = "glass_modulus_gpa";
  static final String GLASS_POISSON = "glass_poisson";
  static final String FIBER_RADIUS = "fiber_radius_um";
  static final String BOND_THICKNESS = "bond_thickness_um";
  static final String BOND_SHEAR = "bond_shear_modulus_gpa";
  static final String FERRULE_SHEAR = "ferrule_shear_modulus_gpa";
  static final String FERRULE_RADIUS = "ferrule_radius_um";
  static final String PAIR_STIFFNESS = "pair_stiffness_n_per_um";
  static final String HERTZ = "hertz";
  static final String FORCE_MIN = "force_min_n";
  static final String SIDE_SHARE_FREE = "side_load_share_free";
  static final String SIDE_SHARE_FIXED = "side_load_share_fixed";
  static final String CORE_DIP_RADIUS = "core_dip_radius_um";
  static final String PIN_CLEARANCE = "pin_clearance_um";
  static final String PIN_ENGAGED_LENGTH = "pin_engaged_length_mm";
  static final String FACE_FRICTION = "face_friction";

  /** Length of a pin in its guide hole, mm; how pins wear depends on it too. */
  public static final Setting ENGAGED_LENGTH =
      new Setting(
          PIN_ENGAGED_LENGTH,
          2,
          0.1,
          10,
          Provenance.HOUSE,
          "placeholder",
          "Length of a guide pin in its hole.");

  /** Every setting of the room with its default. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  SPRING_FORCE,
                  9.8,
                  1e-3,
                  1000,
                  Provenance.PUBLISHED,
                  "middle of the 7.8 to 11.8 N of IEC 61754-7:2008, as quoted publicly",
                  "Force between two ferrules of at most 12 fibers where --force-n is not given."),
              new Setting(
                  SPRING_FORCE_OVER_12,
                  20,
                  1e-3,
                  1000,
                  Provenance.RECALLED,
                  "nominal springs of 16, 24 and 32 fibers",
                  "Force between two ferrules of more than 12 fibers where --force-n is not"
                      + " given."),
              new Setting(
                  GLASS_MODULUS,
                  72,
                  1,
                  1000,
                  Provenance.PUBLISHED,
                  "handbook value of silica",
                  "Young's modulus of the fiber."),
              new Setting(
                  GLASS_POISSON,
                  0.17,
                  0,
                  0.49,
                  Provenance.PUBLISHED,
                  "handbook value of silica",
                  "Poisson's ratio of the fiber."),
              new Setting(
                  FIBER_RADIUS,
                  62.5,
                  1,
                  1000,
                  Provenance.PUBLISHED,
                  "cladding diameter 125 µm, ITU-T G.652",
                  "Radius of the fiber's cladding."),
              new Setting(
                  BOND_THICKNESS,
                  0.5,
                  1e-3,
                  100,
                  Provenance.HOUSE,
                  "placeholder: half the clearance of a 126 µm hole",
                  "Thickness of the epoxy around the fiber."),
              new Setting(
                  BOND_SHEAR,
                  1.3,
                  1e-3,
                  100,
                  Provenance.RECALLED,
                  "modulus of about 3.5 GPa of a hot-cured epoxy",
                  "Shear modulus of the epoxy."),
              new Setting(
                  FERRULE_SHEAR,
                  5,
                  1e-3,
                  1000,
                  Provenance.HOUSE,
                  "placeholder for glass-filled PPS; 6 is usual for a thermoset",
                  "Shear modulus of the ferrule."),
              new Setting(
                  FERRULE_RADIUS,
                  1200,
                  10,
                  1e5,
                  Provenance.HOUSE,
                  "placeholder: half the thickness of an MT ferrule",
                  "Radius at which the ferrule stands still beside a pushed fiber."),
              new Setting(
                  PAIR_STIFFNESS,
                  0,
                  0,
                  1e6,
                  Provenance.HOUSE,
                  "computed: half the shear-lag stiffness of one fiber in its hole",
                  "Stiffness of two fibers pressed together without their tips; 0 computes it from"
                      + " the moduli and radii."),
              new Setting(
                  HERTZ,
                  1,
                  0,
                  1,
                  Provenance.HOUSE,
                  "Hertz contact of two spheres",
                  "1 counts the flattening of the rounded tips, 0 leaves it out."),
              new Setting(
                  FORCE_MIN,
                  0.1,
                  0,
                  100,
                  Provenance.HOUSE,
                  "placeholder: the force that flattens 10 µm around the core at a tip radius of"
                      + " 1 mm",
                  "Smallest force of a pair that counts as contact under load."),
              new Setting(
                  SIDE_SHARE_FREE,
                  0.05,
                  0,
                  1,
                  Provenance.HOUSE,
                  "placeholder: a floating ferrule keeps most of it off its end face",
                  "Share of a side load's moment that reaches the end face of a free ferrule."),
              new Setting(
                  SIDE_SHARE_FIXED,
                  1,
                  0,
                  1,
                  Provenance.HOUSE,
                  "placeholder: a fixed ferrule takes all of it",
                  "Share of a side load's moment that reaches the end face of a fixed ferrule."),
              new Setting(
                  CORE_DIP_RADIUS,
                  5,
                  0.1,
                  62.5,
                  Provenance.HOUSE,
                  "placeholder: the core circle of the measurement",
                  "Radius of the dip that a pressed tip has to close."),
              new Setting(
                  PIN_CLEARANCE,
                  2,
                  0,
                  50,
                  Provenance.PUBLISHED,
                  "hole 0.700 less pin 0.698 mm, middles of IEC 61754-7:2008 as quoted publicly;"
                      + " 0 to 4 µm are permitted",
                  "Guide hole diameter less the pin's, for how far two ferrules can turn."),
              ENGAGED_LENGTH,
              new Setting(
                  FACE_FRICTION,
                  0,
                  0,
                  2,
                  Provenance.HOUSE,
                  "placeholder: none, which gives the largest push",
                  "Friction of angled end faces, which holds against their sideways push.")));

  private static final List<String> SHEAR_LAG =
      List.of(FIBER_RADIUS, BOND_THICKNESS, BOND_SHEAR, FERRULE_SHEAR, FERRULE_RADIUS);

  private ContactSettings() {}

  /**
   * The settings that an answer depends on.
   *
   * @param further names that are used beside those of the springs and the fibers
   * @param fibers a pair of ends has, where their force is the springs'; 0 where it is given
   */
  static Settings used(Settings all, int fibers, List<String> further) {
    List<String> names = new ArrayList<>(further);
    if (fibers > 0) {
      names.add(forceName(fibers));
    }
    boolean hertz = all.get(HERTZ) != 0;
    boolean shearLag = all.get(PAIR_STIFFNESS) == 0;
    if (hertz || shearLag) {
      names.add(GLASS_MODULUS);
    }
    if (hertz) {
      names.add(GLASS_POISSON);
    }
    if (shearLag) {
      names.addAll(SHEAR_LAG);
    } else {
      names.add(PAIR_STIFFNESS);
    }
    names.add(HERTZ);
    names.add(FORCE_MIN);
    if (hertz) {
      names.add(CORE_DIP_RADIUS);
    }
    return Settings.of(names.stream().map(all::setting).toList());
  }

  /** The springs' force of a connector, N. */
  public static double springForceN(Settings all, int fibers) {
    return all.get(forceName(fibers));
  }

  static String sideShareName(Tilt tilt) {
    return tilt == Tilt.FREE ? SIDE_SHARE_FREE : SIDE_SHARE_FIXED;
  }

  private static String forceName(int fibers) {
    return fibers <= 12 ? SPRING_FORCE : SPRING_FORCE_OVER_12;
  }
}
