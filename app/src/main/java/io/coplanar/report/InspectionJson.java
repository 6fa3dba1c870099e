// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.CellVerdict;
import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.GuideHole;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.locate.Located;
import java.util.List;
import java.util.Locale;

/** The document {@code coplanar/inspection/1}: one inspected image, for other programs. */
public final class InspectionJson {
  private InspectionJson() {}

  /** The document on one line, without a line end. */
  public static String of(InspectionReport report) {
    return JsonWriter.document("coplanar/inspection/1", json -> write(report, json));
  }

  private static void write(InspectionReport report, JsonWriter json) {
    Inspection inspection = report.inspection();
    Located located = inspection.located();
    json.text("file", report.file());
    json.text("sha256", report.sha256());
    json.text("profile", inspection.request().profile().id());
    json.number("scale_um_per_px", inspection.scaleUmPerPx());
    json.number("scale_x_um_per_px", located.scaleXUmPerPx());
    json.number("scale_y_um_per_px", located.scaleYUmPerPx());
    json.text("scale_source", located.source().id());
    json.number("width_px", report.image().width());
    json.number("height_px", report.image().height());
    json.number("rows", inspection.face().rows());
    List<InspectionReport.Numbered> marks = report.marks();
    json.objects("fibers", inspection.judgement().fibers(), f -> fiber(f, inspection, marks, json));
    json.object("ferrule", () -> ferrule(inspection, marks, json));
    json.objects("guide_holes", inspection.face().holes(), h -> hole(h, json));
    json.objects("verdicts", inspection.judgement().verdicts(), v -> verdict(v, json));
    json.text("result", report.result().name());
    json.texts("reasons", inspection.judgement().reasons());
    json.bool("conformity", report.conformity());
    json.texts("warnings", report.warnings());
    json.object("method", () -> method(inspection, json));
    json.object(
        "engine",
        () -> {
          json.text("version", Engine.version());
          json.text("sha256", Engine.sha256());
        });
  }

  private static void fiber(
      FiberInspection fiber,
      Inspection inspection,
      List<InspectionReport.Numbered> marks,
      JsonWriter json) {
    int position = fiber.fiber().position();
    Ellipse cladding = fiber.fiber().cladding();
    json.number("position", position);
    json.number("x_px", cladding.cx());
    json.number("y_px", cladding.cy());
    json.number("cladding_diameter_px", 2 * cladding.radius());
    json.object("cladding", () -> ellipse(cladding, json));
    json.text("core", fiber.fiber().core().name().toLowerCase(Locale.ROOT));
    json.number("blur_um", blurUm(position, inspection));
    json.text("result", fiber.result().name());
    json.texts("reasons", fiber.reasons());
    findings(position, marks, json);
  }

  private static double blurUm(int position, Inspection inspection) {
    return inspection.quality().fibers().stream()
        .filter(q -> q.position() == position)
        .mapToDouble(FiberQuality::blurUm)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void ellipse(Ellipse e, JsonWriter json) {
    json.number("major_diameter_px", 2 * e.semiMajor());
    json.number("minor_diameter_px", 2 * e.semiMinor());
    json.number("angle_deg", Math.toDegrees(e.angleRad()));
  }

  private static void ferrule(
      Inspection inspection, List<InspectionReport.Numbered> marks, JsonWriter json) {
    findings(0, marks, json);
    json.text("result", inspection.judgement().ferrule().name());
    json.number("edges_seen_n", inspection.face().ferrule().edgesSeen());
  }

  private static void findings(
      int position, List<InspectionReport.Numbered> marks, JsonWriter json) {
    List<InspectionReport.Numbered> own =
        marks.stream().filter(m -> m.position() == position).toList();
    json.objects("findings", own, m -> finding(m, json));
  }

  private static void finding(InspectionReport.Numbered mark, JsonWriter json) {
    Finding f = mark.finding();
    json.text("kind", f.kind().id());
    json.text("zone", f.zone().name());
    json.number("x_px", f.xPx());
    json.number("y_px", f.yPx());
    json.number("size_um", f.sizeUm());
    json.number("width_um", f.widthUm());
    json.number("length_um", f.lengthUm());
    json.number("contrast", f.contrast());
    json.number("number", mark.number());
    json.bool("loose", f.loose());
    json.number("confidence", f.confidence());
    json.number("innermost_radius_um", f.innermostRadiusUm());
  }

  private static void hole(GuideHole hole, JsonWriter json) {
    json.number("x_px", hole.cx());
    json.number("y_px", hole.cy());
    json.number("diameter_px", 2 * hole.radiusPx());
    json.bool("pin", hole.pin());
  }

  /** {@code max} is null where any number is allowed, {@code count} where it is not known. */
  private static void verdict(CellVerdict v, JsonWriter json) {
    if (v.position() > 0) {
      json.number("position", v.position());
    }
    json.text("zone", v.zone());
    json.text("kinds", v.kinds());
    json.text("range", v.range());
    json.number("count", v.count() < 0 ? Double.NaN : v.count());
    json.number("max", v.max() < 0 ? Double.NaN : v.max());
    json.text("result", v.result().name());
    json.text("provenance", v.provenance().id());
    json.text("source", v.source());
  }

  private static void method(Inspection inspection, JsonWriter json) {
    LocateRequest known = inspection.request().known();
    json.text("edition", "house reading of IEC 61300-3-35");
    json.number("stated_scale_um_per_px", known.scaleUmPerPx());
    json.number("cladding_um", known.claddingUm());
    json.number("stated_fibers", known.fibers() == 0 ? Double.NaN : known.fibers());
    json.number("stated_rows", known.rows() == 0 ? Double.NaN : known.rows());
    json.settings(inspection.request().settings());
  }
}
