// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Frame;
import io.coplanar.surface.HeightMap;

/** Asks a map for its height at a point of the ferrule's frame, above a reference surface. */
final class Probe {
  /** A surface that heights are counted from: nm above the map's datum at a point of the frame. */
  @FunctionalInterface
  interface Reference {
    double zNm(double xUm, double yUm);
  }

  private final HeightMap map;
  private final Reference reference;
  private final double originX;
  private final double originY;
  private final double cos;
  private final double sin;

  Probe(EndFace face, Reference reference) {
    Frame frame = face.frame();
    this.map = face.map();
    this.reference = reference;
    this.originX = frame.originXUm();
    this.originY = frame.originYUm();
    this.cos = Math.cos(frame.rotationRad());
    this.sin = Math.sin(frame.rotationRad());
  }

  double pitchXUm() {
    return map.pitchXUm();
  }

  double pitchYUm() {
    return map.pitchYUm();
  }

  /**
   * Height of the map's nearest point, nm; NaN where it is missing or outside. The reference is
   * taken where that point itself lies: on a slope it matters.
   */
  double heightNm(double xUm, double yUm) {
    long column = Math.round((originX + cos * xUm - sin * yUm) / map.pitchXUm());
    long row = Math.round(-(originY + sin * xUm + cos * yUm) / map.pitchYUm());
    if (column < 0 || row < 0 || column >= map.columns() || row >= map.rows()) {
      return Double.NaN;
    }
    float z = map.heightNm((int) column, (int) row);
    double dx = column * map.pitchXUm() - originX;
    double dy = -row * map.pitchYUm() - originY;
    return z - reference.zNm(cos * dx + sin * dy, cos * dy - sin * dx);
  }
}
