// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gwyddion Simple Field: a magic line, {@code key = value} lines in UTF-8, 1 to 4 NULs up to a
 * multiple of 4 bytes, then float32 little-endian rows from the top. Lengths are in base units (m);
 * NaN is missing.
 */
final class Gsf implements SurfaceFormat {
  static final String MAGIC = "Gwyddion Simple Field 1.0\n";
  private static final int MAX_HEADER_BYTES = 1 << 20;

  @Override
  public String id() {
    return "gsf";
  }

  @Override
  public String title() {
    return "Gwyddion Simple Field (.gsf)";
  }

  @Override
  public List<String> endings() {
    return List.of("gsf");
  }

  @Override
  public Optional<SurfaceWriter> writer() {
    return Optional.of(new GsfWriter());
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return Magic.at(bytes, 0, MAGIC.getBytes(ISO_8859_1)) ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    int end = headerEnd(bytes);
    Map<String, String> header =
        parse(new String(bytes, MAGIC.length(), end - MAGIC.length(), UTF_8));
    int columns = Numbers.requireInt("XRes", header.get("XRes"));
    int rows = Numbers.requireInt("YRes", header.get("YRes"));
    List<String> notes = new ArrayList<>();
    double nmPerXy = unit(header.get("XYUnits"), "the lateral size (XYUnits)", notes);
    double nmPerZ = unit(header.get("ZUnits"), "the heights (ZUnits)", notes);
    double widthNm = Numbers.requireDouble("XReal", header.get("XReal")) * nmPerXy;
    double heightNm = Numbers.requireDouble("YReal", header.get("YReal")) * nmPerXy;

    ByteCursor data = ByteCursor.littleEndian(bytes).at((end / 4 + 1) * 4L);
    int points = GridSize.points(columns, rows, Float.BYTES, data.remaining());
    ByteBuffer heights = data.view((long) points * Float.BYTES);
    if (data.remaining() > 0) {
      notes.add("ignored " + data.remaining() + " bytes after the last point");
    }
    return HeightMaps.read(
        columns,
        rows,
        widthNm / columns / 1e3,
        heightNm / rows / 1e3,
        notes,
        (row, out) -> SampleType.F32.read(heights, row * columns, nmPerZ, 0, out));
  }

  /** Where the first NUL stands. */
  private static int headerEnd(byte[] bytes) throws InputFault {
    int limit = Math.min(bytes.length, MAX_HEADER_BYTES);
    for (int i = MAGIC.length(); i < limit; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    throw new InputFault.Damaged("", "has no end of its header", "a NUL after the header lines");
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        header.putIfAbsent(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return header;
  }

  private static double unit(@Nullable String unit, String of, List<String> notes)
      throws InputFault {
    if (unit == null || unit.isEmpty()) {
      notes.add("states no unit of " + of + "; meters are taken, the format's base unit");
      return 1e9;
    }
    return LengthUnit.requireNm(of, unit);
  }
}
