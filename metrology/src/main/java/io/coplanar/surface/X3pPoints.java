// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of an X3P file, row by row with y rising, and the pitch of their grid. */
final class X3pPoints {
  private final int columns;
  private final RowSource rows;
  private final GridAxis x;
  private final GridAxis y;

  private X3pPoints(int columns, RowSource rows, GridAxis x, GridAxis y) {
    this.columns = columns;
    this.rows = rows;
    this.x = x;
    this.y = y;
  }

  double pitchXm() {
    return x.pitch();
  }

  double pitchYm() {
    return y.pitch();
  }

  /** Fills in the heights, nm, of the row of the given rank, lowest y first, x rising. */
  void read(int rank, double[] heightNm) throws InputFault {
    rows.read(y.rising() ? rank : y.count() - 1 - rank, heightNm);
    if (!x.rising()) {
      for (int i = 0, j = columns - 1; i < j; i++, j--) {
        double h = heightNm[i];
        heightNm[i] = heightNm[j];
        heightNm[j] = h;
      }
    }
  }

  /** Points that the description lists as text: "z" or "y;z" or "x;y;z", empty if missing. */
  static X3pPoints listed(X3pDescription description) throws InputFault {
    int columns = description.columns();
    int rows = description.rows();
    int points = GridSize.points(columns, rows);
    List<String> list = description.list();
    if (list.size() != points) {
      throw new InputFault.Damaged(
          "", "lists " + list.size() + " points where its size states " + points, "");
    }
    Collector collector = new Collector(description);
    for (int i = 0; i < points; i++) {
      String datum = list.get(i);
      if (!datum.isEmpty()) {
        String[] parts = datum.split(";", -1);
        int n = parts.length;
        double z = number(parts[n - 1]);
        double y = n > 1 ? number(parts[n - 2]) : Double.NaN;
        double x = n > 2 ? number(parts[n - 3]) : y;
        collector.put(i, x, y, z);
      }
    }
    return collector.points();
  }

  private static double number(String text) throws InputFault {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InputFault.Damaged(
          "", "lists \"" + LengthUnit.brief(text) + "\" as a point", "a number");
    }
  }

  /**
   * Points in {@code data.bin}, little-endian.
   *
   * @param data holds at least all points
   * @param valid a bit a point, the lowest first, 0 for a missing one; null if all are valid
   */
  static X3pPoints linked(X3pDescription description, byte[] data, byte @Nullable [] valid)
      throws InputFault {
    ByteBuffer raw = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int columns = description.columns();
    X3pAxis z = description.z();
    if (!description.x().absolute() && !description.y().absolute()) {
      RowSource rows =
          (row, out) -> {
            int first = row * columns;
            z.type().read(raw, first, z.incrementM() * 1e9, z.offsetM() * 1e9, out);
            if (valid != null) {
              for (int c = 0; c < columns; c++) {
                if (!bit(valid, first + c)) {
                  out[c] = Double.NaN;
                }
              }
            }
          };
      return new X3pPoints(
          columns,
          rows,
          GridAxis.even(columns, description.x().incrementM()),
          GridAxis.even(description.rows(), description.y().incrementM()));
    }
    Collector collector = new Collector(description);
    int points = columns * description.rows();
    ByteCursor in = ByteCursor.littleEndian(data);
    for (int i = 0; i < points; i++) {
      double px = description.x().absolute() ? next(in, description.x()) : Double.NaN;
      double py = description.y().absolute() ? next(in, description.y()) : Double.NaN;
      double pz = next(in, z);
      if (valid == null || bit(valid, i)) {
        collector.put(i, px, py, pz);
      }
    }
    return collector.points();
  }

  private static boolean bit(byte[] bits, int i) {
    return (bits[i >> 3] >> (i & 7) & 1) != 0;
  }

  private static double next(ByteCursor in, X3pAxis axis) throws InputFault {
    return axis.type().get(in.view(axis.type().bytes()), 0);
  }

  /** Gathers points one by one and holds absolute coordinates against an even grid. */
  private static final class Collector {
    private final X3pDescription description;
    private final int columns;
    private final double[] zNm;
    private final GridAxis.Builder xs;
    private final GridAxis.Builder ys;

    Collector(X3pDescription description) throws InputFault {
      this.description = description;
      this.columns = description.columns();
      this.zNm = new double[columns * description.rows()];
      Arrays.fill(zNm, Double.NaN);
      this.xs = new GridAxis.Builder("x", columns);
      this.ys = new GridAxis.Builder("y", description.rows());
    }

    void put(int i, double x, double y, double z) throws InputFault {
      X3pAxis axis = description.z();
      zNm[i] = (z * axis.incrementM() + axis.offsetM()) * 1e9;
      if (description.x().absolute()) {
        xs.put(i % columns, x * description.x().incrementM());
      }
      if (description.y().absolute()) {
        ys.put(i / columns, y * description.y().incrementM());
      }
    }

    X3pPoints points() throws InputFault {
      return new X3pPoints(
          columns,
          (row, out) -> System.arraycopy(zNm, row * columns, out, 0, columns),
          axis(xs, description.x()),
          axis(ys, description.y()));
    }

    private static GridAxis axis(GridAxis.Builder builder, X3pAxis axis) throws InputFault {
      return axis.absolute() ? builder.build() : GridAxis.even(builder.count(), axis.incrementM());
    }
  }
}
