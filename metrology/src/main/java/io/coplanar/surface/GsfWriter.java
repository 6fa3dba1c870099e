// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes {@link Gsf}. The format holds floats in meters, so heights come back to within a float's
 * step: 1.2·10⁻⁷ of the height, datum included, which is 0.001 nm at 10 µm.
 */
final class GsfWriter implements SurfaceWriter {
  @Override
  public void write(HeightMap map, OutputStream out) throws IOException {
    StringBuilder header = new StringBuilder(Gsf.MAGIC);
    line(header, "XRes", map.columns());
    line(header, "YRes", map.rows());
    line(header, "XReal", map.columns() * map.pitchXUm() / 1e6);
    line(header, "YReal", map.rows() * map.pitchYUm() / 1e6);
    line(header, "XYUnits", "m");
    line(header, "ZUnits", "m");
    byte[] text = header.toString().getBytes(UTF_8);
    out.write(text);
    out.write(new byte[4 - text.length % 4]);

    ByteBuffer row =
        ByteBuffer.allocate(map.columns() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int r = 0; r < map.rows(); r++) {
      row.clear();
      for (int c = 0; c < map.columns(); c++) {
        row.putFloat((float) ((map.heightNm(c, r) + map.datumNm()) / 1e9));
      }
      out.write(row.array());
    }
  }

  private static void line(StringBuilder header, String key, Object value) {
    header.append(key).append(" = ").append(value).append('\n');
  }
}
