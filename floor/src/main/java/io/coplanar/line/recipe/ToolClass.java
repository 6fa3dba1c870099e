// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What kinds of tools there are. The list is closed: what is not on it, scissors for one, cannot
 * stand in an accepted record.
 */
public enum ToolClass {
  JACKET_STRIPPER(false, false),
  CALIPER(true, false),
  RIBBONIZER(false, false),
  FIBER_TESTER(true, false),
  THERMAL_STRIPPER(false, false),
  MECHANICAL_CLEAVER(true, true),
  LASER_CLEAVER(true, true),
  CAMERA(true, false),
  MICROSCOPE(true, false),
  SCALE(true, false),
  CENTRIFUGE(true, false),
  CURE_OVEN(true, false),
  POLISHING_MACHINE(true, false),
  POLISHING_FIXTURE(false, true),
  POLISHING_PAD(false, true),
  ULTRASONIC_BATH(false, false),
  CRIMP_TOOL(true, true),
  PULL_TESTER(true, false),
  INTERFEROMETER(true, false),
  LOSS_TESTER(true, false),
  REFERENCE_CORD(false, true),
  LABEL_PRINTER(false, false);

  /** These wear with each connector; the others that wear do with each run of a step. */
  private static final Set<ToolClass> BY_CONNECTOR =
      Set.of(MECHANICAL_CLEAVER, LASER_CLEAVER, CRIMP_TOOL, REFERENCE_CORD);

  private final boolean measures;
  private final boolean wears;

  ToolClass(boolean measures, boolean wears) {
    this.measures = measures;
    this.wears = wears;
  }

  /** The word in files and records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether what it shows or sets is believed, so that it must be in calibration. */
  public boolean measures() {
    return measures;
  }

  /** Whether it has a life that is counted: a blade, a pad, a cord's matings. */
  public boolean wears() {
    return wears;
  }

  /**
   * How many uses of its life a step takes: a blade cuts, a cord is mated and a die closes once for
   * each connector; a pad and a fixture are used once for all that are polished together.
   *
   * @param connectors how many the step is done on
   */
  public int uses(int connectors) {
    return BY_CONNECTOR.contains(this) ? connectors : 1;
  }

  /** The class of a word. */
  public static Optional<ToolClass> find(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ToolClass::id).toList();
  }
}
