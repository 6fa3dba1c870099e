// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.Repeatability;
import io.coplanar.judge.Result;
import io.coplanar.numeric.GaugeStudy;
import java.util.List;
import java.util.Locale;

/**
 * How well repeated measurements of the same faces agree.
 *
 * @param folder what was measured
 * @param profile by which the faces were judged
 * @param faces each with the verdicts of its readings
 * @param parameters each with its study
 */
public record RepeatabilityReport(
    String folder, String profile, List<Face> faces, List<Repeatability> parameters) {

  /**
   * A face.
   *
   * @param name its folder's
   * @param verdicts one a reading
   */
  public record Face(String name, List<Result> verdicts) {
    /** Whether all its verdicts are the same. */
    public boolean agrees() {
      return verdicts.stream().distinct().count() == 1;
    }
  }

  /** The document {@code coplanar/repeatability/1} on one line, without a line end. */
  public String json() {
    return JsonWriter.document(
        "coplanar/repeatability/1",
        json -> {
          json.text("folder", folder);
          json.text("profile", profile);
          json.objects("faces", faces, f -> face(f, json));
          json.number("faces_with_one_verdict_n", agreeing(faces));
          json.objects("parameters", parameters, p -> parameter(p, json));
        });
  }

  static void face(Face face, JsonWriter json) {
    json.text("name", face.name());
    json.texts("verdicts", face.verdicts().stream().map(Result::name).toList());
    json.bool("one_verdict", face.agrees());
  }

  private static void parameter(Repeatability p, JsonWriter json) {
    parameter(p.parameter(), p.parts(), p.readings(), p.study(), json);
  }

  static void parameter(String name, int parts, int readings, GaugeStudy study, JsonWriter json) {
    json.text("parameter", name);
    json.number("parts_n", parts);
    json.number("readings_n", readings);
    json.number("repeatability", study.repeatability());
    json.number("reproducibility", study.reproducibility());
    json.number("gauge", study.gauge());
    json.number("parts", study.parts());
    json.number("gauge_percent", study.gaugePercent());
    json.number(
        "distinct_categories_n",
        Double.isNaN(study.gaugePercent()) ? Double.NaN : study.distinctCategories());
  }

  /** For people. */
  public String table(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(
        style.bold(String.format("%-34s %12s %12s %8s %5s", "", "gauge", "parts", "share", "ndc")));
    out.append('\n');
    for (Repeatability p : parameters) {
      out.append(line(p.parameter(), p.study()));
    }
    out.append(
        "Standard deviations in each parameter's unit; share is the gauge's of both together.\n");
    out.append(
        agreeing(faces) + " of " + faces.size() + " faces got one verdict from all readings\n");
    return out.toString();
  }

  static String line(String name, GaugeStudy s) {
    boolean known = !Double.isNaN(s.gaugePercent());
    return String.format(
        Locale.ROOT,
        "%-34s %12s %12s %8s %5s\n",
        name,
        number(s.gauge()),
        number(s.parts()),
        known ? String.format(Locale.ROOT, "%.1f %%", s.gaugePercent()) : "-",
        known ? s.distinctCategories() : "-");
  }

  static long agreeing(List<Face> faces) {
    return faces.stream().filter(Face::agrees).count();
  }

  static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }
}
