// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says of images of end faces, and what to judge them by. */
final class FaceOptions {
  private static final double FINEST_UM = 0.01;
  private static final double COARSEST_UM = 10;
  private static final double THINNEST_UM = 40;
  private static final double THICKEST_UM = 1000;
  private static final int MOST_COLUMNS = 16;
  private static final int MOST_ROWS = 12;

  @Option(
      names = "--profile",
      paramLabel = "ID",
      description = "Profile to judge by, or a profile's YAML file (default: ${DEFAULT-VALUE}).")
  private String profileId = FaceProfiles.DEFAULT;

  @Option(
      names = "--scale",
      paramLabel = "UM_PER_PX",
      description = "Size of a pixel in µm (default: from the claddings).")
  private @Nullable Double scale;

  @Option(
      names = "--cladding-um",
      paramLabel = "UM",
      description = "Diameter of the claddings (default: ${DEFAULT-VALUE}).")
  private double claddingUm = 125;

  @Option(
      names = "--fibers",
      paramLabel = "N",
      description = "Fibers in total; where another number is found, the face is not judged.")
  private int fibers;

  @Option(names = "--rows", paramLabel = "R", description = "Rows that hold the fibers.")
  private int rows;

  String profileId() {
    return profileId;
  }

  /** What is known of every image. */
  LocateRequest known() throws InputFault {
    if (scale != null && !(scale >= FINEST_UM && scale <= COARSEST_UM)) {
      throw outside("--scale", scale, FINEST_UM, COARSEST_UM, "µm per pixel");
    }
    if (!(claddingUm >= THINNEST_UM && claddingUm <= THICKEST_UM)) {
      throw outside("--cladding-um", claddingUm, THINNEST_UM, THICKEST_UM, "µm");
    }
    boolean possible =
        fibers >= 0
            && rows >= 0
            && rows <= MOST_ROWS
            && fibers <= MOST_COLUMNS * (rows == 0 ? MOST_ROWS : rows)
            && (rows == 0 || fibers % rows == 0);
    if (!possible) {
      throw new InputFault.Inconsistent(
          "--fibers " + fibers + " --rows " + rows,
          "there is no such face",
          "1 to " + MOST_COLUMNS + " fibers in each of 1 to " + MOST_ROWS + " full rows");
    }
    return new LocateRequest(scale == null ? Double.NaN : scale, claddingUm, fibers, rows);
  }

  private static InputFault outside(
      String option, double value, double min, double max, String unit) {
    return new InputFault.Inconsistent(
        option, "is " + value, "a number from " + min + " to " + max + " " + unit);
  }
}
