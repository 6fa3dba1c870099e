// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.profile.FaceJudge;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.cleanliness.profile.FiberFindings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds up how inspections compare with the truth. */
final class StudyTally {
  /** A finding belongs to a mark when its place lies no farther outside of it. */
  private static final double REACH_UM = 2.5;

  private static final double SMALLEST_UM = 2;
  private static final double LOOSE_UM = 5;

  private int faces;
  private int wholeFibers;
  private int foundFibers;
  private int inventedFibers;
  private final List<Double> radiusErrors = new ArrayList<>();
  private final Map<String, int[]> recall = new TreeMap<>();
  private int blobsTrue;
  private int blobsFound;
  private int blobsInvented;
  private int scratchesInvented;
  private int looseInvented;
  private final List<Double> sizeErrors = new ArrayList<>();
  private final List<Double> widthErrors = new ArrayList<>();
  private final Map<String, Integer> verdicts = new TreeMap<>();
  private int right;
  private final Map<String, Integer> unjudged = new TreeMap<>();
  private final List<String> falsePasses = new ArrayList<>();
  private final List<String> falseFails = new ArrayList<>();
  private double seconds;
  private double megapixels;

  /** Takes in one face; nobody else may call meanwhile. */
  synchronized void add(StudyFace face, Inspection seen, FaceProfile profile, double took) {
    faces++;
    seconds += took;
    megapixels += face.image().width() * (double) face.image().height() / 1e6;
    fibers(face, seen);
    List<Finding> all = new ArrayList<>(seen.ferrule());
    seen.judgement().fibers().forEach(f -> all.addAll(f.findings()));
    trueMarks(face, profile, all);
    invented(face, profile, seen, all);
    verdict(face, seen, profile, all);
  }

  private void fibers(StudyFace face, Inspection seen) {
    wholeFibers += face.fibers().size();
    int matched = 0;
    for (StudyFace.TrueFiber t : face.fibers()) {
      for (LocatedFiber f : seen.face().fibers()) {
        double apart = Math.hypot(f.cladding().cx() - t.xPx(), f.cladding().cy() - t.yPx());
        if (apart < 0.05 * t.diameterPx()) {
          double error = 2 * f.cladding().radius() / t.diameterPx() - 1;
          radiusErrors.add(Math.abs(error));
          foundFibers += Math.abs(error) < 0.05 ? 1 : 0;
          matched++;
          break;
        }
      }
    }
    inventedFibers += Math.max(0, seen.face().fibers().size() - matched);
  }

  private static boolean judgedZone(StudyFace.TrueMark m, FaceProfile profile) {
    return m.innermostUm() <= profile.b().outerDiameterUm() / 2;
  }

  private void trueMarks(StudyFace face, FaceProfile profile, List<Finding> all) {
    for (StudyFace.TrueMark m : face.marks()) {
      List<Finding> own = all.stream().filter(f -> belongs(f, m)).toList();
      if (judgedZone(m, profile)) {
        if (m.scratch()) {
          count(
              "scratch, width "
                  + band(m.widthUm(), 1, 2)
                  + " µm, contrast/noise "
                  + band(m.contrastToNoise(), 0.7, 2, 5),
              !own.isEmpty());
        } else {
          count(
              "defect, size "
                  + band(m.sizeUm(), 1, 2, 5)
                  + " µm, contrast/noise "
                  + band(m.contrastToNoise(), 2, 5),
              !own.isEmpty());
          if (m.sizeUm() >= SMALLEST_UM) {
            blobsTrue++;
            blobsFound += own.isEmpty() ? 0 : 1;
          }
        }
        sizes(m, own);
      } else if (m.loose() && m.sizeUm() >= LOOSE_UM && m.reaches().isEmpty()) {
        count(
            "loose on the ferrule, contrast/noise " + band(m.contrastToNoise(), 2, 5),
            !own.isEmpty());
      }
    }
  }

