// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.simulate.image.FaceScene;
import io.coplanar.simulate.image.FaceView;
import io.coplanar.simulate.image.FerruleFace;
import io.coplanar.simulate.image.FiberFace;
import io.coplanar.simulate.image.GuidePart;
import io.coplanar.simulate.image.ImageTruth;
import io.coplanar.simulate.image.Lamp;
import io.coplanar.simulate.image.Mark;
import io.coplanar.simulate.image.Optics;
import io.coplanar.simulate.image.Sensor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code coplanar/image-truth/1}: what a simulated image shows, in the words of
 * inspect, and everything that spoils it.
 */
public final class ImageTruthJson {
  private ImageTruthJson() {}

  /**
   * The document on one line, without a line end.
   *
   * @param file the image's name
   * @param seed that it was drawn from
   * @param jpegQuality 0 to 1; null for a format without loss
   */
  public static String of(String file, long seed, @Nullable Double jpegQuality, ImageTruth truth) {
    FaceScene scene = truth.scene();
    return JsonWriter.document(
        "coplanar/image-truth/1",
        json -> {
          json.text("file", file);
          // text: a seed needs all its 64 bits, and many readers keep 53 of a number
          json.text("seed", String.valueOf(seed));
          json.number("scale_um_per_px", scene.view().umPerPx());
          json.object("view", () -> view(scene.view(), json));
          json.object("lamp", () -> lamp(scene.lamp(), json));
          json.object("optics", () -> optics(scene.optics(), json));
          json.object("sensor", () -> sensor(scene.sensor(), jpegQuality, json));
          json.object("ferrule", () -> ferrule(scene.ferrule(), scene.view(), json));
          json.objects("fibers", truth.fibers(), f -> fiber(f, json));
          json.objects("findings", truth.findings(), f -> finding(f, scene.view(), json));
        });
  }

  private static void view(FaceView v, JsonWriter json) {
    json.number("width_px", v.widthPx());
    json.number("height_px", v.heightPx());
    json.number("scale_x_um_per_px", v.umPerPxX());
    json.number("scale_y_um_per_px", v.umPerPxY());
    json.number("rotation_deg", v.rotationDeg());
    json.number("origin_x_px", v.originXPx());
    json.number("origin_y_px", v.originYPx());
  }

  private static void lamp(Lamp l, JsonWriter json) {
    json.number("vignetting", l.vignetting());
    json.number("center_x_fraction", l.centerX());
    json.number("center_y_fraction", l.centerY());
    json.number("ramp", l.ramp());
    json.number("ramp_deg", l.rampDeg());
  }

  private static void optics(Optics o, JsonWriter json) {
    json.number("blur_um", o.blurUm());
    json.number("aperture", o.aperture());
    json.number("defocus_um", o.defocusUm());
    json.number("tilt_x_deg", o.tiltXDeg());
    json.number("tilt_y_deg", o.tiltYDeg());
  }

  private static void sensor(Sensor s, @Nullable Double jpegQuality, JsonWriter json) {
    json.number("read_noise", s.read());
    json.number("shot_noise", s.shot());
    json.number("grain_px", s.grainPx());
    json.number("sharpen", s.sharpen());
    json.number("bits", s.bits());
    json.number("jpeg_quality", jpegQuality == null ? Double.NaN : jpegQuality);
  }

  private static void ferrule(FerruleFace f, FaceView v, JsonWriter json) {
    json.number("gray", f.gray());
    json.number("outside_gray", f.outsideGray());
    json.number("outline_width_um", f.widthUm());
    json.number("outline_height_um", f.heightUm());
    json.number("bevel_um", f.bevelUm());
    json.number("texture_grain", f.texture().grain());
    json.number("texture_grain_um", f.texture().grainUm());
    json.number("filler_fraction", f.texture().fillerShare());
    json.number("filler_contrast", f.texture().fillerContrast());
    json.number("hatch", f.texture().hatch());
    json.number("hatch_um", f.texture().hatchUm());
    json.number("hatch_deg", f.texture().hatchDeg());
    json.objects("guides", f.guides(), g -> guide(g, v, json));
  }

  private static void guide(GuidePart g, FaceView v, JsonWriter json) {
    json.text("part", word(g.kind()));
    json.number("x_px", v.xPx(g.xUm(), g.yUm()));
    json.number("y_px", v.yPx(g.xUm(), g.yUm()));
    json.number("diameter_um", g.diameterUm());
    json.number("rim_um", g.rimUm());
    json.number("shadow_um", g.shadowUm());
    json.number("shadow_deg", g.shadowDeg());
  }

  private static void fiber(ImageTruth.Fiber fiber, JsonWriter json) {
    FiberFace f = fiber.face();
    json.number("position", f.position());
    json.number("x_px", fiber.xPx());
    json.number("y_px", fiber.yPx());
    json.number("cladding_diameter_px", fiber.claddingDiameterPx());
    json.number("cladding_um", f.claddingUm());
    json.number("core_um", f.core().diameterUm());
    json.number("core_gray", f.core().gray());
    json.number("gray", f.gray());
    json.number("rim_um", f.rimUm());
    json.number("rim_gray", f.rimGray());
    json.number("epoxy_um", f.epoxyUm());
    json.number("epoxy_gray", f.epoxyGray());
    json.number("blur_um", fiber.blurUm());
    json.bool("whole", fiber.whole());
    json.objects("rings", f.rings(), r -> ring(r, json));
  }

  private static void ring(FiberFace.IndexRing r, JsonWriter json) {
    json.number("radius_um", r.radiusUm());
    json.number("width_um", r.widthUm());
    json.number("contrast", r.contrast());
  }

  private static void finding(ImageTruth.Finding f, FaceView v, JsonWriter json) {
    Mark m = f.mark();
    json.text("kind", m.cause().kind());
    json.text("cause", word(m.cause()));
    json.bool("removable", m.cause().removable());
    json.number("x_px", f.xPx());
    json.number("y_px", f.yPx());
    json.number("circle_x_px", v.xPx(f.circle().xUm(), f.circle().yUm()));
    json.number("circle_y_px", v.yPx(f.circle().xUm(), f.circle().yUm()));
    json.number("size_um", f.sizeUm());
    json.number("width_um", f.line() == null ? Double.NaN : f.line().widthUm());
    json.number("length_um", f.line() == null ? Double.NaN : f.line().lengthUm());
    json.number("contrast", m.contrast());
    json.number("contrast_peak", f.contrastPeak());
    json.number("contrast_to_noise", f.contrastToNoise());
    json.text("finish", word(m.finish()));
    json.bool("whole", f.whole());
    json.objects(
        "reaches",
        f.reaches(),
        r -> {
          json.number("position", r.position());
          json.number("inner_um", r.innerUm());
          json.number("outer_um", r.outerUm());
        });
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
