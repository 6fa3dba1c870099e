// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import io.coplanar.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a joint from YAML; the keys stand in docs/loss.md. */
final class JointFile {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "note",
          "wavelength_nm",
          "mfd_um",
          "fiber_index",
          "polish",
          "offset_um",
          "tilt_deg",
          "gap_um",
          "gap_index",
          "damaged_layer",
          "squeeze",
          "bend",
          "limit_db",
          "return_loss_min_db",
          "population");
  private static final Set<String> OF_THE_POPULATION =
      Set.of(
          "hole_um",
          "fiber_clearance_um",
          "core_um",
          "pin_clearance_um",
          "pins",
          "fibers",
          "rows",
          "connectors",
          "seed",
          "matings",
          "pin_tips",
          "grade");

  private static final int MOST_WAVELENGTHS = 16;
  private static final int MOST_DRAWN = 5_000_000;
  private static final double MOST_UM = 1000;

  private final YamlMap map;
  private final UsedSettings settings;

  private JointFile(YamlMap map, UsedSettings settings) {
    this.map = map;
    this.settings = settings;
  }

  /**
   * @param bytes the whole file
   * @param file its name, for complaints
   * @param settings for what a file cannot say
   * @throws InputFault with file and line for whatever is wrong
   */
  static Joint read(byte[] bytes, String file, UsedSettings settings) throws InputFault {
    return new JointFile(YamlMap.read(bytes, file), settings).joint();
  }

  private Joint joint() throws InputFault {
    map.allowOnly(KEYS);
    List<Double> wavelengths = wavelengths();
    double[] mfd = numbers(map, "mfd_um", 2, 1, 50, Double.NaN);
    if (map.has("mfd_um") && wavelengths.size() > 1) {
      throw map.fault(
          "mfd_um", "'mfd_um' is given for several wavelengths", "one wavelength_nm beside it");
    }
    double[] index = numbers(map, "fiber_index", 2, 1.3, 2, Double.NaN);
    double[] offset = numbers(map, "offset_um", 2, -50, 50, 0);
    double[] tilt = numbers(map, "tilt_deg", 2, -10, 10, 0);
    return new Joint(
        wavelengths,
        new Glass(mfd[0], both(mfd), index[0], both(index)),
        map.has("polish") && map.oneOf("polish", List.of("PC", "UPC", "APC")).equals("APC"),
        new Vector2(offset[0], zeroIfMissing(offset[1])),
        new Vector2(Math.toRadians(tilt[0]), Math.toRadians(zeroIfMissing(tilt[1]))),
        number(map, "gap_um", 0, MOST_UM, 0),
        number(map, "gap_index", 1, 2, 1),
        layer(),
        bends(),
        number(map, "limit_db", 0, 100, Double.NaN),
        number(map, "return_loss_min_db", 0, 200, Double.NaN),
        map.has("population") ? batch(map.map("population")) : null);
  }

  private List<Double> wavelengths() throws InputFault {
    List<Double> list = new ArrayList<>();
    for (YamlNode item : map.items("wavelength_nm")) {
      list.add(number(map, "wavelength_nm", item, 1000, 2000));
    }
    if (list.size() > MOST_WAVELENGTHS) {
      throw map.fault(
          "wavelength_nm",
          "'wavelength_nm' has " + list.size() + " values",
          "at most " + MOST_WAVELENGTHS);
    }
    return list.isEmpty() ? List.of(1310.0, 1550.0) : List.copyOf(list);
  }

  private @Nullable Layer layer() throws InputFault {
    if (!map.has("damaged_layer")) {
      return null;
    }
    YamlMap layer = map.map("damaged_layer");
    layer.allowOnly(Set.of("index", "thickness_um"));
    return new Layer(required(layer, "index", 1, 3), required(layer, "thickness_um", 0, 10));
  }

  private List<Bend> bends() throws InputFault {
    List<Bend> bends = new ArrayList<>();
    if (map.has("bend")) {
      YamlMap bend = map.map("bend");
      bend.allowOnly(Set.of("radius_mm", "turns"));
      bends.add(Bend.turns(required(bend, "radius_mm", 1, 1000), required(bend, "turns", 0, 1000)));
    }
    if (map.has("squeeze")) {
      YamlMap squeeze = map.map("squeeze");
      squeeze.allowOnly(Set.of("lateral_mm", "length_mm"));
      double lateral = required(squeeze, "lateral_mm", 0, 10);
      double length = required(squeeze, "length_mm", 0.1, 1000);
      if (lateral > 0) {
        Bend bend = Bend.squeezed(lateral, length);
        if (lateral > length || bend.radiusMm() < 1) {
          throw squeeze.fault(
              "lateral_mm",
              "bends the fiber to a radius of " + bend.radiusMm() + " mm",
              "a gentler squeeze: at least 1 mm of radius");
        }
        bends.add(bend);
      }
    }
    return List.copyOf(bends);
  }

  private Batch batch(YamlMap m) throws InputFault {
    m.allowOnly(OF_THE_POPULATION);
    FiberLayout layout = layout(m);
    String pins =
        m.has("pins") ? m.oneOf("pins", List.of("float", "apc", "apc-compensated")) : "float";
    PinFit fit = PinFit.valueOf(pins.toUpperCase(Locale.ROOT).replace('-', '_'));
    int connectors = m.has("connectors") ? m.count("connectors", 1, MOST_DRAWN) : 20_000;
    if ((long) connectors * layout.count() > MOST_DRAWN) {
      throw m.fault(
          "connectors",
          "asks for " + (long) connectors * layout.count() + " fibers",
          "at most " + MOST_DRAWN + " fibers in all");
    }
    return new Batch(
        new Tolerances(
            required(m, "hole_um", 0, 20),
            required(m, "fiber_clearance_um", 0, 20),
            required(m, "core_um", 0, 20),
            required(m, "pin_clearance_um", 0, 50),
            fit,
            fit == PinFit.APC_COMPENSATED ? settings.get(LossSettings.COMPENSATED_SIGMA) : 0,
            layout),
        connectors,
        m.has("seed") ? m.count("seed", 0, 999_999_999) : 1,
        m.has("matings") ? m.count("matings", 0, 100_000) : 0,
        m.has("pin_tips")
            && m.oneOf("pin_tips", List.of("chamfered", "elliptical")).equals("elliptical"),
        m.has("grade") ? Grade.valueOf(m.oneOf("grade", List.of("A", "B", "C", "D"))) : null);
  }

  private static FiberLayout layout(YamlMap m) throws InputFault {
    int fibers = m.has("fibers") ? m.count("fibers", 1, 32) : 12;
    int rows = m.has("rows") ? m.count("rows", 1, 2) : fibers > 16 ? 2 : 1;
    if (fibers % rows != 0 || fibers / rows > 16) {
      throw m.fault(
          "fibers", fibers + " fibers do not fill " + rows + " rows", "up to 16 fibers in a row");
    }
    return new FiberLayout(fibers / rows, rows);
  }

  private static double both(double[] pair) {
    return Double.isNaN(pair[1]) ? pair[0] : pair[1];
  }

  private static double zeroIfMissing(double v) {
    return Double.isNaN(v) ? 0 : v;
  }

  /** One or two numbers; what is not there is {@code otherwise}, and NaN in second place. */
  private static double[] numbers(
      YamlMap m, String key, int most, double min, double max, double otherwise) throws InputFault {
    List<YamlNode> items = m.items(key);
    if (items.size() > most) {
      throw m.fault(key, "'" + key + "' has " + items.size() + " values", "one or " + most);
    }
    return new double[] {
      items.isEmpty() ? otherwise : number(m, key, items.get(0), min, max),
      items.size() < 2 ? Double.NaN : number(m, key, items.get(1), min, max)
    };
  }

  private static double number(YamlMap m, String key, YamlNode item, double min, double max)
      throws InputFault {
    String text = item instanceof YamlNode.Scalar(String t) ? t.strip() : "";
    double value =
        text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")
            ? Double.parseDouble(text)
            : Double.NaN;
    return check(m, key, value, text, min, max);
  }

  private static double number(YamlMap m, String key, double min, double max, double otherwise)
      throws InputFault {
    return m.has(key)
        ? check(m, key, m.optionalNumber(key), m.optionalText(key), min, max)
        : otherwise;
  }

  private static double required(YamlMap m, String key, double min, double max) throws InputFault {
    return check(m, key, m.has(key) ? m.optionalNumber(key) : Double.NaN, m.text(key), min, max);
  }

  private static double check(
      YamlMap m, String key, double value, String text, double min, double max) throws InputFault {
    if (value >= min && value <= max) {
      return value;
    }
    throw m.fault(key, "'" + key + "' is '" + text + "'", "a number from " + min + " to " + max);
  }
}
