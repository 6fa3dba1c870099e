// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.simulate.FerruleSpec;
import java.util.List;

/**
 * One ferrule of the demo.
 *
 * @param name of its files
 * @param moral what a visitor should take away
 */
record DemoFerrule(String name, String moral, FerruleSpec spec, long seed) {
  static final List<DemoFerrule> ALL =
      List.of(
          new DemoFerrule(
              "good",
              "good: all twelve fibers stand about 2 µm proud and level, so all will touch.",
              FerruleSpec.good12(),
              1),
          new DemoFerrule(
              "tilted",
              "tilted: the end face leans along its row, so one end of it touches first.",
              FerruleSpec.tilted(),
              4),
          new DemoFerrule(
              "recessed",
              "recessed: fiber 5 stays back and would leave an air gap in its channel.",
              FerruleSpec.recessedFiber(),
              3));

  String file() {
    return name + ".x3p";
  }
}
