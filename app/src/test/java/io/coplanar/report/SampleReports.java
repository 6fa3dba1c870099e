// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Ferrule;
import io.coplanar.geometry.FerruleSurface;
import io.coplanar.geometry.Fiber;
import io.coplanar.geometry.FiberArray;
import io.coplanar.geometry.Frame;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Profiles;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FerruleTruth;
import io.coplanar.simulate.SimulatedFerrule;
import java.util.List;

/** Reports made from the truth of simulated ferrules, so that no fit stands between. */
public final class SampleReports {
  private static final double REFERENCE_SY_DEG = -8;

  private SampleReports() {}

  /** Under the default profile, the instrument held at 8°. */
  public static GeometryReport of(String file, FerruleSpec spec) throws Exception {
    SimulatedFerrule ferrule = FerruleSimulator.simulate(spec, 7);
    EndFace face = face(ferrule, spec);
    return new GeometryReport(
        file,
        "0123456789abcdef".repeat(4),
        new Request(0, 0, 0, REFERENCE_SY_DEG, Request.Key.UP, GeometrySettings.DEFAULTS),
        face,
        Judge.judge(
            Profiles.get(Profiles.DEFAULT),
            face.layout().count(),
            face.layout().rows(),
            face.characteristics()),
        List.of("made from the truth"));
  }

  private static EndFace face(SimulatedFerrule ferrule, FerruleSpec spec) {
    FerruleTruth t = ferrule.truth();
    FerruleTruth.Frame f = t.frame();
    FerruleTruth.FiberArray a = t.array();
    return new EndFace(
        t.layout(),
        new Ferrule(
            of(t.ferrule().sxDeg(), Unit.DEGREE, 0.0004),
            of(t.ferrule().syDeg() - REFERENCE_SY_DEG, Unit.DEGREE, 0.0012),
            of(t.ferrule().rxMm(), Unit.MILLIMETER, 21),
            of(t.ferrule().ryMm(), Unit.MILLIMETER, 0.12),
            of(t.ferrule().flatnessRmsNm(), Unit.NANOMETER, 0.3),
            of(t.ferrule().validFraction(), Unit.ONE, 0)),
        t.fibers().stream().map(SampleReports::fiber).toList(),
        new FiberArray(
            of(a.minusCoplanarityNm(), Unit.NANOMETER, 2.1),
            of(a.minusCoplanarityAbsoluteNm(), Unit.NANOMETER, 2.2),
            of(a.maxAdjacentHeightDifferenceNm(), Unit.NANOMETER, 1.7),
            of(a.heightRangeNm(), Unit.NANOMETER, 1.8),
            of(a.fiberLineAngleDeg(), Unit.DEGREE, 0.00012)),
        new Frame(
            f.originXUm(),
            f.originYUm(),
            Math.toRadians(f.rotationDeg()),
            f.guideHoles() ? Frame.Basis.GUIDE_HOLES : Frame.Basis.FIBER_ROW),
        new FerruleSurface(
            -ferrule.map().datumNm(),
            1000 * Math.tan(Math.toRadians(spec.face().sxDeg())),
            1000 * Math.tan(Math.toRadians(spec.face().syDeg())),
            -1 / (2 * spec.face().rxMm()),
            -1 / (2 * spec.face().ryMm())),
        ferrule.map(),
        GeometrySettings.DEFAULTS,
        List.of());
  }

  private static Fiber fiber(FerruleTruth.Fiber f) {
    return new Fiber(
        f.position(),
        of(f.xUm(), Unit.MICROMETER, 0.08),
        of(f.yUm(), Unit.MICROMETER, 0.09),
        of(f.heightNm(), Unit.NANOMETER, 1.24),
        of(f.tipRadiusMm(), Unit.MILLIMETER, 0.0096),
        of(f.coreDipNm(), Unit.NANOMETER, 1.9));
  }

  private static Measured of(double value, Unit unit, double u) {
    return Double.isNaN(value) ? new Unbounded(unit, 9000) : new Quantity(value, unit, u);
  }
}