  private void sizes(StudyFace.TrueMark m, List<Finding> own) {
    if (own.size() != 1) {
      return;
    }
    Finding f = own.getFirst();
    boolean scratch = f.kind() == FindingKind.SCRATCH;
    if (m.scratch() && scratch) {
      widthErrors.add(Math.abs(f.widthUm() - m.widthUm()));
    } else if (!m.scratch() && !scratch && m.sizeUm() >= SMALLEST_UM) {
      sizeErrors.add(Math.abs(f.sizeUm() / m.sizeUm() - 1));
    }
  }

  private void invented(StudyFace face, FaceProfile profile, Inspection seen, List<Finding> all) {
    if (!seen.quality().judgeable()) {
      return;
    }
    for (Finding f : all) {
      if (face.marks().stream().noneMatch(m -> belongs(f, m))) {
        boolean judged = profile.zone(f.innermostRadiusUm()).compareTo(FaceZone.B) <= 0;
        if (f.kind() == FindingKind.SCRATCH && judged) {
          scratchesInvented++;
        } else if (judged && f.sizeUm() >= SMALLEST_UM) {
          blobsInvented++;
        } else if (f.loose() && f.sizeUm() >= LOOSE_UM) {
          looseInvented++;
        }
      }
    }
  }

  private static boolean belongs(Finding f, StudyFace.TrueMark m) {
    return m.away().um(f.xPx(), f.yPx()) <= REACH_UM;
  }

  private void count(String what, boolean found) {
    int[] n = recall.computeIfAbsent(what, k -> new int[2]);
    n[0]++;
    n[1] += found ? 1 : 0;
  }

  private static String band(double value, double... borders) {
    double low = Double.NaN;
    for (double border : borders) {
      if (value < border) {
        return Double.isNaN(low) ? "< " + border : low + "-" + border;
      }
      low = border;
    }
    return "≥ " + low;
  }

  private void verdict(StudyFace face, Inspection seen, FaceProfile profile, List<Finding> all) {
    FaceResult truth = truth(face, profile);
    FaceResult result = seen.result();
    verdicts.merge(truth + " seen as " + result, 1, Integer::sum);
    right += truth == result ? 1 : 0;
    if (result == FaceResult.NOT_JUDGED) {
      seen.judgement()
          .reasons()
          .forEach(r -> unjudged.merge(r.replaceAll("[0-9.]+", "#"), 1, Integer::sum));
    }
    if (truth == FaceResult.FAIL && result == FaceResult.PASS) {
      falsePasses.add(face.name() + ": missed or too small: " + missed(face, profile, all));
    }
    if (truth == FaceResult.PASS && result == FaceResult.FAIL) {
      falseFails.add(face.name() + ": " + blamed(seen));
    }
  }

  private static FaceResult truth(StudyFace face, FaceProfile profile) {
    List<FiberFindings> fibers = new ArrayList<>();
    List<Finding> ferrule = new ArrayList<>();
    Map<Integer, List<Finding>> byFiber = new TreeMap<>();
    for (StudyFace.TrueMark m : face.marks()) {
      for (StudyFace.Reach r : m.reaches()) {
        byFiber.computeIfAbsent(r.position(), k -> new ArrayList<>()).add(m.finding(r.innerUm()));
      }
      if (m.reaches().isEmpty() && m.loose()) {
        ferrule.add(m.finding(nearestFiberUm(face, m)));
      }
    }
    LocatedFiber any = new LocatedFiber(1, new Ellipse(0, 0, 1, 1, 0), CoreLight.UNLIT);
    FiberQuality good = new FiberQuality(1, 0.4, List.of());
    byFiber.values().forEach(f -> fibers.add(new FiberFindings(any, f, good)));
    while (fibers.size() < face.fibers().size() || fibers.isEmpty()) {
      fibers.add(new FiberFindings(any, List.of(), good));
    }
    return FaceJudge.judge(profile, fibers, ferrule, List.of()).result();
  }

