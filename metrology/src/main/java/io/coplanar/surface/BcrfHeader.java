// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text header of a BCR file: lines {@code key = value}, comments behind {@code %} or {@code #},
 * in Latin-1 or, where "fileformat" ends in {@code _unicode}, in UTF-16. It fills {@code
 * headersize} characters, 2048 where that is not stated.
 *
 * @param bytes where the points begin
 * @param floats f32 points ("bcrf") or i16 points ("bcrstm")
 */
record BcrfHeader(int bytes, boolean floats, Map<String, String> values) {
  private static final int DEFAULT_CHARACTERS = 2048;
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final String START = "fileformat";
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  static boolean startsIn(byte[] file) {
    return CHARSETS.stream().anyMatch(charset -> startsIn(file, charset));
  }

  private static boolean startsIn(byte[] file, Charset charset) {
    int from = markBytes(file);
    int width = width(charset);
    if (file.length < from + 64 * width) {
      return false;
    }
    String start = new String(file, from, 64 * width, charset);
    return start.replaceAll("\\s", "").startsWith(START + "=bcr");
  }

  static BcrfHeader read(byte[] file) throws InputFault {
    Charset charset =
        CHARSETS.stream()
            .filter(c -> startsIn(file, c))
            .findFirst()
            .orElseThrow(() -> new InputFault.NotThisFormat("", "is no BCR file", ""));
    int width = width(charset);
    int from = markBytes(file);
    int shortest = Math.min(file.length - from, DEFAULT_CHARACTERS * width) / width * width;
    Map<String, String> values = parse(new String(file, from, shortest, charset));
    int characters =
        values.containsKey("headersize")
            ? Numbers.requireInt("headersize", values.get("headersize"))
            : DEFAULT_CHARACTERS;
    long bytes = (long) characters * width;
    if (characters < START.length() || characters > MAX_CHARACTERS || bytes > file.length) {
      throw new InputFault.Damaged(
          "",
          "states a header of " + characters + " characters",
          "at most " + Math.min(MAX_CHARACTERS, file.length / width));
    }
    values = parse(new String(file, from, (int) bytes - from, charset));
    return new BcrfHeader((int) bytes, floats(values), values);
  }

  /** A byte order mark counts as a character of the header. */
  private static int markBytes(byte[] file) {
    boolean little = Magic.at(file, 0, new byte[] {(byte) 0xFF, (byte) 0xFE});
    boolean big = Magic.at(file, 0, new byte[] {(byte) 0xFE, (byte) 0xFF});
    return little || big ? 2 : 0;
  }

  private static int width(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) ? 1 : 2;
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> values = new HashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("%") && !line.startsWith("#"))
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              if (equals > 0) {
                values.putIfAbsent(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).replace('\0', ' ').strip());
              }
            });
    return values;
  }

  private static boolean floats(Map<String, String> values) throws InputFault {
    String format = values.getOrDefault(START, "");
    return switch (format) {
      case "bcrf", "bcrf_unicode" -> true;
      case "bcrstm", "bcrstm_unicode" -> false;
      default ->
          throw new InputFault.Unsupported(
              "", "states fileformat = " + LengthUnit.brief(format), "bcrf or bcrstm");
    };
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  int requireInt(String key) throws InputFault {
    return Numbers.requireInt(key, values.get(key));
  }

  double requireLengthNm(String key, String unitKey) throws InputFault {
    return Numbers.requireDouble(key, values.get(key)) * nmPerUnit(unitKey);
  }

  /** The format's own unit is the nanometer. */
  double nmPerUnit(String unitKey) throws InputFault {
    String unit = values.getOrDefault(unitKey, "");
    return unit.isEmpty() ? 1 : LengthUnit.requireNm(unitKey, unit);
  }

  /**
   * Units of height a count. For floats it is 1 in all files known; programs differ on what another
   * value would mean.
   */
  double countScale() throws InputFault {
    if (floats && !has("bit2nm")) {
      return 1;
    }
    double scale = Numbers.requireDouble("bit2nm", values.get("bit2nm"));
    if (!(scale > 0) || (floats && scale != 1)) {
      throw new InputFault.Unsupported(
          "", "states bit2nm = " + scale, floats ? "1 for float heights" : "a positive number");
    }
    return scale;
  }
}
