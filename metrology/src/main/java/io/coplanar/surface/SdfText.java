// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.coplanar.evidence.InputFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text SDF: {@code key = value} lines, a star, the heights profile by profile with BAD for a
 * missing one, a star, and anything.
 */
final class SdfText {
  private SdfText() {}

  static HeightMap read(byte[] bytes) throws InputFault {
    int headerEnd = star(bytes, 0);
    int dataEnd = star(bytes, headerEnd + 1);
    SdfHeader header = header(new String(bytes, 0, headerEnd, ISO_8859_1));
    header.check();
    int columns = (int) header.points();
    int rows = (int) header.profiles();
    // a height is a digit and a separator at least
    int points = GridSize.points(columns, rows, 2, dataEnd - headerEnd);
    double[] heights = heights(bytes, headerEnd + 1, dataEnd, points, header.zScaleM() * 1e9);
    return HeightMaps.read(
        columns,
        rows,
        header.xScaleM() * 1e6,
        header.yScaleM() * 1e6,
        header.notes(),
        (row, heightNm) -> System.arraycopy(heights, row * columns, heightNm, 0, columns));
  }

  private static int star(byte[] bytes, int from) throws InputFault {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '*') {
        return i;
      }
    }
    throw new InputFault.Damaged(
        "", "ends without the star that closes its header or its heights", "");
  }

  private static SdfHeader header(String text) throws InputFault {
    Map<String, String> fields = new HashMap<>();
    for (String line : text.split("[\r\n]+")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(
            line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            line.substring(equals + 1).strip());
      }
    }
    return new SdfHeader(
        Numbers.requireInt("NumPoints", fields.get("numpoints")),
        Numbers.requireInt("NumProfiles", fields.get("numprofiles")),
        Numbers.requireDouble("Xscale", fields.get("xscale")),
        Numbers.requireDouble("Yscale", fields.get("yscale")),
        Numbers.requireDouble("Zscale", fields.get("zscale")),
        Numbers.requireInt("Compression", fields.getOrDefault("compression", "0")),
        Numbers.requireInt("DataType", fields.getOrDefault("datatype", "7")),
        Numbers.requireInt("CheckType", fields.getOrDefault("checktype", "0")));
  }

  private static double[] heights(byte[] bytes, int from, int to, int points, double nm)
      throws InputFault {
    double[] heights = new double[points];
    int n = 0;
    int at = from;
    while (true) {
      while (at < to && bytes[at] <= ' ') {
        at++;
      }
      if (at == to) {
        break;
      }
      int start = at;
      while (at < to && bytes[at] > ' ') {
        at++;
      }
      double raw = TextNumber.parse(bytes, start, at, '.');
      if (Double.isNaN(raw) && !TextNumber.isMissing(bytes, start, at)) {
        throw new InputFault.Damaged(
            "",
            "has \""
                + LengthUnit.brief(new String(bytes, start, at - start, ISO_8859_1))
                + "\" among its heights",
            "numbers or BAD");
      }
      if (n == points) {
        throw new InputFault.Damaged("", "has more heights than the " + points + " stated", "");
      }
      heights[n++] = raw * nm;
    }
    if (n < points) {
      throw new InputFault.Damaged("", "has " + n + " heights where " + points + " are stated", "");
    }
    return heights;
  }
}