  /** Of a mark on the ferrule: how near it comes to the one fiber of a face, or any, µm. */
  private static double nearestFiberUm(StudyFace face, StudyFace.TrueMark m) {
    double least = Double.POSITIVE_INFINITY;
    for (StudyFace.TrueFiber f : face.fibers()) {
      least = Math.min(least, m.away().um(f.xPx(), f.yPx()));
    }
    return least;
  }

  private static String missed(StudyFace face, FaceProfile profile, List<Finding> all) {
    List<String> words = new ArrayList<>();
    for (StudyFace.TrueMark m : face.marks()) {
      boolean counts = judgedZone(m, profile) || m.loose() && m.sizeUm() >= LOOSE_UM;
      if (counts) {
        List<Finding> own = all.stream().filter(f -> belongs(f, m)).toList();
        words.add(
            String.format(
                Locale.ROOT,
                "%s %.1f µm%s at %.0f µm c/n %.1f %s",
                m.cause(),
                m.sizeUm(),
                m.scratch() ? String.format(Locale.ROOT, " (w %.1f)", m.widthUm()) : "",
                m.innermostUm(),
                m.contrastToNoise(),
                own.isEmpty()
                    ? "missed"
                    : String.format(
                        Locale.ROOT,
                        "seen as %s %.1f w %.1f at %.0f",
                        own.getFirst().kind(),
                        own.getFirst().sizeUm(),
                        own.getFirst().widthUm(),
                        own.getFirst().innermostRadiusUm())));
      }
    }
    return String.join("; ", words);
  }

  private static String blamed(Inspection seen) {
    List<String> words = new ArrayList<>();
    for (FiberInspection f : seen.judgement().fibers()) {
      if (f.result() == FaceResult.FAIL) {
        words.add("fiber " + f.fiber().position() + " " + f.reasons());
      }
    }
    if (seen.judgement().ferrule() == FaceResult.FAIL) {
      words.add("ferrule");
    }
    return String.join("; ", words);
  }

  String report(int most) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "%d faces, %.0f Mpx, %.0f ms a megapixel on one thread",
        faces,
        megapixels,
        1000 * seconds / megapixels);
    line(
        out,
        "fibers: %d of %d found, %d invented; radius off by median %.2f %%, most %.2f %%",
        foundFibers,
        wholeFibers,
        inventedFibers,
        100 * quantile(radiusErrors, 0.5),
        100 * quantile(radiusErrors, 1));
    double precision = (double) blobsFound / (blobsFound + blobsInvented);
    double hit = (double) blobsFound / blobsTrue;
    line(
        out,
        "defects of 2 µm and more in A and B: recall %.3f, precision %.3f, F1 %.3f; %d true",
        hit,
        precision,
        2 * hit * precision / (hit + precision),
        blobsTrue);
    line(
        out,
        "invented in A and B: %d defects of 2 µm or more, %d scratches; %d loose of 5 µm",
        blobsInvented,
        scratchesInvented,
        looseInvented);
    line(
        out,
        "size off by median %.1f %%, nine in ten within %.1f %% (%d marks)",
        100 * quantile(sizeErrors, 0.5),
        100 * quantile(sizeErrors, 0.9),
        sizeErrors.size());
    line(
        out,
        "scratch width off by median %.2f µm, nine in ten within %.2f µm (%d scratches)",
        quantile(widthErrors, 0.5),
        quantile(widthErrors, 0.9),
        widthErrors.size());
    recall.forEach(
        (what, n) ->
            line(out, "  recall of %s: %.3f (%d of %d)", what, (double) n[1] / n[0], n[1], n[0]));
    line(out, "verdict right in %d of %d (%.1f %%)", right, faces, 100.0 * right / faces);
    verdicts.forEach((what, n) -> line(out, "  %s: %d", what, n));
    unjudged.forEach((why, n) -> line(out, "  not judged: %s: %d", why, n));
    line(out, "false PASS: %d", falsePasses.size());
    falsePasses.stream().limit(most).forEach(f -> line(out, "  %s", f));
    line(out, "false FAIL: %d", falseFails.size());
    falseFails.stream().limit(most).forEach(f -> line(out, "  %s", f));
    return out.toString();
  }

  private static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
