// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.InputFault;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.EndFaceGeometry;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Profiles;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import java.util.List;

/** Reports of simulated ferrules. */
public final class SampleReports {
  private SampleReports() {}

  /** Under the default profile, the instrument held at 8°. */
  public static GeometryReport of(String file, FerruleSpec spec) throws InputFault {
    Request request = new Request(0, 0, 0, -8, Request.Key.UP, GeometrySettings.DEFAULTS);
    EndFace face = EndFaceGeometry.measure(FerruleSimulator.simulate(spec, 7).map(), request);
    return new GeometryReport(
        file,
        "0123456789abcdef".repeat(4),
        request,
        face,
        Judge.judge(
            Profiles.get(Profiles.DEFAULT),
            face.layout().count(),
            face.layout().rows(),
            face.characteristics()),
        List.of("a warning"));
  }
}
