// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import io.coplanar.image.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Faces of the tests' own painter, which shares nothing with the simulator that ships. */
final class PaintedStudyFaces {
  private PaintedStudyFaces() {}

  static StudyFace of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FacePainter painter = new FacePainter(seed);
    painter.scaleUmPerPx = 0.3 + 0.3 * random.nextDouble();
    painter.blurUm = 0.4 + 0.4 * random.nextDouble();
    painter.noise = 0.003 + 0.007 * random.nextDouble();
    painter.corner = 1 - 0.5 * random.nextDouble();
    painter.grain = 0.02 * random.nextDouble();
    painter.ferrule = 0.45 + 0.2 * random.nextDouble();
    painter.cladding = 0.25 + 0.15 * random.nextDouble();
    painter.core = painter.cladding + (random.nextBoolean() ? 0.4 : -0.02);
    int fibers = 1 + random.nextInt(6);
    painter.width = (int) ((250 * fibers + 80) / painter.scaleUmPerPx);
    painter.height = (int) (260 / painter.scaleUmPerPx);
    painter.rows(
        fibers, 1, painter.width / 2.0, painter.height / 2.0, 0.04 * (random.nextDouble() - 0.5));
    List<StudyFace.TrueMark> marks = new ArrayList<>();
    int count = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      marks.add(mark(painter, random, fibers));
    }
    List<StudyFace.TrueFiber> truth = new ArrayList<>();
    for (FacePainter.Spot s : painter.fibers) {
      truth.add(new StudyFace.TrueFiber(s.x(), s.y(), 2 * Math.sqrt(s.radiusX() * s.radiusY())));
    }
    return new StudyFace(
        "painted " + seed,
        GrayImage.of(painter.width, painter.height, painter.paint()),
        125,
        fibers == 1 ? "iec61300-3-35-2022-sm-single" : "iec61300-3-35-2022-sm-mpo",
        truth,
        marks);
  }

  /** A disk of 1.5 to 12 µm on a fiber's cladding or core. */
  private static StudyFace.TrueMark mark(FacePainter painter, SplittableRandom random, int fibers) {
    double s = painter.scaleUmPerPx;
    int position = 1 + random.nextInt(fibers);
    FacePainter.Spot fiber = painter.fibers.get(position - 1);
    double radiusUm = 0.75 * Math.pow(8, random.nextDouble());
    double fromUm = (52 - radiusUm) * Math.sqrt(random.nextDouble());
    double angle = 2 * Math.PI * random.nextDouble();
    double gray =
        random.nextInt(4) == 0 ? 0.9 : painter.cladding * (0.2 + 0.5 * random.nextDouble());
    double x = fiber.x() + fromUm * Math.cos(angle) / s;
    double y = fiber.y() + fromUm * Math.sin(angle) / s;
    painter.specks.add(new double[] {x, y, radiusUm / s, gray});
    return new StudyFace.TrueMark(
        "DISK",
        false,
        2 * radiusUm,
        Double.NaN,
        Math.abs(gray - painter.cladding) / painter.noise,
        List.of(new StudyFace.Reach(position, Math.max(0, fromUm - radiusUm))),
        (px, py) -> Math.hypot(px - x, py - y) * s - radiusUm);
  }
}
