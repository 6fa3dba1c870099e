// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.TiltCalibration;

/** The document {@code coplanar/tilt-calibration/1}. */
public final class CalibrationJson {
  private CalibrationJson() {}

  /** On one line, without a line end. */
  public static String of(CalibrationReport report) {
    return JsonWriter.document("coplanar/tilt-calibration/1", json -> write(report, json));
  }

  private static void write(CalibrationReport report, JsonWriter json) {
    TiltCalibration c = report.calibration();
    source("first", report.first(), json);
    source("turned", report.turned(), json);
    tilt("reference", c.referenceXDeg(), c.referenceYDeg(), json);
    tilt("artifact", c.artifactXDeg(), c.artifactYDeg(), json);
    json.object(
        "uncertainty",
        () -> {
          uncertainty("reference", c.referenceXDeg(), c.referenceYDeg(), json);
          uncertainty("artifact", c.artifactXDeg(), c.artifactYDeg(), json);
        });
    json.bool("turn_shows", c.turnShows());
    json.text("reference_tilt", report.referenceTilt());
    json.texts("warnings", report.warnings());
    json.settings(report.settings());
  }

  private static void source(String name, CalibrationReport.Source source, JsonWriter json) {
    json.object(
        name,
        () -> {
          json.text("file", source.file());
          json.text("sha256", source.sha256());
        });
  }

  private static void tilt(String name, Quantity x, Quantity y, JsonWriter json) {
    json.object(
        name,
        () -> {
          json.value("sx_deg", x);
          json.value("sy_deg", y);
        });
  }

  private static void uncertainty(String name, Quantity x, Quantity y, JsonWriter json) {
    json.object(
        name,
        () -> {
          json.number("sx_deg", x.uncertainty());
          json.number("sy_deg", y.uncertainty());
        });
  }
}
