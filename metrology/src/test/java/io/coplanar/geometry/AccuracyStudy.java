// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Quantity;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FerruleTruth;
import io.coplanar.simulate.SimulatedFerrule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Measures simulated ferrules and holds every value against its truth: root mean square errors, and
 * how often the 95 % intervals cover. As a program: {@code AccuracyStudy ORDINARY 1000 1}.
 */
final class AccuracyStudy {
  static final double COVER = 1.959964;

  /** Errors of one parameter over many ferrules. */
  static final class Errors {
    final List<double[]> all = new ArrayList<>(); // error, uncertainty, truth, seed

    synchronized void add(Measured m, double truth, long seed) {
      if (m instanceof Quantity q && Double.isFinite(truth)) {
        all.add(new double[] {q.value() - truth, q.uncertainty(), truth, seed});
      }
    }

    double rms() {
      return Math.sqrt(all.stream().mapToDouble(e -> e[0] * e[0]).average().orElse(Double.NaN));
    }

    double relativeRms() {
      return Math.sqrt(
          all.stream().mapToDouble(e -> e[0] * e[0] / (e[2] * e[2])).average().orElse(Double.NaN));
    }

    double coverage() {
      return all.stream()
          .mapToDouble(e -> Math.abs(e[0]) <= COVER * e[1] ? 1 : 0)
          .average()
          .orElse(Double.NaN);
    }

    double bias() {
      return all.stream().mapToDouble(e -> e[0]).average().orElse(Double.NaN);
    }

    double medianZ() {
      double[] z = all.stream().mapToDouble(e -> Math.abs(e[0]) / e[1]).sorted().toArray();
      return z.length == 0 ? Double.NaN : z[z.length / 2] / 0.67449;
    }

    double medianUncertainty() {
      double[] u = all.stream().mapToDouble(e -> e[1]).sorted().toArray();
      return u.length == 0 ? Double.NaN : u[u.length / 2];
    }

    double[] worst() {
      return all.stream()
          .max((a, b) -> Double.compare(Math.abs(a[0]) / a[1], Math.abs(b[0]) / b[1]))
          .orElse(new double[4]);
    }
  }

  final Map<String, Errors> errors = new LinkedHashMap<>();
  final List<String> failures = new ArrayList<>();

  private Errors of(String name) {
    synchronized (errors) {
      return errors.computeIfAbsent(name, k -> new Errors());
    }
  }

  /** Layouts in turn, seeds from {@code first}. */
  static AccuracyStudy run(
      FerruleSpec.Difficulty difficulty, int count, long first, List<FiberLayout> layouts) {
    AccuracyStudy study = new AccuracyStudy();
    for (String p : List.of("sx_deg", "sy_deg", "rx_mm", "ry_mm")) {
      study.of(p);
    }
    LongStream.range(first, first + count)
        .parallel()
        .forEach(
            seed ->
                study.one(
                    FerruleSpec.random(
                        layouts.get((int) (seed % layouts.size())), difficulty, seed),
                    seed));
    return study;
  }

