// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Unbounded;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The document {@code coplanar/geometry/1}: one measured end face, for other programs. */
public final class GeometryJson {
  private GeometryJson() {}

  /** The document on one line, without a line end. */
  public static String of(GeometryReport report) {
    return JsonWriter.document("coplanar/geometry/1", json -> write(report, json));
  }

  private static void write(GeometryReport report, JsonWriter json) {
    EndFace face = report.face();
    json.text("file", report.file());
    json.text("sha256", report.sha256());
    json.text("profile", report.judgement().profile().id());
    json.object("method", () -> method(report, json));
    EndFaceJson.write(face, Measured::orNaN, json);
    json.object("uncertainty", () -> EndFaceJson.write(face, Measured::uncertaintyOrNaN, json));
    json.objects("not_measured", unmeasured(face), c -> notMeasured(c, json));
    json.objects("verdicts", report.judgement().verdicts(), v -> verdict(v, json));
    json.text("result", report.judgement().result().name());
    json.texts("reasons", report.judgement().reasons());
    json.bool("conformity", report.judgement().conformity());
    json.texts("warnings", report.warnings());
    json.object(
        "engine",
        () -> {
          json.text("version", Engine.version());
          json.text("sha256", Engine.sha256());
        });
  }

  private static void method(GeometryReport report, JsonWriter json) {
    EndFace face = report.face();
    Request request = report.request();
    json.text("edition", Method.EDITION);
    json.number("columns", face.layout().columns());
    json.number("rows", face.layout().rows());
    for (Setting s : face.settings().list()) {
      json.number(s.name(), s.value());
    }
    json.number("reference_tilt_sx_deg", request.referenceTiltXDeg());
    json.number("reference_tilt_sy_deg", request.referenceTiltYDeg());
    json.text("key", request.key().name().toLowerCase(Locale.ROOT));
    json.text("frame_from", face.frame().basis().name().toLowerCase(Locale.ROOT));
    json.number("frame_x_um", face.frame().originXUm());
    json.number("frame_y_um", face.frame().originYUm());
    json.number("frame_rotation_deg", Math.toDegrees(face.frame().rotationRad()));
    json.number("pitch_x_um", face.map().pitchXUm());
    json.number("pitch_y_um", face.map().pitchYUm());
    json.text("ferrule_estimator", Method.FERRULE_ESTIMATOR);
    json.text("tip_estimator", Method.TIP_ESTIMATOR);
    json.number("guard_factor", report.judgement().profile().decision().guardFactor());
  }

  private static List<Characteristic> unmeasured(EndFace face) {
    List<Characteristic> none = new ArrayList<>();
    for (Characteristic c : face.characteristics()) {
      if (!(c.measured() instanceof Quantity)) {
        none.add(c);
      }
    }
    return none;
  }

  private static void notMeasured(Characteristic c, JsonWriter json) {
    name(c, json);
    switch (c.measured()) {
      case Missing m -> json.text("reason", m.reason());
      case Unbounded u -> {
        json.text("reason", "flat");
        json.number("at_least", u.atLeast());
      }
      case Quantity q -> throw new IllegalArgumentException("measured: " + q);
    }
  }

  private static void verdict(Verdict v, JsonWriter json) {
    name(v.characteristic(), json);
    json.value("value", v.characteristic().measured());
    json.number("min", v.limit().min());
    json.number("max", v.limit().max());
    json.text("unit", v.limit().unit().symbol());
    json.number("uncertainty", v.characteristic().measured().uncertaintyOrNaN());
    json.text("result", v.result().name());
    json.text("reason", v.reason());
    json.bool("absolute", v.limit().absolute());
    json.bool("fatal", v.fatal());
    json.text("provenance", v.limit().provenance().id());
    json.text("source", v.limit().source());
  }

  private static void name(Characteristic c, JsonWriter json) {
    json.text("parameter", c.parameter());
    if (c.position() > 0) {
      json.number("position", c.position());
    }
  }
}
