// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Characteristic;
import io.coplanar.numeric.GaugeStudy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What repeated maps of the same faces say of the instrument, for each parameter. A fiber's
 * parameter takes every fiber of every face as a part of its own.
 *
 * @param parts how many were measured at least twice
 * @param readings how many of them gave a value
 */
public record Repeatability(String parameter, int parts, int readings, GaugeStudy study) {

  /** A list of faces, each a list of readings, each with all that was measured. */
  public static List<Repeatability> of(List<List<List<Characteristic>>> faces) {
    Map<String, Map<String, List<Double>>> byParameter = new LinkedHashMap<>();
    for (int face = 0; face < faces.size(); face++) {
      for (List<Characteristic> reading : faces.get(face)) {
        for (Characteristic c : reading) {
          byParameter
              .computeIfAbsent(c.parameter(), name -> new LinkedHashMap<>())
              .computeIfAbsent(face + "/" + c.position(), part -> new ArrayList<>())
              .add(c.measured().orNaN());
        }
      }
    }
    List<Repeatability> all = new ArrayList<>();
    byParameter.forEach((name, parts) -> all.add(of(name, List.copyOf(parts.values()))));
    return all;
  }

  private static Repeatability of(String parameter, List<List<Double>> parts) {
    double[][] values = new double[parts.size()][];
    int repeated = 0;
    int readings = 0;
    for (int p = 0; p < values.length; p++) {
      values[p] =
          parts.get(p).stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
      repeated += values[p].length > 1 ? 1 : 0;
      readings += values[p].length;
    }
    return new Repeatability(parameter, repeated, readings, GaugeStudy.oneAppraiser(values));
  }
}
