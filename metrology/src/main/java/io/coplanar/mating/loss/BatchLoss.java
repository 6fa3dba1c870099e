// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The losses by offset of a population at one wavelength: what was drawn, and beside it what has a
 * closed form. NaN where there is none.
 *
 * @param worn growth of the guide holes by wear that counts, µm
 * @param debris that such wear sheds; null where none is asked for
 * @param edgeShiftUm how far the pins' clearance lets a turn of the ferrules move an edge fiber
 * @param edgeShiftDb what such a shift alone loses
 * @param meanExactDb the mean, by closed form
 * @param p97ExactDb loss that 97 % of the fibers keep, by closed form, where all parts are normal
 * @param connectorsExact share of connectors within the limit, likewise
 * @param limitDb that a good connector's fibers all keep
 */
public record BatchLoss(
    double wavelengthNm,
    int connectors,
    long seed,
    double worn,
    @Nullable Debris debris,
    double edgeShiftUm,
    double edgeShiftDb,
    double meanDb,
    double meanErrorDb,
    double meanExactDb,
    double medianDb,
    double p97Db,
    double p97ExactDb,
    double limitDb,
    double fibersWithin,
    double connectorsWithin,
    double connectorsExact,
    double worstP97Db,
    List<Grade> grades,
    Histogram histogram) {

  /** At each wavelength of a joint; all see the same matings, which are drawn once. */
  static List<BatchLoss> of(Joint joint, Batch batch, UsedSettings settings) {
    double worn = batch.matings() == 0 ? 0 : Wear.growthUm(batch.matings(), settings);
    Tolerances t = batch.tolerances().worn(worn);
    double firstUm = pairRadiusUm(joint, joint.wavelengthsNm().getFirst(), settings);
    Population drawn = Population.draw(t, firstUm, batch.connectors(), batch.seed());
    List<BatchLoss> losses = new ArrayList<>();
    for (double nm : joint.wavelengthsNm()) {
      double w = pairRadiusUm(joint, nm, settings);
      losses.add(at(nm, w, t, worn, batch, drawn.seenWith(firstUm, w), settings));
    }
    return List.copyOf(losses);
  }

  private static BatchLoss at(
      double wavelengthNm,
      double w,
      Tolerances t,
      double worn,
      Batch batch,
      Population p,
      UsedSettings settings) {
    double limit = settings.get(LossSettings.CONNECTOR_MAX);
    boolean normal = t.isNormal() && t.normalSigmaUm() > 0;
    OffsetDistribution d = new OffsetDistribution(t.normalSigmaUm(), 0, w);
    List<Grade> met = new ArrayList<>();
    for (Grade g : Grade.values()) {
      if (g.isMet(p.meanDb(), p.shareOfFibers(g.mostMaxDb()))) {
        met.add(g);
      }
    }
    return new BatchLoss(
        wavelengthNm,
        batch.connectors(),
        batch.seed(),
        worn,
        batch.matings() == 0 ? null : Debris.of(batch, settings),
        t.edgeShiftUm(),
        Tolerances.lossDb(t.edgeShiftUm() * t.edgeShiftUm(), w),
        p.meanDb(),
        p.meanErrorDb(),
        t.meanLossDb(w),
        p.quantileDb(0.5),
        p.quantileDb(Grade.SHARE),
        normal ? d.quantileDb(Grade.SHARE) : Double.NaN,
        limit,
        p.shareOfFibers(limit),
        p.shareOfConnectors(limit),
        normal ? d.shareOfConnectorsUpTo(limit, t.layout().count()) : Double.NaN,
        p.worstQuantileDb(Grade.SHARE),
        List.copyOf(met),
        Histogram.of(p.sortedDb()));
  }

  /** The radius by which two fibers feel an offset: w² is the mean of both squares. */
  private static double pairRadiusUm(Joint joint, double wavelengthNm, UsedSettings settings) {
    double a = JointLoss.modeRadiusUm(joint.glass().nearMfdUm(), wavelengthNm, settings);
    double b = JointLoss.modeRadiusUm(joint.glass().farMfdUm(), wavelengthNm, settings);
    return Math.sqrt((a * a + b * b) / 2);
  }
}
