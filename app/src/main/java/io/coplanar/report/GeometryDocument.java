// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.mating.contact.EndShape;
import io.coplanar.mating.contact.FiberTip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code coplanar/geometry/1}, as far as mating needs it. What is null in the document is not
 * measured; a key that the schema has and the document has not makes the document damaged, as a
 * missing value must not pass for a flat ferrule. Keys that are not known here are passed over.
 */
public final class GeometryDocument {
  private static final String SCHEMA = "coplanar/geometry/1";
  private static final int MOST_FIBERS = 32;
  private static final int MOST_COLUMNS = 16;

  /** Bounds that only damage can reach; they keep all arithmetic finite. */
  private static final double MOST_UM = 1e5;

  private static final double MOST_NM = 1e9;
  private static final double MOST_MM = 1e12;
  private static final double LEAST_MM = 1e-9;
  private static final double MOST_DEG = 90;

  private static final List<String> OF_THE_FERRULE = List.of("rx_mm", "ry_mm");
  private static final List<String> OF_A_FIBER =
      List.of("position", "x_um", "y_um", "height_nm", "tip_radius_mm");

  private final JsonInput json;
  private final Map<String, Double> ferrule = new HashMap<>();
  private final List<Map<String, Double>> fibers = new ArrayList<>();
  private @Nullable String schema;
  private boolean fibersSeen;
  private boolean ferruleSeen;
  private int rows;
  private int columns;

  private GeometryDocument(JsonInput json) {
    this.json = json;
  }

  /**
   * @param bytes the whole file
   * @param file its name, for people
   * @throws InputFault.NotThisFormat where it is a document of another schema
   * @throws InputFault where it is damaged, or no document at all
   */
  public static EndShape read(byte[] bytes, String file) throws InputFault {
    EndShape[] end = new EndShape[1];
    JsonInput.read(
        bytes,
        file,
        json -> {
          GeometryDocument document = new GeometryDocument(json);
          json.object("the document", document::member);
          end[0] = document.end(file);
        });
    return end[0];
  }

  private void member(String key) throws InputFault {
    switch (key) {
      case "schema" -> schema = json.text("schema");
      case "method" -> json.object("method", this::method);
      case "ferrule" -> {
        ferruleSeen = true;
        json.object("ferrule", this::ferrule);
      }
      case "fibers" -> {
        fibersSeen = true;
        json.array("fibers", this::fiber);
      }
      default -> {
        // the rest is not needed here
      }
    }
  }

  private void method(String key) throws InputFault {
    if (key.equals("rows")) {
      rows = json.count("method.rows", 1, 2);
    } else if (key.equals("columns")) {
      columns = json.count("method.columns", 1, MOST_COLUMNS);
    }
  }

  private void ferrule(String key) throws InputFault {
    switch (key) {
      case "rx_mm", "ry_mm" -> ferrule.put(key, radius("ferrule." + key));
      case "sx_deg", "sy_deg" -> ferrule.put(key, json.numberOrNull("ferrule." + key, MOST_DEG));
      default -> {
        // not needed here
      }
    }
  }

  private void fiber() throws InputFault {
    String name = "fibers[" + fibers.size() + "]";
    if (fibers.size() == MOST_FIBERS) {
      throw json.fault("fibers holds more than " + MOST_FIBERS, "1 to 32 fibers");
    }
    Map<String, Double> values = new HashMap<>();
    json.object(name, key -> fiberValue(name + "." + key, key, values));
    for (String key : OF_A_FIBER) {
      if (!values.containsKey(key)) {
        throw json.fault(name + " has no " + key, "a number, or null where it was not measured");
      }
    }
    fibers.add(values);
  }

  private void fiberValue(String name, String key, Map<String, Double> values) throws InputFault {
    switch (key) {
      case "position" -> values.put(key, (double) json.count(name, 1, MOST_FIBERS));
      case "x_um", "y_um" -> values.put(key, json.numberOrNull(name, MOST_UM));
      case "height_nm", "core_dip_nm" -> values.put(key, json.numberOrNull(name, MOST_NM));
      case "tip_radius_mm" -> values.put(key, radius(name));
      default -> {
        // not needed here
      }
    }
  }

