// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import io.coplanar.yaml.YamlMap;
import io.coplanar.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A cleanliness profile as it stands in a YAML file; the template in {@code profiles/cleanliness}
 * describes it for people. What we do not know is refused: a limit must not be lost to a
 * misspelling.
 */
final class FaceProfileFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "standard",
          "edition",
          "mode",
          "note",
          "adhesive_outer_diameter_um",
          "zones",
          "particles");
  private static final Set<String> CELL_KEYS =
      Set.of("allow", "provenance", "source", "verified_by");

  private FaceProfileFile() {}

  /**
   * Reads a profile.
   *
   * @param file the file's name, for complaints
   * @throws InputFault with file and line
   */
  static FaceProfile parse(byte[] bytes, String file) throws InputFault {
    YamlMap top = YamlMap.read(bytes, file);
    top.allowOnly(KEYS);
    String id = top.text("id");
    if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
      throw top.fault("id", "'id' is '" + id + "'", "lower-case letters, digits, '-' and '.'");
    }
    List<YamlMap> zones = top.maps("zones");
    if (zones.size() != 2) {
      throw top.fault("zones", zones.size() + " zones", "the zones A and B");
    }
    ZoneLimits a = zone(zones.get(0), "A", 0);
    ZoneLimits b = zone(zones.get(1), "B", a.outerDiameterUm());
    double adhesive = diameter(top, "adhesive_outer_diameter_um", b.outerDiameterUm());
    return new FaceProfile(
        id,
        top.text("title"),
        top.text("standard"),
        top.text("edition"),
        top.oneOf("mode", List.of("SM", "MM")),
        adhesive,
        a,
        b,
        particles(top.map("particles")),
        top.optionalText("note"));
  }

  private static ZoneLimits zone(YamlMap map, String name, double innerUm) throws InputFault {
    map.allowOnly(Set.of("zone", "outer_diameter_um", "scratches", "defects"));
    map.oneOf("zone", List.of(name));
    YamlMap scratches = map.map("scratches");
    scratches.allowOnly(CELL_KEYS);
    YamlMap defects = map.map("defects");
    defects.allowOnly(CELL_KEYS);
    return new ZoneLimits(
        diameter(map, "outer_diameter_um", innerUm), cell(scratches), cell(defects));
  }

  private static ParticleLimits particles(YamlMap map) throws InputFault {
    map.allowOnly(
        Set.of(
            "where",
            "inner_diameter_um",
            "outer_diameter_um",
            "single_fiber_only",
            "allow",
            "provenance",
            "source",
            "verified_by"));
    boolean face = map.oneOf("where", List.of("face", "ring")).equals("face");
    if (face && (map.has("inner_diameter_um") || map.has("outer_diameter_um"))) {
      throw map.fault("where", "'where: face' with a ring's diameters", "'where: ring'");
    }
    double inner = map.has("inner_diameter_um") ? diameter(map, "inner_diameter_um", 0) : 0;
    double outer = face ? Double.POSITIVE_INFINITY : diameter(map, "outer_diameter_um", inner);
    return new ParticleLimits(face, inner, outer, map.flag("single_fiber_only"), cell(map));
  }

  private static double diameter(YamlMap map, String key, double above) throws InputFault {
    double value = map.optionalNumber(key);
    if (!(value > above && value <= 10_000)) {
      throw map.fault(
          key,
          map.has(key) ? "'" + key + "' is " + map.text(key) : "'" + key + "' is missing",
          "a diameter in µm above " + above);
    }
    return value;
  }

  private static Cell cell(YamlMap map) throws InputFault {
    List<Step> steps = steps(map);
    List<String> ids = Arrays.stream(Provenance.values()).map(Provenance::id).toList();
    Provenance provenance =
        Provenance.valueOf(map.oneOf("provenance", ids).toUpperCase(Locale.ROOT));
    String source = steps.isEmpty() ? map.optionalText("source") : map.text("source");
    boolean verified = provenance == Provenance.VERIFIED;
    if (verified != map.has("verified_by")) {
      throw map.fault(
          "provenance",
          verified ? "'verified' by nobody" : "'verified_by' without 'provenance: verified'",
          "'verified_by: who, when, which copy' for a limit that is verified, and only there");
    }
    return new Cell(
        steps, provenance, verified ? source + "; verified by " + map.text("verified_by") : source);
  }

  private static List<Step> steps(YamlMap map) throws InputFault {
    if (!map.mentions("allow")) {
      throw map.fault("'allow' is missing", "none, any, steps, or 'allow:' alone if not known");
    }
    if (!map.has("allow")) {
      return List.of();
    }
    if (!map.isList("allow")) {
      boolean none = map.oneOf("allow", List.of("none", "any")).equals("none");
      return List.of(new Step(Double.POSITIVE_INFINITY, true, none ? 0 : Step.ANY));
    }
    List<Step> steps = new ArrayList<>();
    for (YamlNode node : map.items("allow")) {
      if (!(node instanceof YamlMap item)) {
        throw map.fault("allow", "a step that is no mapping", "'- to_um: 3' with its 'count'");
      }
      Step step = step(item);
      if (!steps.isEmpty() && !Cell.rises(steps.getLast(), step)) {
        throw item.fault("a step that ends before the one above it", "steps from small to large");
      }
      steps.add(step);
    }
    if (steps.isEmpty() || !Double.isInfinite(steps.getLast().endUm())) {
      steps.add(new Step(Double.POSITIVE_INFINITY, true, 0));
    }
    return steps;
  }

  private static Step step(YamlMap item) throws InputFault {
    item.allowOnly(Set.of("to_um", "below_um", "count"));
    if (item.mentions("to_um") && item.mentions("below_um")) {
      throw item.fault("both 'to_um' and 'below_um'", "one of them");
    }
    boolean below = item.mentions("below_um");
    String key = below ? "below_um" : "to_um";
    double end = item.mentions(key) ? diameter(item, key, 0) : Double.POSITIVE_INFINITY;
    int count =
        item.optionalText("count").equals("any") ? Step.ANY : item.count("count", 0, 100_000);
    return new Step(end, !below, count);
  }
}
