// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Ferrule;
import io.coplanar.geometry.Fiber;
import io.coplanar.simulate.FerruleSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The names that other programs rely on, spelled out once more. */
class GeometryJsonTest {
  private static final List<String> FERRULE =
      List.of("sx_deg", "sy_deg", "rx_mm", "ry_mm", "flatness_rms_nm", "valid_fraction");
  private static final List<String> FIBER =
      List.of("position", "x_um", "y_um", "height_nm", "tip_radius_mm", "core_dip_nm");
  private static final List<String> ARRAY =
      List.of(
          "minus_coplanarity_nm",
          "minus_coplanarity_absolute_nm",
          "max_adjacent_height_difference_nm",
          "height_range_nm",
          "fiber_line_angle_deg");

  private static GeometryReport report;
  private static JsonNode json;

  @BeforeAll
  static void measure() throws Exception {
    report = SampleReports.of("map.x3p", FerruleSpec.recessedFiber());
    json = parse(report);
  }

  private static JsonNode parse(GeometryReport r) {
    String text = GeometryJson.of(r);
    assertThat(text).doesNotContain("\n");
    return new ObjectMapper().readTree(text);
  }

  @Test
  void namesWhatTheContractNames() {
    assertThat(json.propertyNames())
        .contains(
            "schema",
            "file",
            "sha256",
            "profile",
            "method",
            "ferrule",
            "fibers",
            "array",
            "uncertainty",
            "verdicts",
            "result",
            "warnings",
            "engine");
    assertThat(json.get("schema").stringValue()).isEqualTo("coplanar/geometry/1");
    assertThat(json.get("file").stringValue()).isEqualTo("map.x3p");
    assertThat(json.get("profile").stringValue()).isEqualTo("house-sm-apc-12");
    assertThat(json.get("method").propertyNames())
        .contains("edition", "roi_x_um", "roi_y_um", "exclusion_diameter_um", "height_diameter_um");
    assertThat(json.get("method").get("roi_x_um").doubleValue()).isEqualTo(2900);
    assertThat(json.get("method").get("reference_tilt_sy_deg").doubleValue()).isEqualTo(-8);
  }

  @Test
  void statesValuesAndUncertaintiesInOneShape() {
    for (JsonNode part : List.of(json, json.get("uncertainty"))) {
      assertThat(part.get("ferrule").propertyNames()).containsExactlyElementsOf(FERRULE);
      assertThat(part.get("fibers").size()).isEqualTo(12);
      assertThat(part.get("fibers").get(4).propertyNames()).containsExactlyElementsOf(FIBER);
      assertThat(part.get("fibers").get(4).get("position").intValue()).isEqualTo(5);
      assertThat(part.get("array").propertyNames()).containsExactlyElementsOf(ARRAY);
    }
    assertThat(json.get("fibers").get(4).get("height_nm").doubleValue())
        .isEqualTo(report.face().fibers().get(4).heightNm().orNaN());
    assertThat(json.get("uncertainty").get("fibers").get(4).get("height_nm").doubleValue())
        .isEqualTo(report.face().fibers().get(4).heightNm().uncertaintyOrNaN());
  }

  @Test
  void statesEachVerdictWithItsLimitsAndTheirProvenance() {
    assertThat(json.get("result").stringValue()).isEqualTo("FAIL");
    JsonNode coplanarity = verdict(json, "minus_coplanarity_nm");
    assertThat(coplanarity.propertyNames())
        .contains("value", "min", "max", "unit", "uncertainty", "result", "provenance");
    assertThat(coplanarity.get("result").stringValue()).isEqualTo("FAIL");
    assertThat(coplanarity.get("min").isNull()).isTrue();
    assertThat(coplanarity.get("max").doubleValue()).isEqualTo(300);
    assertThat(coplanarity.has("position")).isFalse();
    assertThat(verdict(json, "height_nm").get("position").intValue()).isEqualTo(1);
  }

  @Test
  void writesNullForWhatWasNotMeasured() {
    JsonNode flat = parse(withUnknowns(report));
    assertThat(flat.get("ferrule").get("rx_mm").isNull()).isTrue();
    assertThat(flat.get("uncertainty").get("ferrule").get("rx_mm").isNull()).isTrue();
    assertThat(flat.get("fibers").get(0).get("core_dip_nm").isNull()).isTrue();
    JsonNode missing = flat.get("not_measured");
    assertThat(missing.get(0).get("at_least").doubleValue()).isEqualTo(30_000);
    assertThat(missing.get(1).get("parameter").stringValue()).isEqualTo("core_dip_nm");
    assertThat(missing.get(1).get("reason").stringValue()).isEqualTo("dust on it");
  }

  private static GeometryReport withUnknowns(GeometryReport r) {
    EndFace e = r.face();
    Ferrule f = e.ferrule();
    List<Fiber> fibers = new ArrayList<>(e.fibers());
    Fiber first = fibers.getFirst();
    fibers.set(
        0,
        new Fiber(
            1,
            first.xUm(),
            first.yUm(),
            first.heightNm(),
            first.tipRadiusMm(),
            new Missing(Unit.NANOMETER, "dust on it")));
    EndFace face =
        new EndFace(
            e.layout(),
            new Ferrule(
                f.sxDeg(),
                f.syDeg(),
                new Unbounded(Unit.MILLIMETER, 30_000),
                f.ryMm(),
                f.flatnessRmsNm(),
                f.validFraction()),
            fibers,
            e.array(),
            e.frame(),
            e.surface(),
            e.map(),
            e.settings(),
            e.warnings());
    return new GeometryReport(r.file(), r.sha256(), r.request(), face, r.judgement(), r.warnings());
  }

  private static JsonNode verdict(JsonNode document, String parameter) {
    for (JsonNode v : document.get("verdicts")) {
      if (v.get("parameter").stringValue().equals(parameter)) {
        return v;
      }
    }
    throw new AssertionError("no verdict on " + parameter);
  }
}
