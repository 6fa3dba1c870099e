// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gwyddion's own format: {@code GWYP}, then one {@link GwyObject}, a container. Channel n is a
 * {@code GwyDataField} under {@code /n/data}: doubles in the units it names, row by row from the
 * top; {@code /n/mask}, a field of the same size, marks points where it is above 0.
 *
 * <p>The first channel whose values are lengths is read; points under its mask are missing.
 */
final class Gwy implements SurfaceFormat {
  static final byte[] START = "GWYP".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OLD_START = "GWYO".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern CHANNEL = Pattern.compile("/(\\d{1,9})/data");

  private record Channel(int number, GwyObject field, double nmPerZ, boolean unitStated) {}

  @Override
  public String id() {
    return "gwy";
  }

  @Override
  public String title() {
    return "Gwyddion (.gwy)";
  }

  @Override
  public List<String> endings() {
    return List.of("gwy");
  }

  @Override
  public Optional<SurfaceWriter> writer() {
    return Optional.of(new GwyWriter());
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return Magic.at(bytes, 0, START) || Magic.at(bytes, 0, OLD_START)
        ? Recognition.YES
        : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    if (!Magic.at(bytes, 0, START)) {
      throw new InputFault.Unsupported(
          "", "was written by Gwyddion 1", "a file that Gwyddion 2 or later has saved");
    }
    ByteCursor in = ByteCursor.littleEndian(bytes).at(START.length);
    GwyObject container = GwyObject.read(in);
    List<String> notes = new ArrayList<>();
    if (in.remaining() > 0) {
      notes.add("ignored " + in.remaining() + " bytes after the container");
    }
    Channel channel = heights(in, container, notes);
    GwyObject field = channel.field();
    int columns = field.requireInt(in, "xres");
    int rows = field.requireInt(in, "yres");
    double nmPerXy = nmPerXy(in, field, notes);
    double pitchXUm = field.requireDouble(in, "xreal") * nmPerXy / columns / 1e3;
    double pitchYUm = field.requireDouble(in, "yreal") * nmPerXy / rows / 1e3;
    DoubleBuffer data = values(in, field, columns, rows);
    DoubleBuffer mask = mask(in, container, channel.number(), columns, rows, notes);
    double[] masked = new double[columns];
    double nmPerZ = channel.nmPerZ();
    return HeightMaps.read(
        columns,
        rows,
        pitchXUm,
        pitchYUm,
        notes,
        (row, heightNm) -> {
          data.get(row * columns, heightNm);
          if (mask != null) {
            mask.get(row * columns, masked);
          }
          for (int c = 0; c < columns; c++) {
            heightNm[c] = masked[c] > 0 ? Double.NaN : heightNm[c] * nmPerZ;
          }
        });
  }

  /** The first channel in a unit of length, else the first one without a unit. */
  private static Channel heights(ByteCursor in, GwyObject container, List<String> notes)
      throws InputFault {
    List<Channel> stated = new ArrayList<>();
    List<Channel> unstated = new ArrayList<>();
    List<String> otherUnits = new ArrayList<>();
    for (var entry : fields(in, container).entrySet()) {
      String unit = unit(in, entry.getValue(), "si_unit_z");
      OptionalDouble nm = LengthUnit.nm(unit);
      if (nm.isPresent()) {
        stated.add(new Channel(entry.getKey(), entry.getValue(), nm.getAsDouble(), true));
      } else if (unit.isEmpty()) {
        unstated.add(new Channel(entry.getKey(), entry.getValue(), 1e9, false));
      } else {
        otherUnits.add(LengthUnit.brief(unit));
      }
    }
    List<Channel> candidates = stated.isEmpty() ? unstated : stated;
    if (candidates.isEmpty()) {
      throw new InputFault.Unsupported(
          "",
          otherUnits.isEmpty()
              ? "has no channel"
              : "has channels in " + String.join(", ", otherUnits) + " only",
          "a channel of heights");
    }
    Channel first = candidates.getFirst();
    if (candidates.size() > 1) {
      notes.add(
          "has %d channels of heights; channel %d was read"
              .formatted(candidates.size(), first.number()));
    }
    if (!first.unitStated()) {
      notes.add("states no unit of the heights; meters are taken, the format's base unit");
    }
    return first;
  }

  private static TreeMap<Integer, GwyObject> fields(ByteCursor in, GwyObject container)
      throws InputFault {
    TreeMap<Integer, GwyObject> fields = new TreeMap<>();
    for (String key : container.components().keySet()) {
      Matcher channel = CHANNEL.matcher(key);
      if (channel.matches()) {
        Optional<GwyObject> field = container.findObject(in, key);
        if (field.isPresent() && field.get().name().equals("GwyDataField")) {
          fields.put(Integer.parseInt(channel.group(1)), field.get());
        }
      }
    }
    return fields;
  }

  private static String unit(ByteCursor in, GwyObject field, String key) throws InputFault {
    Optional<GwyObject> unit = field.findObject(in, key);
    return unit.isEmpty() ? "" : unit.get().findString(in, "unitstr").orElse("").strip();
  }

  private static double nmPerXy(ByteCursor in, GwyObject field, List<String> notes)
      throws InputFault {
    String unit = unit(in, field, "si_unit_xy");
    if (unit.isEmpty()) {
      notes.add("states no unit of the lateral size; meters are taken, the format's base unit");
      return 1e9;
    }
    return LengthUnit.requireNm("the lateral size", unit);
  }

  private static DoubleBuffer values(ByteCursor in, GwyObject field, int columns, int rows)
      throws InputFault {
    long count = in.at(field.requireDoubles("data")).u32();
    if (count != GridSize.points(columns, rows, Double.BYTES, in.remaining())) {
      throw new InputFault.Inconsistent(
          "", "has a field of " + count + " values", columns + " × " + rows + " as it states");
    }
    return in.view(count * Double.BYTES).asDoubleBuffer();
  }

  private static @Nullable DoubleBuffer mask(
      ByteCursor in, GwyObject container, int channel, int columns, int rows, List<String> notes)
      throws InputFault {
    Optional<GwyObject> mask = container.findObject(in, "/" + channel + "/mask");
    if (mask.isEmpty()) {
      return null;
    }
    if (mask.get().requireInt(in, "xres") != columns || mask.get().requireInt(in, "yres") != rows) {
      throw new InputFault.Inconsistent(
          "", "has a mask of another size than its channel", columns + " × " + rows);
    }
    notes.add("the points under the channel's mask are taken as missing");
    return values(in, mask.get(), columns, rows);
  }
}