  private double radius(String name) throws InputFault {
    double mm = json.numberOrNull(name, MOST_MM);
    if (Math.abs(mm) < LEAST_MM) {
      throw json.fault(name + " is " + mm, "a radius, or null for a flat surface");
    }
    return mm;
  }

  private EndShape end(String file) throws InputFault {
    if (!SCHEMA.equals(schema)) {
      String right = SCHEMA + ", as \"coplanar measure --json\" writes it";
      throw schema == null
          ? new InputFault.Damaged(file, "has no schema", right)
          : new InputFault.NotThisFormat(file, "is a document of schema " + schema, right);
    }
    if (!ferruleSeen || !fibersSeen || fibers.isEmpty()) {
      String missing = !ferruleSeen ? "ferrule" : fibersSeen ? "fiber in fibers" : "fibers";
      throw new InputFault.Damaged(file, "has no " + missing, "a whole document of " + SCHEMA);
    }
    for (String key : OF_THE_FERRULE) {
      if (!ferrule.containsKey(key)) {
        throw new InputFault.Damaged(
            file, "ferrule has no " + key, "a radius in mm, or null for a flat ferrule");
      }
    }
    List<FiberTip> tips = tips(file);
    return new EndShape(
        file,
        layout(file, tips),
        ferrule.getOrDefault("sx_deg", Double.NaN),
        ferrule.getOrDefault("sy_deg", Double.NaN),
        flatAsInfinite(ferrule.getOrDefault("rx_mm", Double.NaN)),
        flatAsInfinite(ferrule.getOrDefault("ry_mm", Double.NaN)),
        tips);
  }

  private static double flatAsInfinite(double radiusMm) {
    return Double.isNaN(radiusMm) ? Double.POSITIVE_INFINITY : radiusMm;
  }

  private List<FiberTip> tips(String file) throws InputFault {
    @Nullable FiberTip[] byPosition = new FiberTip[fibers.size()];
    for (Map<String, Double> f : fibers) {
      int position = (int) value(f, "position");
      if (position > byPosition.length || byPosition[position - 1] != null) {
        throw new InputFault.Damaged(
            file,
            position > byPosition.length
                ? "has " + byPosition.length + " fibers, and one at position " + position
                : "has two fibers at position " + position,
            "each position from 1 to the number of fibers once");
      }
      byPosition[position - 1] =
          new FiberTip(
              value(f, "x_um"),
              value(f, "y_um"),
              value(f, "height_nm"),
              value(f, "tip_radius_mm"),
              value(f, "core_dip_nm"));
    }
    List<FiberTip> tips = new ArrayList<>();
    for (FiberTip tip : byPosition) {
      if (tip != null) {
        tips.add(tip);
      }
    }
    return tips;
  }

  private static double value(Map<String, Double> values, String key) {
    return values.getOrDefault(key, Double.NaN);
  }

  /** As the document says; where it does not, by the count and by where the fibers lie. */
  private FiberLayout layout(String file, List<FiberTip> tips) throws InputFault {
    int n = tips.size();
    int r = rows > 0 ? rows : n > MOST_COLUMNS || liesInTwoRows(tips) ? 2 : 1;
    if (n % r != 0 || n / r > MOST_COLUMNS || columns > 0 && columns * r != n) {
      throw new InputFault.Inconsistent(
          file,
          n
              + " fibers do not fill "
              + r
              + (r == 1 ? " row" : " rows")
              + (columns > 0 ? " of " + columns : ""),
          "1 to 16 fibers in a row, two rows of one length");
    }
    return new FiberLayout(n / r, r);
  }

  private static boolean liesInTwoRows(List<FiberTip> tips) {
    int half = tips.size() / 2;
    if (tips.size() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < half; i++) {
      // NaN compares as false: what is not known proves no second row
      if (!(tips.get(i).yUm() - tips.get(half + i).yUm() > FiberLayout.ROW_PITCH_UM / 2)) {
        return false;
      }
    }
    return true;
  }
}
