// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.surface.HeightMap;
import java.util.List;

/** Looks at the finished face: lays it on its plane, adds noise, loses pixels. */
final class InstrumentStep {
  private InstrumentStep() {}

  private static final double CLUSTER_MIN_UM = 5;
  private static final double CLUSTER_MAX_UM = 40;

  /** Uses the canvas up: its heights become the map's. */
  static HeightMap look(Canvas canvas, FaceShape face, Instrument instrument, long seed) {
    lose(canvas, instrument, seed);
    plane(canvas, face, instrument.noiseNm(), seed);
    for (int i = 0; i < canvas.heightNm.length; i++) {
      if ((canvas.kind[i] & (Canvas.LOST | Canvas.VOID)) != 0) {
        canvas.heightNm[i] = Float.NaN;
      }
    }
    return new HeightMap(
        canvas.columns,
        canvas.rows,
        canvas.heightNm,
        instrument.datumNm(),
        canvas.pitchXUm,
        canvas.pitchYUm,
        List.of());
  }

  private static void plane(Canvas canvas, FaceShape face, double noiseNm, long seed) {
    RandomSource random = new RandomSource(seed, RandomSource.Use.NOISE);
    // b and c turned into the map's axes
    double alongX = face.b() * canvas.cos - face.c() * canvas.sin;
    double alongY = face.b() * canvas.sin + face.c() * canvas.cos;
    for (int row = 0; row < canvas.rows; row++) {
      double start = alongY * (-row * canvas.pitchYUm - canvas.originYUm);
      int pixel = row * canvas.columns;
      for (int column = 0; column < canvas.columns; column++, pixel++) {
        double plane = start + alongX * (column * canvas.pitchXUm - canvas.originXUm);
        double noise = noiseNm == 0 ? 0 : noiseNm * random.gaussian();
        canvas.heightNm[pixel] = (float) (canvas.heightNm[pixel] + plane + noise);
      }
    }
  }

  private static void lose(Canvas canvas, Instrument instrument, long seed) {
    double clustered = instrument.missingShare() * instrument.clusteredShare();
    if (clustered > 0) {
      Blob.scatter(
          canvas,
          new RandomSource(seed, RandomSource.Use.CLUSTERS),
          clustered,
          CLUSTER_MIN_UM,
          CLUSTER_MAX_UM,
          (blob, random) -> blob.paint(canvas, (pixel, rho2) -> canvas.kind[pixel] |= Canvas.LOST));
    }
    // 1 − (1 − clustered)·(1 − single) is the share asked for
    double single = 1 - (1 - instrument.missingShare()) / (1 - clustered);
    double steep = 1 - (1 - single) * (1 - instrument.edgeLossShare());
    if (steep == 0) {
      return;
    }
    RandomSource random = new RandomSource(seed, RandomSource.Use.MISSING);
    for (int i = 0; i < canvas.kind.length; i++) {
      double loss = (canvas.kind[i] & Canvas.STEEP) != 0 ? steep : single;
      if (random.uniform() < loss) {
        canvas.kind[i] |= Canvas.LOST;
      }
    }
  }
}
