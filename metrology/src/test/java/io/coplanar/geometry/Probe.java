package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.*;
import java.util.*;

final class Probe {
  public static void main(String[] a) throws Exception {
    long seed = Long.parseLong(a[1]);
    var layouts =
        Boolean.getBoolean("l12") ? List.of(new FiberLayout(12, 1)) : AccuracyStudy.LAYOUTS;
    var spec =
        FerruleSpec.random(
            layouts.get((int) (seed % layouts.size())), FerruleSpec.Difficulty.valueOf(a[0]), seed);
    System.out.println(spec);
    var s = FerruleSimulator.simulate(spec, seed);
    var map = s.map();
    System.out.println(
        map.columns() + "x" + map.rows() + " pitch " + map.pitchXUm() + " " + map.pitchYUm());
    var grid = CoarseGrid.of(map);
    var c = java.util.Objects.requireNonNull(CoarseSurface.fit(grid));
    var r = c.residual(grid);
    System.out.println(
        s.truth().ferrule() + " sigma " + c.sigmaNm() + " " + Arrays.toString(c.p()));
    var score = new FiberScore(r, c.sigmaNm());
    if (a.length > 3) {
      int col = (int) Math.round(Double.parseDouble(a[2]) / r.cellXUm);
      for (int j = 0; j < r.rows; j++)
        System.out.printf("%.0f:%.0f ", r.yUm(j), r.zNm[j * r.columns + col]);
      System.out.println();
    }
    var t = s.truth();
    double cs = Math.cos(Math.toRadians(t.frame().rotationDeg())),
        sn = Math.sin(Math.toRadians(t.frame().rotationDeg()));
    if (a.length > 2 && a[2].startsWith("f")) {
      var f = t.fibers().get(Integer.parseInt(a[2].substring(1)) - 1);
      double x = t.frame().originXUm() + cs * f.xUm() - sn * f.yUm(),
          y = t.frame().originYUm() + sn * f.xUm() + cs * f.yUm();
      for (int k = 0; k < 36; k++) {
        System.out.printf("%4d: ", k * 10);
        for (double rr = 54; rr <= 74; rr += 2) {
          double X = x + rr * Math.cos(Math.toRadians(10 * k)),
              Y = y + rr * Math.sin(Math.toRadians(10 * k));
          int ci = (int) Math.round(X / map.pitchXUm()), ri = (int) Math.round(-Y / map.pitchYUm());
          System.out.printf(
              "%7.0f", map.heightNm(ci, ri) - c.zNm(ci * map.pitchXUm(), -ri * map.pitchYUm()));
        }
        System.out.println();
      }
      System.out.println(FiberEdge.find(map, c, x + 1, y + 1) + " truth " + x + " " + y);
      a = new String[] {a[0], a[1]};
    }
    for (var f : t.fibers()) {
      double x = t.frame().originXUm() + cs * f.xUm() - sn * f.yUm(),
          y = t.frame().originYUm() + sn * f.xUm() + cs * f.yUm();
      System.out.printf(
          "%d (%.0f,%.0f) h %.0f R %.2f dip %.0f dust %.2f score %.3f res %.0f%n",
          f.position(),
          x,
          y,
          f.heightNm(),
          f.tipRadiusMm(),
          f.coreDipNm(),
          f.dustShare(),
          score.atUm(x, y),
          r.zNm[
              (int) Math.max(0, Math.min(r.rows - 1, Math.round(r.rowOf(y)))) * r.columns
                  + (int) Math.max(0, Math.min(r.columns - 1, Math.round(r.columnOf(x))))]);
    }
    int n = 0;
    for (var p : Spots.find(r, score)) {
      if (n++ < 45) System.out.printf("spot (%.0f,%.0f) %.2f%n", p.xUm(), p.yUm(), p.score());
    }
    try {
      var e = EndFaceGeometry.measure(map, Request.defaults());
      System.out.println(e.warnings());
      if (a.length > 3)
        for (int i = 0; i < 3; i++) {
          var f = e.fibers().get(i);
          double x = e.frame().mapXUm(f.xUm().orNaN(), f.yUm().orNaN()),
              y = e.frame().mapYUm(f.xUm().orNaN(), f.yUm().orNaN());
          var st = GeometrySettings.DEFAULTS;
          var tip =
              java.util.Objects.requireNonNull(
                  Tip.fit(
                      map,
                      new Center(x, y, .1),
                      st,
                      new GlassNoise.Collector(map.pitchXUm(), map.pitchYUm(), 7500)));
          int c0 = (int) ((x - 9) / map.pitchXUm()), r0 = (int) ((-y - 9) / map.pitchYUm());
          for (int rr = r0; rr * map.pitchYUm() < -y + 9; rr++) {
            for (int cc = c0; cc * map.pitchXUm() < x + 9; cc++) {
              double u = cc * map.pitchXUm() - x, v = -rr * map.pitchYUm() - y;
              System.out.printf("%7.0f", map.heightNm(cc, rr) - tip.paraboloid().zNm(u, v));
            }
            System.out.println();
          }
          System.out.println();
        }
      for (int i = 0; i < e.fibers().size(); i++) {
        var f = e.fibers().get(i);
        var g = t.fibers().get(i);
        System.out.printf(
            "%d x %.2f (%.2f) y %.2f (%.2f) h %.2f ± %.2f (%.2f) R %.4f ± %.4f (%.4f) dip %.2f ±"
                + " %.2f (%.2f) dust %.2f%n",
            i + 1,
            f.xUm().orNaN(),
            f.xUm().orNaN() - g.xUm(),
            f.yUm().orNaN(),
            f.yUm().orNaN() - g.yUm(),
            f.heightNm().orNaN(),
            f.heightNm().uncertaintyOrNaN(),
            f.heightNm().orNaN() - g.heightNm(),
            f.tipRadiusMm().orNaN(),
            f.tipRadiusMm().uncertaintyOrNaN(),
            f.tipRadiusMm().orNaN() - g.tipRadiusMm(),
            f.coreDipNm().orNaN(),
            f.coreDipNm().uncertaintyOrNaN(),
            f.coreDipNm().orNaN() - g.coreDipNm(),
            g.dustShare());
      }
    } catch (Exception x) {
      System.out.println(x.getMessage());
    }
  }
}
