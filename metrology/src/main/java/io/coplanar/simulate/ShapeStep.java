// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** Renders the surface meant: the bowed ferrule, its holes and outline, epoxy rings, fiber tips. */
final class ShapeStep {
  private ShapeStep() {}

  /** Half of 6.4 × 2.45 mm, the rectangular ferrule of IEC PAS 63267-3-31. */
  private static final double OUTLINE_HALF_X_UM = 3200;

  private static final double OUTLINE_HALF_Y_UM = 1225;

  static void render(Canvas canvas, FaceShape face, EpoxyRing ring) {
    ferrule(canvas, face);
    holes(canvas, face);
    for (FiberShape fiber : face.fibers()) {
      fiber(canvas, face, fiber, ring);
    }
  }

  private static void ferrule(Canvas canvas, FaceShape face) {
    double stepX = canvas.cos * canvas.pitchXUm;
    double stepY = -canvas.sin * canvas.pitchXUm;
    for (int row = 0; row < canvas.rows; row++) {
      double startX = canvas.frameX(0, -row * canvas.pitchYUm);
      double startY = canvas.frameY(0, -row * canvas.pitchYUm);
      int pixel = row * canvas.columns;
      for (int column = 0; column < canvas.columns; column++, pixel++) {
        double x = startX + column * stepX;
        double y = startY + column * stepY;
        canvas.heightNm[pixel] = (float) face.bowNm(x, y);
        if (Math.abs(x) > OUTLINE_HALF_X_UM || Math.abs(y) > OUTLINE_HALF_Y_UM) {
          canvas.kind[pixel] = Canvas.VOID;
        }
      }
    }
  }

  private static void holes(Canvas canvas, FaceShape face) {
    GuideHoles holes = GuideHoles.of(face.layout());
    for (int side = -1; side <= 1; side += 2) {
      double x = face.holeMidXUm() + side * holes.distanceUm() / 2;
      double y = face.holeMidYUm();
      canvas.circle(
          canvas.mapXUm(x, y),
          canvas.mapYUm(x, y),
          holes.diameterUm() / 2,
          (pixel, dx, dy) -> canvas.kind[pixel] = Canvas.VOID);
    }
  }

  private static void fiber(Canvas canvas, FaceShape face, FiberShape fiber, EpoxyRing ring) {
    double edge = FiberShape.CLADDING_RADIUS_UM;
    double pitch = Math.max(canvas.pitchXUm, canvas.pitchYUm);
    double steepFrom = (edge - pitch) * (edge - pitch);
    double steepTo = (edge + pitch) * (edge + pitch);
    canvas.circle(
        canvas.mapXUm(fiber.xUm(), fiber.yUm()),
        canvas.mapYUm(fiber.xUm(), fiber.yUm()),
        Math.max(ring.outerRadiusUm(), edge + pitch),
        (pixel, mapDx, mapDy) -> {
          double r2 = mapDx * mapDx + mapDy * mapDy;
          byte kind = 0;
          if (r2 <= edge * edge) {
            kind = Canvas.GLASS;
            double dx = canvas.cos * mapDx + canvas.sin * mapDy;
            double dy = -canvas.sin * mapDx + canvas.cos * mapDy;
            canvas.heightNm[pixel] = (float) fiber.zNm(dx, dy);
          } else if (ring.depthNm() != 0 && r2 < ring.outerRadiusUm() * ring.outerRadiusUm()) {
            kind = Canvas.EPOXY;
            canvas.heightNm[pixel] -= (float) ring.depthNm(Math.sqrt(r2));
          }
          if (r2 > steepFrom && r2 < steepTo) {
            kind |= Canvas.STEEP;
          }
          canvas.kind[pixel] = kind;
        });
  }
}
