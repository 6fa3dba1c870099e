// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Points as text, "x y z" a line in any order, y upward. Their even grid is recovered; points that
 * are absent or not numbers are missing. Units come from the titles or comments; without any,
 * micrometers are taken for all three and a note says so.
 */
final class XyzText implements SurfaceFormat {
  @Override
  public String id() {
    return "xyz";
  }

  @Override
  public String title() {
    return "points x, y, z as text (.xyz, .txt, .csv)";
  }

  @Override
  public List<String> endings() {
    return List.of("xyz", "txt", "csv");
  }

  /** A table of three columns, unless it says to be a matrix by stating the size of its points. */
  @Override
  public Recognition recognize(byte[] bytes) {
    TextTable table = TextTable.peek(bytes);
    if (table == null || table.columns() != 3) {
      return Recognition.NO;
    }
    TextHints hints = new TextHints(table.said());
    boolean matrix =
        hints.lengthNm(MatrixText.WIDTH).isPresent()
            || hints.number("pitch_um", "pixel_pitch_um", "pitch_x_um").isPresent();
    return matrix ? Recognition.NO : Recognition.MAYBE;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    TextTable table = TextTable.read(bytes);
    TextHints hints = new TextHints(table.said());
    if (hints.mentions("index")) {
      throw XyzGrid.profile();
    }
    List<String> notes = new ArrayList<>();
    double[] nm = unitsNm(hints, notes);
    XyzGrid grid = XyzGrid.of(table.values());
    if (grid.absent() > 0) {
      notes.add("lacks " + grid.absent() + " points of its grid, which are missing in the map");
    }
    if (table.open()) {
      notes.add("its last line has no line break, so the file may be cut");
    }
    int columns = grid.x().count();
    return HeightMaps.read(
        columns,
        grid.y().count(),
        grid.x().pitch() * nm[0] / 1e3,
        grid.y().pitch() * nm[1] / 1e3,
        notes,
        (row, heightNm) -> {
          for (int c = 0; c < columns; c++) {
            heightNm[c] = grid.z()[row * columns + c] * nm[2];
          }
        });
  }

  /** Nanometers in one of x, y and z. */
  private static double[] unitsNm(TextHints hints, List<String> notes) throws InputFault {
    String all = hints.text("unit", "units", "einheit");
    String xy = hints.text("xy_unit", "xy_units", "lateral_unit");
    String z = hints.text("z_unit", "z_units", "height_unit", "value_units");
    if (!all.isEmpty() || !xy.isEmpty() && !z.isEmpty()) {
      double across = LengthUnit.requireNm("x and y", xy.isEmpty() ? all : xy);
      return new double[] {across, across, LengthUnit.requireNm("z", z.isEmpty() ? all : z)};
    }
    List<Double> units = hints.unitsNm();
    return switch (units.size()) {
      case 1 -> new double[] {units.get(0), units.get(0), units.get(0)};
      case 2 -> new double[] {units.get(0), units.get(0), units.get(1)};
      case 3 -> new double[] {units.get(0), units.get(1), units.get(2)};
      default -> {
        notes.add(
            "states no unit of x, y and z; micrometers are taken for all three"
                + " (a first line such as \"# x y z in µm\" says it)");
        yield new double[] {1e3, 1e3, 1e3};
      }
    };
  }
}
