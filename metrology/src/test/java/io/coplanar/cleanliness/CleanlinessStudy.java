// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.inspect.Inspector;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import io.coplanar.simulate.FerruleSpec.Difficulty;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * How well inspections agree with the truth, over many faces of a generator. A program, not a test:
 *
 * <pre>
 * verification/run io.coplanar.cleanliness.CleanlinessStudy HARSH 500 1
 * verification/run io.coplanar.cleanliness.CleanlinessStudy PAINTED 200 1
 * </pre>
 *
 * <p>Arguments: a difficulty of the simulator that ships, or PAINTED for the tests' own generator;
 * how many faces; the first seed. The inspector is told the diameter of the cladding and the
 * profile that fits the fibers, and neither scale nor number.
 */
public final class CleanlinessStudy {
  private static final int MOST_EXAMPLES = 60;

  private CleanlinessStudy() {}

  public static void main(String[] args) throws InputFault {
    String generator = args[0].toUpperCase(Locale.ROOT);
    int count = Integer.parseInt(args[1]);
    long first = Long.parseLong(args[2]);
    LongFunction<StudyFace> faces =
        generator.equals("PAINTED")
            ? PaintedStudyFaces::of
            : seed -> SimulatedStudyFaces.of(seed, Difficulty.valueOf(generator));
    StudyTally tally = new StudyTally();
    for (long seed = first; seed < first + count; seed++) {
      inspect(faces.apply(seed), tally);
    }
    System.out.print(tally.report(MOST_EXAMPLES));
  }

  private static void inspect(StudyFace face, StudyTally tally) throws InputFault {
    FaceProfile profile = FaceProfiles.get(face.profile());
    InspectRequest request =
        new InspectRequest(
            new LocateRequest(Double.NaN, face.claddingUm(), 0, 0),
            profile,
            InspectSettings.DEFAULTS);
    long start = System.nanoTime();
    Inspection seen = Inspector.inspect(face.image(), request);
    tally.add(face, seen, profile, (System.nanoTime() - start) / 1e9);
  }
}
