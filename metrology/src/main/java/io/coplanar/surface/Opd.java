// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Wyko, Veeco and Bruker OPD: blocks of data behind a directory, {@link OpdDirectory}.
 *
 * <p>An array is u16 columns, u16 rows, u16 bytes a point, then the points column by column, each
 * from the bottom to the top. z = value · Wavelength / Mult in nm. A float of 1e38 or more and a
 * 16-bit integer of 32766 or more are no measured points. Source: the layout as Gwyddion and
 * SurfaceTopography read it.
 */
final class Opd implements SurfaceFormat {
  private static final byte[] NEWER_CONTAINER = "VCA DATA".getBytes(StandardCharsets.US_ASCII);

  /** Names that the height array goes by, the measured one before those computed from it. */
  private static final List<String> HEIGHT_NAMES =
      List.of("RAW_DATA", "RAW DATA", "Raw", "OPD", "SAMPLE_DATA");

  private static final float NO_FLOAT = 1e38f;
  private static final int NO_SHORT = 32_766;

  @Override
  public String id() {
    return "opd";
  }

  @Override
  public String title() {
    return "Wyko, Veeco, Bruker OPD (.opd)";
  }

  @Override
  public List<String> endings() {
    return List.of("opd");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return OpdDirectory.startsIn(bytes) || Magic.at(bytes, 0, NEWER_CONTAINER)
        ? Recognition.YES
        : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    if (Magic.at(bytes, 0, NEWER_CONTAINER)) {
      throw new InputFault.Unsupported(
          "", "is of the newer OPDx format", "an OPD file, or an export as X3P or SUR");
    }
    ByteCursor in = ByteCursor.littleEndian(bytes);
    OpdDirectory directory = OpdDirectory.read(in);
    List<String> notes = new ArrayList<>();
    OpdDirectory.Block block = heights(directory, notes);
    double pitchMm = positive("Pixel_size", directory.requireFloat(in, "Pixel_size"));
    double aspect = positive("Aspect", directory.findFloat(in, "Aspect").orElse(1));
    double waveNm = positive("Wavelength", directory.requireFloat(in, "Wavelength"));

    in.at(block.position());
    int columns = in.u16();
    int rows = in.u16();
    int bytesPerPoint = in.u16();
    int points = GridSize.points(columns, rows);
    if (bytesPerPoint != Float.BYTES && bytesPerPoint != Short.BYTES) {
      throw new InputFault.Unsupported(
          "", "has heights of " + bytesPerPoint + " bytes a point", "2 or 4");
    }
    long pointBytes = (long) points * bytesPerPoint;
    if (pointBytes + 6 != block.size()) {
      throw new InputFault.Damaged(
          "",
          "has a block \"" + block.name() + "\" of " + block.size() + " bytes",
          (pointBytes + 6) + " bytes for " + columns + " × " + rows + " points");
    }
    double nmPerUnit = waveNm / mult(in, directory, bytesPerPoint);
    ByteBuffer data = in.at(block.position() + 6L).view(pointBytes);
    RowSource source =
        bytesPerPoint == Float.BYTES
            ? floats(data, columns, rows, nmPerUnit)
            : shorts(data, columns, rows, nmPerUnit);
    return HeightMaps.read(columns, rows, pitchMm * 1e3, pitchMm * 1e3 * aspect, notes, source);
  }

  private static RowSource floats(ByteBuffer data, int columns, int rows, double nmPerUnit) {
    return (row, heightNm) -> {
      int at = (rows - 1 - row) * Float.BYTES;
      for (int c = 0; c < columns; c++, at += rows * Float.BYTES) {
        float value = data.getFloat(at);
        heightNm[c] = value < NO_FLOAT ? value * nmPerUnit : Double.NaN;
      }
    };
  }

  private static RowSource shorts(ByteBuffer data, int columns, int rows, double nmPerUnit) {
    return (row, heightNm) -> {
      int at = (rows - 1 - row) * Short.BYTES;
      for (int c = 0; c < columns; c++, at += rows * Short.BYTES) {
        int value = data.getShort(at);
        heightNm[c] = value < NO_SHORT ? value * nmPerUnit : Double.NaN;
      }
    };
  }

  private static OpdDirectory.Block heights(OpdDirectory directory, List<String> notes)
      throws InputFault {
    List<OpdDirectory.Block> found =
        HEIGHT_NAMES.stream().flatMap(name -> directory.findArray(name).stream()).toList();
    if (found.isEmpty()) {
      throw new InputFault.Unsupported(
          "", "has no array of heights", "one of " + String.join(", ", HEIGHT_NAMES));
    }
    OpdDirectory.Block first = found.getFirst();
    if (found.size() > 1) {
      notes.add("has %d arrays of heights; \"%s\" was read".formatted(found.size(), first.name()));
    }
    return first;
  }

  /**
   * Units a wavelength: 1 where heights are floats of waves, to be stated where they are counts.
   */
  private static double mult(ByteCursor in, OpdDirectory directory, int bytesPerPoint)
      throws InputFault {
    var mult = directory.findShort(in, "Mult");
    if (mult.isEmpty() && bytesPerPoint == Float.BYTES) {
      return 1;
    }
    return positive("Mult", mult.orElse(0));
  }

  private static double positive(String what, double value) throws InputFault {
    if (!(value > 0 && value <= Float.MAX_VALUE)) {
      throw new InputFault.Inconsistent(
          "", "states " + value + " as its " + what, "a positive number");
    }
    return value;
  }
}
