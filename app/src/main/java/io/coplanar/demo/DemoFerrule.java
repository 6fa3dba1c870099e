// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.simulate.FerruleSpec;
import java.util.List;

/**
 * One ferrule of the demo.
 *
 * @param name of its files
 * @param story what it is, before it is measured
 * @param moral what a visitor should take away
 */
record DemoFerrule(String name, String story, String moral, FerruleSpec spec, long seed) {
  static final List<DemoFerrule> ALL =
      List.of(
          new DemoFerrule(
              "good",
              "1. A well polished ferrule",
              "good: all twelve fibers stand about 2 µm proud and level, so all will touch.",
              FerruleSpec.good12(),
              1),
          new DemoFerrule(
              "tilted",
              "2. A ferrule polished askew by 0.25°",
              "tilted: the end face leans along its row, so one end of it touches first.",
              FerruleSpec.tilted(),
              4),
          new DemoFerrule(
              "recessed",
              "3. A ferrule with one fiber 0.7 µm lower than its neighbors",
              "recessed: fiber 5 stays back and would leave an air gap in its channel.",
              FerruleSpec.recessedFiber(),
              3));

  String file() {
    return name + ".x3p";
  }
}
