// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.evidence.Provenance;
import io.coplanar.image.GrayImage;
import io.coplanar.judge.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of one inspected image: what every document, table and picture is made from.
 *
 * @param file the file's name as the user gave it
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param image what was inspected
 * @param inspection what was found
 * @param warnings sentences for the user, of the reader and the inspection
 */
public record InspectionReport(
    String file, String sha256, GrayImage image, Inspection inspection, List<String> warnings) {
  public InspectionReport {
    warnings = List.copyOf(warnings);
  }

  /** The verdict in the words of all commands. */
  public Result result() {
    return result(inspection.result());
  }

  static Result result(FaceResult result) {
    return switch (result) {
      case PASS -> Result.PASS;
      case FAIL -> Result.FAIL;
      case NOT_JUDGED -> Result.NOT_JUDGED;
    };
  }

  /** Whether every limit that it was held against has been compared with the standard's text. */
  boolean conformity() {
    return inspection.result() == FaceResult.PASS
        && inspection.judgement().verdicts().stream()
            .allMatch(v -> v.provenance() == Provenance.VERIFIED);
  }

  /**
   * All marks in the order of their numbers, which start at 1: fiber by fiber, then the ferrule.
   */
  List<Numbered> marks() {
    List<Numbered> marks = new ArrayList<>();
    for (var fiber : inspection.judgement().fibers()) {
      for (Finding f : fiber.findings()) {
        marks.add(new Numbered(marks.size() + 1, fiber.fiber().position(), f));
      }
    }
    for (Finding f : inspection.ferrule()) {
      marks.add(new Numbered(marks.size() + 1, 0, f));
    }
    return marks;
  }

  /**
   * A mark with its number.
   *
   * @param position the fiber's; 0 for the ferrule
   */
  record Numbered(int number, int position, Finding finding) {}
}
