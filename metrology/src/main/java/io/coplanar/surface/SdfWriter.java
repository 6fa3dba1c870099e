// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes binary {@link Sdf}, version {@code bISO-1.0}: float64 (data type 7) in nanometers (Zscale
 * 10⁻⁹), NaN for a missing point, which every reader takes for one. A file of this version has at
 * most 65,535 points a side. Dates are zeros, which stands for unknown: a map has none.
 */
final class SdfWriter implements SurfaceWriter {
  private static final int HEADER_BYTES = 81;
  private static final int MAX_SIDE = 65_535;

  @Override
  public void write(HeightMap map, OutputStream out) throws InputFault, IOException {
    if (map.columns() > MAX_SIDE || map.rows() > MAX_SIDE) {
      throw new InputFault.Unsupported(
          "",
          "SDF cannot hold " + map.columns() + " × " + map.rows() + " points",
          "at most " + MAX_SIDE + " a side, or another format");
    }
    out.write(
        ByteBuffer.allocate(HEADER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("bISO-1.0Coplanar  000000000000000000000000".getBytes(US_ASCII))
            .putShort((short) map.columns())
            .putShort((short) map.rows())
            .putDouble(map.pitchXUm() / 1e6)
            .putDouble(map.pitchYUm() / 1e6)
            .putDouble(1e-9)
            .putDouble(-1) // Zresolution: unknown
            .put((byte) 0)
            .put((byte) 7)
            .put((byte) 0)
            .array());
    ByteBuffer row =
        ByteBuffer.allocate(map.columns() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int r = 0; r < map.rows(); r++) {
      row.clear();
      for (int c = 0; c < map.columns(); c++) {
        row.putDouble(map.heightNm(c, r) + map.datumNm());
      }
      out.write(row.array());
    }
  }
}
