// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import io.coplanar.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A link as it stands in a YAML file; docs/budget.md describes it for people. */
public final class LinkFile {
  /** Most parts of one kind. */
  public static final int MOST = 10_000;

  /** Largest file: it may hold that many parts of each kind. */
  public static final int MAX_BYTES = 4 << 20;

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "note",
          "wavelength_nm",
          "fiber",
          "splices",
          "pairs",
          "modules",
          "application",
          "limit_db",
          "measured_db");
  private static final Set<String> FIBER_KEYS =
      Set.of("type", "length_km", "attenuation_db_per_km", "name", "note");

  /** Above these a number is a mistake. */
  private static final double MOST_DB = 1000;

  private static final double MOST_KM = 100_000;

  private final YamlMap top;

  private LinkFile(YamlMap top) {
    this.top = top;
  }

  /**
   * Reads a link.
   *
   * @param bytes the whole file
   * @param file its name, for complaints
   * @throws InputFault with file and line
   */
  public static Link parse(byte[] bytes, String file) throws InputFault {
    return new LinkFile(YamlMap.read(bytes, file, MAX_BYTES)).link();
  }

  private Link link() throws InputFault {
    top.allowOnly(KEYS);
    top.optionalText("note");
    String application = top.optionalText("application");
    double limitDb = number(top, "limit_db", 0, MOST_DB);
    if (!application.isEmpty() && !Double.isNaN(limitDb)) {
      throw top.fault("limit_db", "'limit_db' beside 'application'", "one of the two");
    }
    Link link =
        new Link(
            top.optionalText("name"),
            number(top, "wavelength_nm", 400, 2500),
            fiber(),
            joints("splices", Set.of()),
            joints("pairs", PairClass.ids()),
            joints("modules", Set.of(Budget.TIA)),
            application,
            limitDb,
            number(top, "measured_db", 0, MOST_DB));
    if (!link.hasParts() && Double.isNaN(link.measuredDb())) {
      throw top.fault("states no part of a link", "'fiber', 'pairs' or 'measured_db'");
    }
    return link;
  }

  private List<Span> fiber() throws InputFault {
    List<YamlNode> items = items("fiber");
    List<Span> spans = new ArrayList<>();
    for (YamlNode item : items) {
      if (!(item instanceof YamlMap map)) {
        throw top.fault("fiber", "'fiber' is not a mapping", "{type: OS2, length_km: 0.5}");
      }
      spans.add(span(map));
    }
    return spans;
  }

  private static Span span(YamlMap map) throws InputFault {
    map.allowOnly(FIBER_KEYS);
    map.optionalText("name");
    map.optionalText("note");
    String id = map.optionalText("type");
    FiberType type = FiberType.find(id).orElse(null);
    if (!id.isEmpty() && type == null) {
      throw map.fault(
          "type", "'type' is '" + id + "'", "one of " + String.join(", ", FiberType.ids()));
    }
    double given = number(map, "attenuation_db_per_km", 0, MOST_DB);
    if (type == null && Double.isNaN(given)) {
      throw map.fault("a fiber without its kind", "'type' or 'attenuation_db_per_km'");
    }
    map.text("length_km");
    return new Span(type, number(map, "length_km", 0, MOST_KM), given);
  }

  /** Parts of one kind: a count of ordinary ones, or a list of classes, losses and mappings. */
  private List<Joint> joints(String key, Set<String> classes) throws InputFault {
    if (top.has(key) && !top.isList(key) && !top.isMap(key)) {
      return Collections.nCopies(count(key), new Joint(Budget.TIA, Double.NaN, false));
    }
    List<Joint> joints = new ArrayList<>();
    for (YamlNode item : items(key)) {
      joints.add(
          switch (item) {
            case YamlNode.Scalar scalar -> joint(key, scalar, classes);
            case YamlMap map -> joint(key, map, classes);
            case YamlNode.Sequence list -> throw notAPart(key, "a list", classes);
          });
    }
    return joints;
  }

  private int count(String key) throws InputFault {
    String text = top.text(key);
    int count = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (count < 0 || count > MOST) {
      throw top.fault(
          key,
          "'" + key + "' is '" + text + "'",
          "a count from 0 to " + MOST + ", or a list as in [0.3, 0.25]");
    }
    return count;
  }

  private Joint joint(String key, YamlNode.Scalar scalar, Set<String> classes) throws InputFault {
    if (classes.contains(scalar.text())) {
      return new Joint(scalar.text(), Double.NaN, false);
    }
    double db = scalar.number();
    if (!(db >= 0 && db <= MOST_DB)) {
      throw notAPart(key, "'" + scalar.text() + "'", classes);
    }
    return new Joint("", db, false);
  }

  private static Joint joint(String key, YamlMap map, Set<String> classes) throws InputFault {
    map.allowOnly(
        classes.isEmpty()
            ? Set.of("measured_db", "name", "note")
            : Set.of("class", "measured_db", "name", "note"));
    map.optionalText("name");
    map.optionalText("note");
    String className =
        map.has("class") ? map.oneOf("class", classes.stream().sorted().toList()) : "";
    double measured = number(map, "measured_db", 0, MOST_DB);
    if (className.isEmpty() && Double.isNaN(measured)) {
      throw map.fault(
          "an item of '" + key + "' without a loss",
          classes.isEmpty() ? "'measured_db'" : "'class' or 'measured_db'");
    }
    return new Joint(className, measured, !Double.isNaN(measured));
  }

  private InputFault notAPart(String key, String what, Set<String> classes) {
    String words = String.join(", ", classes.stream().sorted().toList());
    return top.fault(
        key,
        "'" + key + "' holds " + what,
        "a loss in dB from 0 to 1000" + (words.isEmpty() ? "" : " or one of " + words));
  }

  private List<YamlNode> items(String key) throws InputFault {
    List<YamlNode> items = top.items(key);
    if (items.size() > MOST) {
      throw top.fault(key, "'" + key + "' has " + items.size() + " items", "at most " + MOST);
    }
    return items;
  }

  /** A number within bounds, or NaN where none is given. */
  private static double number(YamlMap map, String key, double min, double max) throws InputFault {
    double value = map.optionalNumber(key);
    if (value < min || value > max) {
      throw map.fault(
          key,
          "'" + key + "' is '" + map.optionalText(key) + "'",
          "a number from " + Math.round(min) + " to " + Math.round(max));
    }
    return value;
  }
}
