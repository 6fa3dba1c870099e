// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;

/**
 * The 512 bytes that a Digital Surf file starts with, and what they say of a single surface.
 *
 * @param pointBytes 2 or 4
 * @param special whether points below or above the range stand for unmeasured ones
 * @param zMin smallest measured point
 * @param zMax largest measured point
 */
record DigitalSurfHeader(
    int columns,
    int rows,
    int pointBytes,
    boolean special,
    int zMin,
    int zMax,
    double pitchXUm,
    double pitchYUm,
    double nmPerStep,
    double offsetNm) {
  private static final int HEADER_BYTES = 512;
  private static final int SURFACE = 2;

  int points() {
    return columns * rows;
  }

  /** The height of a point, nm; NaN where it is not measured or was saturated. */
  double heightNm(int point) {
    // two below the range: not measured; one beyond it on either side: saturated
    boolean missing =
        special && ((long) point == zMin - 2L || point == zMin - 1L || point == zMax + 1L);
    return missing ? Double.NaN : point * nmPerStep + offsetNm;
  }

  /** Reads the header and leaves the cursor behind the comment and the private zone. */
  static DigitalSurfHeader read(ByteCursor in) throws InputFault {
    in.at(0).need(HEADER_BYTES);
    refuseOtherThanOneSurface(in);
    boolean special = in.at(86).u16() != 0;
    int pointBytes = pointBytes(in.at(98).u16());
    int zMin = in.i32();
    int zMax = in.i32();
    int columns = in.i32();
    int rows = in.i32();
    int stated = in.i32();
    if (GridSize.points(columns, rows) != stated) {
      throw new InputFault.Inconsistent(
          "", "states " + stated + " points in all", "as many as " + columns + " × " + rows);
    }
    double dx = in.f32();
    double dy = in.f32();
    double dz = in.f32();
    in.at(180);
    double nmPerDx = LengthUnit.requireNm("x (its steps)", unit(in));
    double nmPerDy = LengthUnit.requireNm("y (its steps)", unit(in));
    double nmPerDz = LengthUnit.requireNm("z (its steps)", unit(in));
    if (!(Math.abs(dz) > 0 && Math.abs(dz) <= Float.MAX_VALUE)) {
      throw new InputFault.Inconsistent("", "states a step of " + dz + " in z", "a finite step");
    }
    refuseInversion(in.at(290).u16());
    double offset = in.at(474).f32();
    skipCommentAndPrivateZone(in);
    return new DigitalSurfHeader(
        columns,
        rows,
        pointBytes,
        special,
        zMin,
        zMax,
        Math.abs(dx) * nmPerDx / 1e3,
        Math.abs(dy) * nmPerDy / 1e3,
        dz * nmPerDz,
        Double.isFinite(offset) ? offset * nmPerDz : 0);
  }

  private static void refuseOtherThanOneSurface(ByteCursor in) throws InputFault {
    if (in.at(12).u16() != 0) {
      throw new InputFault.Unsupported(
          "", "is in Macintosh byte order", "a file in PC byte order (format 0)");
    }
    int objects = in.u16();
    int type = in.at(18).u16();
    if (type != SURFACE) {
      throw new InputFault.Unsupported("", "holds " + kind(type), "a surface (object type 2)");
    }
    if (objects > 1) {
      throw new InputFault.Unsupported("", "holds " + objects + " objects", "a single surface");
    }
  }

  private static String kind(int type) {
    return switch (type) {
      case 1, 17 -> "a profile";
      case 3, 10 -> "an image";
      case 4 -> "a series of profiles";
      case 5 -> "a series of surfaces";
      case 6, 9 -> "a disc";
      case 7 -> "a profile of several layers";
      case 8 -> "a surface of several layers";
      case 11 -> "a surface with an intensity image";
      case 12 -> "an RGB image";
      case 13, 16 -> "a surface with an RGB image";
      case 14, 15 -> "force curves";
      case 18 -> "a series of RGB images";
      case 20 -> "a spectrum";
      case 21 -> "a hyperspectral map";
      default -> "an object of type " + type;
    };
  }

  private static int pointBytes(int bits) throws InputFault {
    if (bits != 16 && bits != 32) {
      throw new InputFault.Unsupported("", "has points of " + bits + " bits", "16 or 32");
    }
    return bits / 8;
  }

  /**
   * Whether an inverted surface's points are to be turned once more is not agreed: Gwyddion does,
   * others do not. A wrong guess turns every dip into a bump.
   */
  private static void refuseInversion(int inversion) throws InputFault {
    if (inversion != 0) {
      throw new InputFault.Unsupported(
          "",
          "is marked as inverted (" + inversion + "), which programs read in different ways",
          "a surface that is not");
    }
  }

  private static void skipCommentAndPrivateZone(ByteCursor in) throws InputFault {
    in.at(334);
    int comment = in.u16();
    int privateZone = in.u16();
    in.at(HEADER_BYTES + (long) comment + privateZone);
  }

  private static String unit(ByteCursor in) throws InputFault {
    return in.text(16, StandardCharsets.ISO_8859_1);
  }
}
