// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.compare;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.PixelPoint;
import io.coplanar.cleanliness.inspect.Inspection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning changed.
 *
 * @param alignment null where the images cannot be laid over each other
 * @param stayed marks that both images show
 * @param gone marks that only the first shows, where the second could show them
 * @param added marks that only the second shows, where the first could show them
 * @param unseen marks of either that lie outside the other image, or on a fiber that one of the
 *     images is not good enough to judge: nobody knows whether they went
 * @param reasons why the images cannot be compared; empty where they can
 */
public record FaceComparison(
    Inspection before,
    Inspection after,
    @Nullable FaceAlignment alignment,
    List<Pair> stayed,
    List<PlacedMark> gone,
    List<PlacedMark> added,
    List<PlacedMark> unseen,
    List<String> reasons) {

  /** The fibers of one ferrule do not move against each other by more than this, µm. */
  private static final double MOST_RMS_UM = 3;

  /** How far a mark's place may differ, beside half its size, µm. */
  private static final double REACH_UM = 2;

  /** How much larger one size may be than the other: cleaning also makes a residue smaller. */
  private static final double MOST_RATIO = 3;

  /** A mark in both images. */
  public record Pair(PlacedMark before, PlacedMark after) {}

  /** An image's size, for what it can show. */
  public record Size(int width, int height) {
    boolean holds(PixelPoint p) {
      return p.x() >= -0.5 && p.y() >= -0.5 && p.x() <= width - 0.5 && p.y() <= height - 0.5;
    }
  }

  /** Whether the images could be laid over each other. */
  public boolean compared() {
    return alignment != null;
  }

  /** Compares two images of one face. */
  public static FaceComparison of(
      Inspection before, Size beforeSize, Inspection after, Size afterSize) {
    int first = before.face().fibers().size();
    int second = after.face().fibers().size();
    if (first == 0 || second == 0) {
      return none(
          before, after, "no fiber was found in the image " + (first == 0 ? "before" : "after"));
    }
    if (first != second) {
      return none(
          before,
          after,
          "the image before shows "
              + first
              + " fibers and the one after "
              + second
              + "; take both of the same part of the face");
    }
    FaceAlignment alignment = FaceAlignment.of(before, after);
    if (alignment.rmsUm() > MOST_RMS_UM) {
      return none(
          before,
          after,
          String.format(
              Locale.ROOT,
              "the fibers miss each other by %.1f µm; the images do not show the same face",
              alignment.rmsUm()));
    }
    return new Matching(alignment, FaceAlignment.of(after, before), beforeSize, afterSize).run();
  }

  private static FaceComparison none(Inspection before, Inspection after, String reason) {
    return new FaceComparison(
        before, after, null, List.of(), List.of(), List.of(), List.of(), List.of(reason));
  }

  /** Pairs marks, the nearest first. */
  private record Matching(
      FaceAlignment there, FaceAlignment back, Size beforeSize, Size afterSize) {
    private record Candidate(PlacedMark before, PlacedMark after, double apart) {}

    FaceComparison run() {
      List<PlacedMark> gone = new ArrayList<>();
      List<PlacedMark> added = new ArrayList<>();
      List<PlacedMark> unseen = new ArrayList<>();
      sort(there.first(), there, afterSize, gone, unseen);
      sort(there.second(), back, beforeSize, added, unseen);
      List<Pair> stayed = new ArrayList<>();
      for (Candidate c : candidates(gone, added)) {
        // a mark is the same object in its list, and two equal marks are two
        if (has(gone, c.before()) && has(added, c.after())) {
          gone.removeIf(m -> m == c.before());
          added.removeIf(m -> m == c.after());
          stayed.add(new Pair(c.before(), c.after()));
        }
      }
      return new FaceComparison(
          there.first(), there.second(), there, stayed, gone, added, unseen, List.of());
    }

    private static boolean has(List<PlacedMark> marks, PlacedMark mark) {
      return marks.stream().anyMatch(m -> m == mark);
    }

    /** Puts the marks that the other image could show apart from the others. */
    private void sort(
        Inspection from,
        FaceAlignment alignment,
        Size size,
        List<PlacedMark> comparable,
        List<PlacedMark> unseen) {
      for (PlacedMark mark : PlacedMark.of(from)) {
        PixelPoint there = alignment.toSecond(mark.finding().xPx(), mark.finding().yPx());
        boolean seen = size.holds(there) && judged(mark.position());
        (seen ? comparable : unseen).add(mark);
      }
    }

    private boolean judged(int position) {
      return judged(there.first(), position) && judged(there.second(), position);
    }

    private static boolean judged(Inspection inspection, int position) {
      return inspection.quality().reasons().isEmpty()
          && (position == 0 || inspection.quality().fibers().get(position - 1).judgeable());
    }

    private List<Candidate> candidates(List<PlacedMark> before, List<PlacedMark> after) {
      List<Candidate> all = new ArrayList<>();
      for (PlacedMark a : before) {
        for (PlacedMark b : after) {
          double apart = apartUm(a.finding(), b.finding());
          double larger = Math.max(a.finding().sizeUm(), b.finding().sizeUm());
          double smaller = Math.min(a.finding().sizeUm(), b.finding().sizeUm());
          if (apart <= REACH_UM + larger / 2
              && larger <= MOST_RATIO * smaller + REACH_UM
              && Math.signum(a.finding().contrast()) == Math.signum(b.finding().contrast())) {
            all.add(new Candidate(a, b, apart));
          }
        }
      }
      all.sort(Comparator.comparingDouble(Candidate::apart));
      return all;
    }

    private double apartUm(Finding a, Finding b) {
      PixelPoint p = there.toSecond(a.xPx(), a.yPx());
      return Math.hypot(
          (p.x() - b.xPx()) * there.second().located().scaleXUmPerPx(),
          (p.y() - b.yPx()) * there.second().located().scaleYUmPerPx());
    }
  }
}
