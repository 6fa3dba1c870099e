// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.compare;

import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.numeric.GaugeStudy;
import java.util.ArrayList;
import java.util.List;

/**
 * What several images of each of several faces say of the inspection: whether the verdicts on a
 * fiber agree, and how far the sizes of one mark lie apart.
 *
 * <p>A mark is followed from a face's first image to the others by its place; a mark that the first
 * image does not show is counted as missed there, and has no size to compare.
 *
 * @param fibers how many were judged at least twice
 * @param agreement share of the pairs of verdicts on one fiber that are the same
 * @param kappa the same beyond chance (Fleiss 1971, for unequal numbers of readings by pairs); NaN
 *     where all verdicts are the same, which leaves chance nothing
 * @param marks how many different marks were seen where several images could show them
 * @param foundShare share of the images that could show a mark in which it was found
 * @param size of all but scratches, µm
 * @param width of scratches, µm
 */
public record FaceRepeatability(
    int fibers,
    double agreement,
    double kappa,
    int marks,
    double foundShare,
    Study size,
    Study width) {

  /**
   * A study of one size.
   *
   * @param parts marks with at least two readings
   */
  public record Study(int parts, int readings, GaugeStudy study) {}

  /** An inspected image, and how large it is. */
  public record Reading(Inspection inspection, FaceComparison.Size size) {}

  /** Of a list of faces, each a list of readings. */
  public static FaceRepeatability of(List<List<Reading>> faces) {
    Verdicts verdicts = new Verdicts();
    Marks marks = new Marks();
    for (List<Reading> face : faces) {
      verdicts.add(face);
      marks.add(face);
    }
    return new FaceRepeatability(
        verdicts.fibers,
        verdicts.agreement(),
        verdicts.kappa(),
        marks.seen,
        (double) marks.found / marks.possible,
        study(marks.sizes),
        study(marks.widths));
  }

  private static Study study(List<double[]> parts) {
    int repeated = 0;
    int readings = 0;
    for (double[] part : parts) {
      repeated += part.length > 1 ? 1 : 0;
      readings += part.length;
    }
    return new Study(repeated, readings, GaugeStudy.oneAppraiser(parts.toArray(double[][]::new)));
  }

  /** Counts of each verdict on each fiber. */
  private static final class Verdicts {
    private final long[] total = new long[FaceResult.values().length];
    private long same;
    private long pairs;
    private int fibers;

    void add(List<Reading> face) {
      int most = 0;
      for (Reading r : face) {
        most = Math.max(most, r.inspection().judgement().fibers().size());
      }
      for (int position = 1; position <= most; position++) {
        long[] counts = new long[total.length];
        long n = 0;
        for (Reading r : face) {
          FaceResult result = result(r.inspection(), position);
          counts[result.ordinal()]++;
          n++;
        }
        if (n > 1) {
          fibers++;
          pairs += n * (n - 1);
          for (int j = 0; j < counts.length; j++) {
            same += counts[j] * (counts[j] - 1);
            total[j] += counts[j];
          }
        }
      }
    }

    /** A fiber that an image does not show is not judged by it. */
    private static FaceResult result(Inspection inspection, int position) {
      List<FiberInspection> fibers = inspection.judgement().fibers();
      return position > fibers.size() ? FaceResult.NOT_JUDGED : fibers.get(position - 1).result();
    }

    double agreement() {
      return (double) same / pairs;
    }

    double kappa() {
      double all = 0;
      for (long n : total) {
        all += n;
      }
      double chance = 0;
      for (long n : total) {
        chance += n / all * (n / all);
      }
      return chance == 1 ? Double.NaN : (agreement() - chance) / (1 - chance);
    }
  }

  /** Marks of the first image of each face, followed through the others. */
  private static final class Marks {
    private final List<double[]> sizes = new ArrayList<>();
    private final List<double[]> widths = new ArrayList<>();
    private int seen;
    private long found;
    private long possible;

    void add(List<Reading> face) {
      if (face.size() < 2) {
        return;
      }
      Reading first = face.getFirst();
      List<FaceComparison> others = new ArrayList<>();
      for (Reading r : face.subList(1, face.size())) {
        FaceComparison c =
            FaceComparison.of(first.inspection(), first.size(), r.inspection(), r.size());
        if (c.compared()) {
          others.add(c);
          seen += c.added().size();
          possible += 2L * c.added().size();
          found += c.added().size();
        }
      }
      for (PlacedMark mark : PlacedMark.of(first.inspection())) {
        follow(mark, others);
      }
    }

    private void follow(PlacedMark mark, List<FaceComparison> others) {
      boolean scratch = mark.finding().kind() == FindingKind.SCRATCH;
      List<Double> readings = new ArrayList<>();
      readings.add(counted(mark, scratch));
      int could = 0;
      for (FaceComparison c : others) {
        for (FaceComparison.Pair pair : c.stayed()) {
          if (pair.before().equals(mark)) {
            could++;
            if ((pair.after().finding().kind() == FindingKind.SCRATCH) == scratch) {
              readings.add(counted(pair.after(), scratch));
            }
            found++;
          }
        }
        could += c.gone().contains(mark) ? 1 : 0;
      }
      if (could > 0) {
        seen++;
        possible += could + 1;
        found++;
        (scratch ? widths : sizes)
            .add(readings.stream().mapToDouble(Double::doubleValue).toArray());
      }
    }

    private static double counted(PlacedMark mark, boolean scratch) {
      return scratch ? mark.finding().widthUm() : mark.finding().sizeUm();
    }
  }
}