  void one(FerruleSpec spec, long seed) {
    SimulatedFerrule s = FerruleSimulator.simulate(spec, seed);
    FerruleTruth t = s.truth();
    EndFace e;
    try {
      e = EndFaceGeometry.measure(s.map(), Request.defaults());
    } catch (InputFault fault) {
      synchronized (failures) {
        failures.add(seed + ": " + fault.getMessage());
      }
      return;
    }
    if (e.layout().count() != t.layout().count()) {
      synchronized (failures) {
        failures.add(seed + ": found " + e.layout() + " of " + t.layout());
      }
      return;
    }
    of("sx_deg").add(e.ferrule().sxDeg(), t.ferrule().sxDeg(), seed);
    of("sy_deg").add(e.ferrule().syDeg(), t.ferrule().syDeg(), seed);
    of("rx_mm").add(e.ferrule().rxMm(), t.ferrule().rxMm(), seed);
    of("ry_mm").add(e.ferrule().ryMm(), t.ferrule().ryMm(), seed);
    of("flatness_rms_nm").add(e.ferrule().flatnessRmsNm(), t.ferrule().flatnessRmsNm(), seed);
    of("valid_fraction").add(e.ferrule().validFraction(), t.ferrule().validFraction(), seed);
    for (int i = 0; i < t.fibers().size(); i++) {
      Fiber f = e.fibers().get(i);
      FerruleTruth.Fiber g = t.fibers().get(i);
      of("x_um").add(f.xUm(), g.xUm(), seed);
      of("y_um").add(f.yUm(), g.yUm(), seed);
      of("height_nm").add(f.heightNm(), g.heightNm(), seed);
      of("tip_radius_mm").add(f.tipRadiusMm(), g.tipRadiusMm(), seed);
      of("core_dip_nm").add(f.coreDipNm(), g.coreDipNm(), seed);
    }
    FerruleTruth.FiberArray a = t.array();
    FiberArray b = e.array();
    double cf = a.minusCoplanarityNm();
    if (b.minusCoplanarityNm() instanceof Quantity q && cf > 3 * q.uncertainty()) {
      of("minus_coplanarity_nm").add(q, cf, seed);
    }
    double ca = a.minusCoplanarityAbsoluteNm();
    if (b.minusCoplanarityAbsoluteNm() instanceof Quantity q && ca > 3 * q.uncertainty()) {
      of("minus_coplanarity_absolute_nm").add(q, ca, seed);
    }
    of("max_adjacent_nm")
        .add(b.maxAdjacentHeightDifferenceNm(), a.maxAdjacentHeightDifferenceNm(), seed);
    of("height_range_nm").add(b.heightRangeNm(), a.heightRangeNm(), seed);
    of("fiber_line_angle_deg").add(b.fiberLineAngleDeg(), a.fiberLineAngleDeg(), seed);
  }

  String table() {
    StringBuilder s =
        new StringBuilder(
            String.format(
                "%-30s %7s %11s %11s %10s %8s %7s %11s  %s%n",
                "parameter",
                "n",
                "rms error",
                "bias",
                "relative",
                "covered",
                "z",
                "median u",
                "worst"));
    errors.forEach(
        (name, e) -> {
          double[] w = e.worst();
          s.append(
              String.format(
                  Locale.ROOT,
                  "%-30s %7d %11.6f %11.6f %9.4f%% %7.1f%% %7.3f %11.6f  %.5g ± %.3g of %.5g (seed"
                      + " %.0f)%n",
                  name,
                  e.all.size(),
                  e.rms(),
                  e.bias(),
                  100 * e.relativeRms(),
                  100 * e.coverage(),
                  e.medianZ(),
                  e.medianUncertainty(),
                  w[0],
                  w[1],
                  w[2],
                  w[3]));
        });
    s.append(failures.size()).append(" failures\n");
    failures.stream().sorted().limit(25).forEach(f -> s.append("  ").append(f).append('\n'));
    return s.toString();
  }

  static final List<FiberLayout> LAYOUTS =
      List.of(
          new FiberLayout(12, 1),
          new FiberLayout(12, 2),
          new FiberLayout(8, 1),
          new FiberLayout(16, 1),
          new FiberLayout(2, 1),
          new FiberLayout(12, 1),
          new FiberLayout(16, 2),
          new FiberLayout(4, 1),
          new FiberLayout(12, 1));

  public static void main(String[] args) {
    List<FiberLayout> layouts =
        args.length > 3 ? List.of(new FiberLayout(Integer.parseInt(args[3]), 1)) : LAYOUTS;
    long start = System.nanoTime();
    AccuracyStudy s =
        run(
            FerruleSpec.Difficulty.valueOf(args[0]),
            Integer.parseInt(args[1]),
            Long.parseLong(args[2]),
            layouts);
    System.out.print(s.table());
    System.out.printf("%.1f s%n", (System.nanoTime() - start) * 1e-9);
  }
}
