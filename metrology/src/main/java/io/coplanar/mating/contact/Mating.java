// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Two end faces pressed together: whether all of their fibers touch.
 *
 * @param forceN what presses them together
 * @param closingForceN the force at which the last pair just touches; NaN where unknown
 * @param sideMomentNmm that a pull on the cable brings to the end faces; the closing force is
 *     without it
 * @param unloadingMomentNmm the least moment along the row, either way, that takes all force off a
 *     fiber, without that of the pull; 0 where one has none anyway; NaN where unknown, or where no
 *     moment does
 * @param aside what acts beside the pressing
 * @param pairs in the order of the first end's positions
 * @param unknown why there is no answer, a sentence each; empty where there is one
 * @param settings those that the answer depends on
 */
public record Mating(
    EndShape a,
    EndShape b,
    Facing facing,
    Tilt tilt,
    double forceN,
    double closingForceN,
    double sideMomentNmm,
    double unloadingMomentNmm,
    Aside aside,
    List<PairContact> pairs,
    List<String> unknown,
    Settings settings) {

  /**
   * Presses two ends together.
   *
   * @throws InputFault where they cannot be mated at all: other counts, an angled face key up to
   *     key up
   */
  public static Mating of(EndShape a, EndShape b, Conditions how) throws InputFault {
    Pairing pairing = Pairing.of(a, b, how.facing(), how.tilt());
    int n = pairing.partner().length;
    PairLaw law = PairLaw.of(how.settings());
    List<PairContact> pairs = new ArrayList<>();
    double closing = Double.NaN;
    double unloading = Double.NaN;
    if (pairing.unknown().isEmpty()) {
      ForceSplit split = split(pairing, law);
      closing = closingForceN(split, pairing);
      unloading = sideLoad(pairing, law, how).unloadingMomentNmm();
      double[] approach = approachesUm(split, pairing, law, how);
      for (int i = 0; i < n; i++) {
        double force = law.contact(pairing.curvaturePerMm()[i]).forceN(approach[i]);
        double gapNm = Math.max(0, -1000 * approach[i]);
        pairs.add(pair(a, b, i, pairing, law, force, gapNm, how.settings()));
      }
    } else {
      for (int i = 0; i < n; i++) {
        pairs.add(PairContact.unknown(i + 1, pairing.partner()[i]));
      }
    }
    Aside aside = Aside.of(a, b, how.forceN(n), how);
    return new Mating(
        a,
        b,
        how.facing(),
        how.tilt(),
        how.forceN(n),
        closing,
        how.sideMomentNmm(),
        unloading,
        aside,
        List.copyOf(pairs),
        pairing.unknown(),
        how.usedWith(aside));
  }

  /**
   * The force at which the last pair just touches, N; NaN where unknown.
   *
   * @throws InputFault as {@link #of}
   */
  public static double closingForceN(EndShape a, EndShape b, Conditions how) throws InputFault {
    Pairing pairing = Pairing.of(a, b, how.facing(), how.tilt());
    return pairing.unknown().isEmpty()
        ? closingForceN(split(pairing, PairLaw.of(how.settings())), pairing)
        : Double.NaN;
  }

  private static double closingForceN(ForceSplit split, Pairing pairing) {
    double farthest = 0;
    for (double d : pairing.distanceUm()) {
      farthest = Math.max(farthest, d);
    }
    return split.sumN(farthest);
  }

  private static ForceSplit split(Pairing pairing, PairLaw law) {
    return new ForceSplit(laws(pairing, law), pairing.distanceUm());
  }

  private static SideLoad sideLoad(Pairing pairing, PairLaw law, Conditions how) {
    List<TipContact> laws = laws(pairing, law);
    return new SideLoad(laws, pairing.distanceUm(), pairing.xUm(), how.forceN(laws.size()));
  }

  private static List<TipContact> laws(Pairing pairing, PairLaw law) {
    List<TipContact> laws = new ArrayList<>();
    for (double curvature : pairing.curvaturePerMm()) {
      laws.add(law.contact(curvature));
    }
    return laws;
  }

  private static double[] approachesUm(
      ForceSplit split, Pairing pairing, PairLaw law, Conditions how) {
    int n = pairing.distanceUm().length;
    if (how.sideMomentNmm() != 0) {
      return sideLoad(pairing, law, how).approachesUm(how.sideMomentNmm());
    }
    double d = split.approachUm(how.forceN(n));
    double[] approach = new double[n];
    for (int i = 0; i < n; i++) {
      approach[i] = d - pairing.distanceUm()[i];
    }
    return approach;
  }

  private static PairContact pair(
      EndShape a,
      EndShape b,
      int i,
      Pairing pairing,
      PairLaw law,
      double forceN,
      double gapNm,
      Settings s) {
    int pa = i + 1;
    int pb = pairing.partner()[i];
    double curvature = pairing.curvaturePerMm()[i];
    double dipNm = a.tip(pa).coreDipNm() + b.tip(pb).coreDipNm();
    return new PairContact(
        pa,
        pb,
        forceN,
        gapNm,
        law.hertz() ? law.contactRadiusUm(forceN, curvature) : Double.NaN,
        law.peakPressureMpa(forceN, curvature),
        law.hertz()
            ? Math.max(0, law.closingPressureMpa(dipNm, s.get(ContactSettings.CORE_DIP_RADIUS)))
            : Double.NaN);
  }

  /** Whether there is an answer. */
  public boolean known() {
    return unknown.isEmpty();
  }

  /** Pairs that are pressed together by less than the force that counts as contact under load. */
  public List<PairContact> loose() {
    double least = settings.get(ContactSettings.FORCE_MIN);
    return pairs.stream().filter(p -> p.known() && p.forceN() < least).toList();
  }

  /** The force that counts as contact under load, N. */
  public double leastForceN() {
    return settings.get(ContactSettings.FORCE_MIN);
  }
}
