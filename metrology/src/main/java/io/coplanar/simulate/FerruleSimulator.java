// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.surface.HeightMap;

/** Makes height maps of ferrules whose geometry is known. */
public final class FerruleSimulator {
  private FerruleSimulator() {}

  private static final double TIP_RADIUS_UM = 50;

  /**
   * Draws a ferrule and renders what an instrument sees of it. The same spec and seed give the same
   * map and truth, bit for bit, on every machine.
   *
   * <p>About 25 ns a pixel of one core; one byte a pixel beside the map.
   */
  public static SimulatedFerrule simulate(FerruleSpec spec, long seed) {
    FaceShape face = Draw.face(spec, seed);
    Canvas canvas = new Canvas(spec.view());
    ShapeStep.render(canvas, face, spec.ring());
    TextureStep.render(canvas, spec.texture(), seed);
    PitStep.render(canvas, spec.blemishes(), seed);
    ScratchStep.render(canvas, spec.blemishes(), seed);
    DustStep.render(canvas, spec.blemishes(), seed);
    HeightMap map = InstrumentStep.look(canvas, face, spec.instrument(), seed);
    return new SimulatedFerrule(
        map, TruthTable.of(spec, face, dustShares(canvas, face), validFraction(canvas, spec)));
  }

  private static double[] dustShares(Canvas canvas, FaceShape face) {
    return face.fibers().stream().mapToDouble(fiber -> dustShare(canvas, fiber)).toArray();
  }

  private static double dustShare(Canvas canvas, FiberShape fiber) {
    int[] counts = new int[2];
    canvas.circle(
        canvas.mapXUm(fiber.xUm(), fiber.yUm()),
        canvas.mapYUm(fiber.xUm(), fiber.yUm()),
        TIP_RADIUS_UM,
        (pixel, dx, dy) -> {
          counts[0]++;
          counts[1] += (canvas.kind[pixel] & Canvas.DUST) != 0 ? 1 : 0;
        });
    return counts[0] == 0 ? Double.NaN : (double) counts[1] / counts[0];
  }

  /** Share of pixels with a height in the region of interest; NaN when it lies out of view. */
  private static double validFraction(Canvas canvas, FerruleSpec spec) {
    RegionOfInterest roi = RegionOfInterest.of(spec.layout());
    long inside = 0;
    long valid = 0;
    for (int row = 0; row < canvas.rows; row++) {
      for (int column = 0; column < canvas.columns; column++) {
        double x = column * canvas.pitchXUm;
        double y = -row * canvas.pitchYUm;
        if (Math.abs(canvas.frameX(x, y)) <= roi.widthUm() / 2
            && Math.abs(canvas.frameY(x, y)) <= roi.heightUm() / 2) {
          inside++;
          valid += Float.isNaN(canvas.heightNm[row * canvas.columns + column]) ? 0 : 1;
        }
      }
    }
    return inside == 0 ? Double.NaN : (double) valid / inside;
  }
}
