// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Heights as a matrix in text, the top row first: Gwyddion's export (English or German header), or
 * any table whose comments state {@code pitch_x_um} and {@code pitch_y_um} (or {@code pitch_um}),
 * and {@code height_unit}.
 */
final class MatrixText implements SurfaceFormat {
  /** Points that differ less than this along x and y are called square. */
  private static final double SQUARE_TO = 1e-3;

  static final String[] WIDTH = {"width", "breite"};
  static final String[] HEIGHT = {"height", "höhe"};

  @Override
  public String id() {
    return "matrix";
  }

  @Override
  public String title() {
    return "matrix of heights as text (.txt, .csv)";
  }

  @Override
  public List<String> endings() {
    return List.of("txt", "csv", "asc");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return TextTable.peek(bytes) == null ? Recognition.NO : Recognition.MAYBE;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    TextTable table = TextTable.read(bytes);
    TextHints hints = new TextHints(table.said());
    int columns = table.columns();
    int rows = table.rows();
    GridSize.points(columns, rows);
    double pitchX = pitchUm(hints, "pitch_x_um", WIDTH, columns);
    double pitchY = pitchUm(hints, "pitch_y_um", HEIGHT, rows);
    if (Double.isNaN(pitchX) || Double.isNaN(pitchY)) {
      throw columns <= 3 ? profile(columns) : noPitch();
    }
    List<String> notes = new ArrayList<>();
    double nm = heightNm(hints, notes);
    if (table.open()) {
      notes.add("its last line has no line break, so the file may be cut");
    }
    if (bySize(hints) && Math.abs(pitchX / pitchY - 1) > SQUARE_TO) {
      // a size divided by a count: rows that were cut off only show in the quotient
      notes.add(
          "its size gives points "
              + rounded(pitchX)
              + " µm apart along x and "
              + rounded(pitchY)
              + " µm along y; if they should be square, rows or columns are missing");
    }
    double[] values = table.values();
    return HeightMaps.read(
        columns,
        rows,
        pitchX,
        pitchY,
        notes,
        (row, heightNm) -> {
          for (int c = 0; c < columns; c++) {
            heightNm[c] = values[row * columns + c] * nm;
          }
        });
  }

  private static boolean bySize(TextHints hints) {
    return hints.number("pitch_um", "pixel_pitch_um", "pitch_y_um").isEmpty();
  }

  private static String rounded(double um) {
    return String.format(Locale.ROOT, "%.4g", um);
  }

  private static double pitchUm(TextHints hints, String key, String[] size, int count) {
    OptionalDouble pitch = hints.number(key, "pitch_um", "pixel_pitch_um");
    if (pitch.isPresent()) {
      return pitch.getAsDouble();
    }
    OptionalDouble sizeNm = hints.lengthNm(size);
    return sizeNm.isPresent() ? sizeNm.getAsDouble() / count / 1e3 : Double.NaN;
  }

  private static double heightNm(TextHints hints, List<String> notes) throws InputFault {
    String unit =
        hints.text(
            "value_units",
            "value_unit",
            "werteinheiten",
            "werteinheit",
            "einheit_der_werte",
            "height_unit",
            "z_unit",
            "unit",
            "units",
            "einheit");
    if (unit.isEmpty()) {
      notes.add("states no unit of its heights (height_unit); nanometers are taken");
      return 1;
    }
    return LengthUnit.requireNm("the heights", unit);
  }

  private static InputFault profile(int columns) {
    return new InputFault.Unsupported(
        "",
        "is a table of " + columns + " columns: a profile, not a map",
        "a matrix that states its size, or x, y, z of points over an area");
  }

  private static InputFault noPitch() {
    return new InputFault.Inconsistent(
        "",
        "is a matrix that states no distance of its points",
        "lines such as \"# pitch_x_um = 0.5\", \"# pitch_y_um = 0.5\" and \"# height_unit = nm\""
            + " before it");
  }
}
