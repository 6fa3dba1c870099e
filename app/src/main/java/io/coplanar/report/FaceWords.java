// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.cleanliness.inspect.Inspection;
import java.util.Locale;

/** What was found on a face, in words. */
final class FaceWords {
  private FaceWords() {}

  /** {@code 12 fibers in 1 row, 0.501 µm per pixel from the cladding}. */
  static String summary(Inspection inspection) {
    int fibers = inspection.face().fibers().size();
    int rows = inspection.face().rows();
    String count =
        fibers == 0
            ? "no fiber"
            : fibers == 1
                ? "1 fiber"
                : fibers + " fibers in " + rows + (rows == 1 ? " row" : " rows");
    if (inspection.located().source() == ScaleSource.UNKNOWN) {
      return count + ", scale not known";
    }
    return count
        + String.format(Locale.ROOT, ", %.3f µm per pixel ", inspection.scaleUmPerPx())
        + (inspection.located().source() == ScaleSource.STATED ? "as stated" : "from the cladding");
  }

  /** {@code scratch, 2.1 µm wide} or {@code defect, 3.4 µm}. */
  static String of(Finding f) {
    String kind = f.kind().id();
    return f.kind() == FindingKind.SCRATCH
        ? kind + ", " + um(f.widthUm()) + " wide, " + um(f.lengthUm()) + " long"
        : kind + ", " + um(f.sizeUm());
  }

  /** One decimal, as finer is not meant. */
  static String um(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f µm", value);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%+.0f %%", 100 * share);
  }
}
