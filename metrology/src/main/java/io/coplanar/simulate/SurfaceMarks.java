// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a simulated ferrule's map shows besides the surface meant, for a picture of the same face:
 * places are µm in the ferrule's frame, angles counter-clockwise from its x.
 *
 * @param fibers in the order of their positions
 */
public record SurfaceMarks(
    List<Place> fibers, List<Spot> pits, List<Groove> scratches, List<Spot> dust) {
  public SurfaceMarks {
    fibers = List.copyOf(fibers);
    pits = List.copyOf(pits);
    scratches = List.copyOf(scratches);
    dust = List.copyOf(dust);
  }

  /** A fiber's axis. */
  public record Place(double xUm, double yUm) {}

  /**
   * An ellipse; of a particle, one of its lumps.
   *
   * @param depthNm of a pit; a lump has minus its height
   */
  public record Spot(
      double xUm,
      double yUm,
      double halfLengthUm,
      double halfWidthUm,
      double angleDeg,
      double depthNm) {}

  /** A straight scratch. */
  public record Groove(
      double xUm, double yUm, double lengthUm, double widthUm, double angleDeg, double depthNm) {}

  /** Those of the map that {@link FerruleSimulator#simulate} makes of the same spec and seed. */
  public static SurfaceMarks of(FerruleSpec spec, long seed) {
    Canvas canvas = new Canvas(spec.view());
    double turn = spec.view().rotationDeg();
    List<Place> fibers = new ArrayList<>();
    Draw.face(spec, seed).fibers().forEach(f -> fibers.add(new Place(f.xUm(), f.yUm())));
    List<Spot> pits = new ArrayList<>();
    PitStep.draw(
        canvas, spec.blemishes(), seed, (blob, depth) -> pits.add(spot(canvas, turn, blob, depth)));
    List<Groove> scratches = new ArrayList<>();
    ScratchStep.draw(canvas, spec.blemishes(), seed, s -> scratches.add(groove(canvas, turn, s)));
    List<Spot> dust = new ArrayList<>();
    DustStep.draw(
        canvas,
        spec.blemishes(),
        seed,
        (blob, height) -> dust.add(spot(canvas, turn, blob, -height)));
    return new SurfaceMarks(fibers, pits, scratches, dust);
  }

  private static Spot spot(Canvas canvas, double turnDeg, Blob b, double depthNm) {
    return new Spot(
        canvas.frameX(b.x(), b.y()),
        canvas.frameY(b.x(), b.y()),
        b.halfLength(),
        b.halfWidth(),
        StrictMath.toDegrees(StrictMath.atan2(b.sin(), b.cos())) - turnDeg,
        depthNm);
  }

  private static Groove groove(Canvas canvas, double turnDeg, ScratchStep.Scratch s) {
    return new Groove(
        canvas.frameX(s.x(), s.y()),
        canvas.frameY(s.x(), s.y()),
        2 * s.halfLength(),
        2 * s.halfWidth(),
        StrictMath.toDegrees(StrictMath.atan2(s.sin(), s.cos())) - turnDeg,
        s.depthNm());
  }
}
