// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.EndFaceGeometry;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Judgement;
import io.coplanar.judge.Profile;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.Sha256;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.InputFile;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * From one file to its report.
 *
 * @param request how to measure
 * @param profile what to judge by
 * @param warnings what holds for every file of this run
 */
record FileMeasurement(Request request, Profile profile, List<String> warnings) {

  /** Reads, measures and judges. */
  GeometryReport of(Path file) throws InputFault, IOException {
    byte[] bytes = InputFile.read(file);
    HeightMap map = SurfaceFormats.read(file.toString(), bytes);
    return of(file.toString(), Sha256.of(bytes), map);
  }

  private GeometryReport of(String name, String sha256, HeightMap map) throws InputFault {
    try {
      EndFace face = EndFaceGeometry.measure(map, request);
      Judgement judgement =
          Judge.judge(profile, face.layout().count(), face.layout().rows(), face.characteristics());
      Set<String> said = new LinkedHashSet<>(map.notes());
      said.addAll(face.warnings());
      said.addAll(warnings);
      return new GeometryReport(name, sha256, request, face, judgement, List.copyOf(said));
    } catch (InputFault fault) {
      throw fault.in(name);
    }
  }
}
