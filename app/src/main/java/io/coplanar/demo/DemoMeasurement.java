// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.EndFaceGeometry;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Profiles;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.Sha256;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleTruth;
import io.coplanar.simulate.SimulatedFerrule;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A ferrule of the demo after it went through the whole program.
 *
 * @param file the map's bytes as X3P
 */
record DemoMeasurement(byte[] file, FerruleTruth truth, GeometryReport report) {
  private static final double REFERENCE_SY_DEG = -8;

  static DemoMeasurement of(DemoFerrule ferrule) throws InputFault, IOException {
    SimulatedFerrule simulated = FerruleSimulator.simulate(ferrule.spec(), ferrule.seed());
    byte[] file = written(simulated);
    Request request =
        new Request(0, 0, 0, REFERENCE_SY_DEG, Request.Key.UP, GeometrySettings.DEFAULTS);
    EndFace face = EndFaceGeometry.measure(SurfaceFormats.read(ferrule.file(), file), request);
    return new DemoMeasurement(
        file,
        simulated.truth(),
        new GeometryReport(
            ferrule.file(),
            Sha256.of(file),
            request,
            face,
            Judge.judge(
                Profiles.get(Profiles.DEFAULT),
                face.layout().count(),
                face.layout().rows(),
                face.characteristics()),
            face.warnings()));
  }

  /** Through a real file, as a user's map comes. */
  private static byte[] written(SimulatedFerrule simulated) throws InputFault, IOException {
    Path folder = Files.createTempDirectory("coplanar-demo");
    Path file = folder.resolve("map.x3p");
    try {
      SurfaceFormats.write(simulated.map(), file);
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
