// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The simulated end face of one of the demo's connectors. */
record DemoFace(HeightMap map) {
  /** A good end face; another seed gives another ferrule. */
  static DemoFace good(long seed) {
    return of(FerruleSpec.good12(), seed);
  }

  /** One with fiber 5 standing 0.7 µm back. */
  static DemoFace recessed(long seed) {
    return of(FerruleSpec.recessedFiber(), seed);
  }

  private static DemoFace of(FerruleSpec spec, long seed) {
    return new DemoFace(FerruleSimulator.simulate(spec, seed).map());
  }

  /** The scan as an interferometer writes it, as X3P; the same bytes each time. */
  byte[] scan() throws InputFault, IOException {
    Path file = Files.createTempFile("coplanar-demo", ".x3p");
    try {
      SurfaceFormats.write(map, file);
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** What stands for a microscope's image of it; another seed gives other bytes. */
  byte[] image(long seed, boolean dirty) {
    return DemoPicture.of(map, seed, dirty);
  }
}
