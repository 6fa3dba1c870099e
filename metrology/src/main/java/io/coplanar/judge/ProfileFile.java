// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Unit;
import io.coplanar.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A profile as it stands in a YAML file; docs/profiles.md describes it for people. Whatever the
 * file says that we do not know is refused: a limit must not be lost to a misspelling.
 */
final class ProfileFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "standard",
          "edition",
          "fibers",
          "rows",
          "mode",
          "material",
          "decision",
          "limits",
          "note");
  private static final Set<String> LIMIT_KEYS =
      Set.of(
          "parameter",
          "min",
          "max",
          "unit",
          "absolute",
          "fatal",
          "provenance",
          "source",
          "verified_by");

  /** How a pure number's unit is written: an empty one would look forgotten. */
  private static final String PURE_NUMBER = "1";

  private ProfileFile() {}

  /**
   * Reads a profile.
   *
   * @param file the file's name, for complaints
   * @throws InputFault with file and line
   */
  static Profile parse(byte[] bytes, String file) throws InputFault {
    YamlMap top = YamlMap.read(bytes, file);
    top.allowOnly(KEYS);
    String id = top.text("id");
    if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
      throw top.fault("id", "'id' is '" + id + "'", "lower-case letters, digits, '-' and '.'");
    }
    int rows = top.count("rows", 1, 2);
    int fibers = top.count("fibers", 1, 32);
    if (fibers % rows != 0 || fibers / rows > 16) {
      throw top.fault(
          "fibers",
          fibers + " fibers with 'rows: " + rows + "'",
          "rows of one length, 16 fibers at most");
    }
    return new Profile(
        id,
        top.text("title"),
        top.text("standard"),
        top.text("edition"),
        fibers,
        rows,
        top.oneOf("mode", List.of("SM", "MM")),
        top.text("material"),
        decision(top),
        limits(top),
        top.optionalText("note"));
  }

  private static DecisionRule decision(YamlMap top) throws InputFault {
    YamlMap decision = top.map("decision");
    decision.allowOnly(Set.of("rule", "factor"));
    if (decision.oneOf("rule", List.of("simple", "guarded")).equals("simple")) {
      if (decision.has("factor")) {
        throw decision.fault("factor", "simple acceptance has no 'factor'", "'rule: guarded'");
      }
      return DecisionRule.SIMPLE;
    }
    double factor = decision.optionalNumber("factor");
    if (!(factor > 0 && factor <= 10)) {
      throw decision.fault(
          "factor",
          "guarded acceptance needs its 'factor'",
          "the guard band in standard uncertainties, above 0 and at most 10");
    }
    return new DecisionRule(factor);
  }

  private static List<Limit> limits(YamlMap top) throws InputFault {
    List<Limit> limits = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlMap map : top.maps("limits")) {
      Limit limit = limit(map);
      if (!seen.add(limit.parameter())) {
        throw map.fault(
            "parameter", "a second limit for '" + limit.parameter() + "'", "one for each");
      }
      limits.add(limit);
    }
    return limits;
  }

  private static Limit limit(YamlMap map) throws InputFault {
    map.allowOnly(LIMIT_KEYS);
    Parameter parameter = parameter(map);
    double min = map.optionalNumber("min");
    double max = map.optionalNumber("max");
    boolean absolute = map.flag("absolute");
    boolean known = !Double.isNaN(min) || !Double.isNaN(max);
    if (min > max) {
      throw map.fault(
          "min",
          "'min' "
              + map.optionalText("min")
              + " is above 'max' "
              + map.optionalText("max")
              + " of "
              + parameter.name(),
          "min ≤ max");
    }
    if (absolute && (min < 0 || max < 0)) {
      throw map.fault("absolute", "a magnitude cannot be negative", "limits from 0 up");
    }
    if (map.has("fatal") && Double.isNaN(max)) {
      throw map.fault("fatal", "'fatal' without a 'max'", "what exceeding 'max' means");
    }
    return new Limit(
        parameter.name(),
        min,
        max,
        parameter.unit(),
        absolute,
        map.optionalText("fatal"),
        provenance(map),
        source(map, known));
  }

  private static Parameter parameter(YamlMap map) throws InputFault {
    String name = map.text("parameter");
    List<String> names = Parameter.list().stream().map(Parameter::name).toList();
    Parameter parameter =
        Parameter.find(name)
            .orElseThrow(
                () ->
                    map.fault(
                        "parameter",
                        "unknown parameter '" + name + "'",
                        "one of " + String.join(", ", names)));
    List<String> units = Arrays.stream(Unit.values()).map(ProfileFile::id).toList();
    String unit = map.oneOf("unit", units);
    if (!unit.equals(id(parameter.unit()))) {
      throw map.fault(
          "unit", name + " with 'unit: " + unit + "'", "'unit: " + id(parameter.unit()) + "'");
    }
    return parameter;
  }

  private static Provenance provenance(YamlMap map) throws InputFault {
    List<String> ids = Arrays.stream(Provenance.values()).map(Provenance::id).toList();
    String id = map.oneOf("provenance", ids);
    return Provenance.valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The source in words; a limit that is verified names who compared it with which copy. */
  private static String source(YamlMap map, boolean known) throws InputFault {
    String source = known ? map.text("source") : map.optionalText("source");
    boolean verified = provenance(map) == Provenance.VERIFIED;
    if (verified != map.has("verified_by")) {
      throw map.fault(
          "provenance",
          verified ? "'verified' by nobody" : "'verified_by' without 'provenance: verified'",
          "'verified_by: who, when, which copy' for a limit that is verified, and only there");
    }
    return verified ? source + "; verified by " + map.text("verified_by") : source;
  }

  /** A unit as a file writes it. */
  private static String id(Unit unit) {
    return unit == Unit.ONE ? PURE_NUMBER : unit.suffix();
  }
}
