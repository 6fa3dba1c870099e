// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the pixels and samples of a TIFF measure.
 *
 * <p>The pitch comes from the image description, {@code pitch_x_um} and {@code pitch_y_um} (or
 * {@code pitch_um} for both), written {@code key=value} or as JSON; else from the resolution tags
 * in the unit that ImageJ's {@code unit=} names; else from the resolution tags in inches or
 * centimeters, unless they only state a print size. Heights are nanometers unless {@code
 * height_unit} says otherwise.
 *
 * @param heightNm nanometers in one of a sample
 * @param missing a value that stands for a missing point; NaN if there is none
 * @param notes what was taken on trust
 */
record TiffScale(
    double pitchXUm, double pitchYUm, double heightNm, double missing, List<String> notes) {
  /** A coarser pitch is no microscope's: 508 dots an inch are a printer's. */
  private static final double PRINT_UM = 50;

  private static final Pattern ENTRY =
      Pattern.compile("\"?([A-Za-z_]+)\"?\\s*[=:]\\s*\"?([^\",\\r\\n{}]*)");

  static TiffScale of(TiffDirectory page) throws InputFault {
    Map<String, String> said = new HashMap<>();
    Matcher entry = ENTRY.matcher(page.text(TiffDirectory.DESCRIPTION));
    while (entry.find()) {
      said.putIfAbsent(entry.group(1).toLowerCase(Locale.ROOT), entry.group(2).strip());
    }
    List<String> notes = new ArrayList<>();
    double heightNm = 1;
    String unit = said.get("height_unit");
    if (unit == null) {
      notes.add("states no unit of its heights (height_unit); nanometers are taken");
    } else {
      heightNm = LengthUnit.requireNm("the heights (height_unit)", unit);
    }
    String both = first(said, "pitch_um", "pixel_pitch_um");
    String x = first(said, "pitch_x_um");
    String y = first(said, "pitch_y_um");
    double[] pitch = {stated(x, both), stated(y, both)};
    if (Double.isNaN(pitch[0]) || Double.isNaN(pitch[1])) {
      pitch = fromResolution(page, said.get("unit"), notes);
    }
    return new TiffScale(pitch[0], pitch[1], heightNm, missing(page), notes);
  }

  private static double stated(@Nullable String axis, @Nullable String both) throws InputFault {
    String text = axis != null ? axis : both;
    return text == null ? Double.NaN : Numbers.requireDouble("the pitch", text);
  }

  private static @Nullable String first(Map<String, String> said, String... keys) {
    for (String key : keys) {
      if (said.containsKey(key)) {
        return said.get(key);
      }
    }
    return null;
  }

  private static double[] fromResolution(
      TiffDirectory page, @Nullable String imagej, List<String> notes) throws InputFault {
    double x = page.real(TiffDirectory.X_RESOLUTION);
    double y = page.real(TiffDirectory.Y_RESOLUTION);
    y = Double.isNaN(y) ? x : y;
    boolean stated = x > 0 && y > 0 && x < 1e12 && y < 1e12;
    OptionalDouble unitNm =
        imagej != null
            ? LengthUnit.nm(imagej.replace("\\u00B5", "µ"))
            : switch ((int) page.number(TiffDirectory.RESOLUTION_UNIT, 2)) {
              case 2 -> OptionalDouble.of(25.4e6);
              case 3 -> OptionalDouble.of(1e7);
              default -> OptionalDouble.empty();
            };
    if (!stated || unitNm.isEmpty()) {
      throw noPitch("states no pixel pitch");
    }
    double[] pitch = {unitNm.getAsDouble() / x / 1e3, unitNm.getAsDouble() / y / 1e3};
    if (imagej == null && Math.max(pitch[0], pitch[1]) > PRINT_UM) {
      throw noPitch(
          String.format(
              Locale.ROOT,
              "states a print size only (%.0f µm a pixel) and no pixel pitch",
              Math.max(pitch[0], pitch[1])));
    }
    notes.add("the pixel pitch was taken from the resolution tags");
    return pitch;
  }

  private static InputFault noPitch(String wrong) {
    return new InputFault.Inconsistent(
        "",
        wrong,
        "lines such as pitch_x_um=0.5 and pitch_y_um=0.5 in its image description (TIFF tag 270),"
            + " or resolution tags in pixels a centimeter");
  }

  private static double missing(TiffDirectory page) throws InputFault {
    try {
      return Double.parseDouble(page.text(TiffDirectory.GDAL_NO_DATA));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
