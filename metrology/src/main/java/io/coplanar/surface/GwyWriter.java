// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes {@link Gwy}: one channel in meters, and a mask over its missing points where it has any.
 * Gwyddion knows no missing value, so the mean of all others stands under the mask.
 */
final class GwyWriter implements SurfaceWriter {
  /** A point's value in a field. */
  private interface PointValue {
    double of(float heightNm);
  }

  @Override
  public void write(HeightMap map, OutputStream out) throws IOException {
    byte[] title = join(text("/0/data/title"), "s", text("Height"));
    byte[] data = join(text("/0/data"), "o", fieldHead(map, "m"));
    byte[] mask =
        map.countValid() == map.heightNm().length
            ? new byte[0]
            : join(text("/0/mask"), "o", fieldHead(map, ""));
    long valuesBytes = (long) map.heightNm().length * Double.BYTES;
    long size =
        title.length
            + data.length
            + valuesBytes
            + (mask.length == 0 ? 0 : mask.length + valuesBytes);

    out.write(Gwy.START);
    out.write(text("GwyContainer"));
    out.write(u32(size));
    out.write(title);
    out.write(data);
    double fillM = (mean(map) + map.datumNm()) / 1e9;
    values(map, out, h -> Float.isNaN(h) ? fillM : (h + map.datumNm()) / 1e9);
    if (mask.length > 0) {
      out.write(mask);
      values(map, out, h -> Float.isNaN(h) ? 1 : 0);
    }
  }

  /** All of a field up to its values, which come last. */
  private static byte[] fieldHead(HeightMap map, String unitZ) {
    byte[] components =
        join(
            join(text("xres"), "i", u32(map.columns())),
            join(text("yres"), "i", u32(map.rows())),
            join(text("xreal"), "d", f64(map.columns() * map.pitchXUm() / 1e6)),
            join(text("yreal"), "d", f64(map.rows() * map.pitchYUm() / 1e6)),
            join(text("si_unit_xy"), "o", unit("m")),
            join(text("si_unit_z"), "o", unit(unitZ)),
            join(text("data"), "D", u32(map.heightNm().length)));
    long size = components.length + (long) map.heightNm().length * Double.BYTES;
    return join(text("GwyDataField"), u32(size), components);
  }

  private static byte[] unit(String unit) {
    byte[] component = join(text("unitstr"), "s", text(unit));
    return join(text("GwySIUnit"), u32(component.length), component);
  }

  private static void values(HeightMap map, OutputStream out, PointValue value) throws IOException {
    ByteBuffer row = little(map.columns() * Double.BYTES);
    for (int r = 0; r < map.rows(); r++) {
      row.clear();
      for (int c = 0; c < map.columns(); c++) {
        row.putDouble(value.of(map.heightNm(c, r)));
      }
      out.write(row.array());
    }
  }

  private static double mean(HeightMap map) {
    double sum = 0;
    int n = 0;
    for (float h : map.heightNm()) {
      if (!Float.isNaN(h)) {
        sum += h;
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(UTF_8);
  }

  private static byte[] u32(long value) {
    return little(Integer.BYTES).putInt((int) value).array();
  }

  private static byte[] f64(double value) {
    return little(Double.BYTES).putDouble(value).array();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** One after the other: bytes, or a type's letter. */
  private static byte[] join(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      out.writeBytes(part instanceof byte[] bytes ? bytes : ((String) part).getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
