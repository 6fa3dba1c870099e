// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;
import io.coplanar.mating.contact.Aside;
import io.coplanar.mating.contact.BestPairs;
import io.coplanar.mating.contact.EndShape;
import io.coplanar.mating.contact.Mating;
import io.coplanar.mating.contact.PairContact;
import io.coplanar.mating.contact.Tilt;
import java.util.List;
import java.util.Locale;

/** A mating in words and numbers for people. */
public final class MatingReport {
  private MatingReport() {}

  /** The verdict. */
  public static Result result(Mating m) {
    return MatingVerdict.of(m).result();
  }

  /** What a user should know beside the verdict. */
  public static List<String> warnings(Mating m) {
    return MatingVerdict.of(m).warnings();
  }

  /** A table, a line a pair of fibers, with its line end. */
  public static String text(Mating m, Style style) {
    MatingVerdict verdict = MatingVerdict.of(m);
    StringBuilder out = new StringBuilder();
    out.append(style.heading(m.a().file() + "  ×  " + m.b().file())).append('\n');
    out.append(
        "adapter "
            + m.facing()
            + ", ferrules "
            + (m.tilt() == Tilt.FREE ? "free to turn" : "fixed")
            + ", pressed together with "
            + Rounded.plain(m.forceN())
            + " N"
            + (m.sideMomentNmm() == 0
                ? ""
                : ", pulled aside with " + Rounded.plain(m.sideMomentNmm()) + " N·mm")
            + "\n\n");
    out.append(
        style.dim("   a    b   force (N)   gap (nm)   contact Ø (µm)   peak (MPa)   cores") + "\n");
    m.pairs().forEach(p -> out.append(line(p)));
    out.append('\n');
    if (m.known()) {
      out.append(
          "force that closes all "
              + Rounded.plain(m.closingForceN())
              + " N, margin "
              + Rounded.plain(m.forceN() - m.closingForceN())
              + " N\n");
      out.append(moment(m));
    }
    out.append(Wrap.at(0, "not counted: " + aside(m.aside())));
    out.append(style.verdict(verdict.result()).strip()).append('\n');
    verdict.reasons().forEach(r -> out.append(Wrap.at(2, r)));
    return out.toString();
  }

  private static String moment(Mating m) {
    double moment = m.unloadingMomentNmm();
    return moment > 0
        ? "a pull that brings "
            + Rounded.plain(moment)
            + " N·mm to the end faces takes all force off a fiber\n"
        : "";
  }

  private static String aside(Aside aside) {
    return "the pins' play of "
        + Rounded.plain(aside.play().clearanceUm())
        + " µm tilts a ferrule by up to "
        + Rounded.plain(aside.tiltDeg())
        + "° and turns the faces by up to "
        + Rounded.plain(aside.turnDeg())
        + "°, which moves an edge fiber by "
        + Rounded.plain(aside.edgeShiftUm())
        + " µm"
        + push(aside)
        + closing(aside);
  }

  private static String closing(Aside aside) {
    double um = aside.edgeClosing().um();
    return um > 0
        ? "; ferrules that cannot tilt come up to "
            + Rounded.plain(um)
            + " µm nearer at one edge than in the middle"
        : "";
  }

  private static String push(Aside aside) {
    if (!aside.isAngled()) {
      return "";
    }
    return aside.pushN() > 0
        ? "; the angled faces push each other sideways with " + Rounded.plain(aside.pushN()) + " N"
        : "; friction holds the angled faces against sliding";
  }

  private static String line(PairContact p) {
    if (!p.known()) {
      return String.format(Locale.ROOT, "%4d %4d   not known%n", p.a(), p.b());
    }
    return String.format(
        Locale.ROOT,
        "%4d %4d   %9.4f   %8.1f   %14s   %10s   %s%n",
        p.a(),
        p.b(),
        p.forceN(),
        p.gapNm(),
        Double.isNaN(p.contactRadiusUm()) ? "" : one(2 * p.contactRadiusUm()),
        Double.isNaN(p.pressureMpa()) ? "" : one(p.pressureMpa()),
        !p.coreKnown() ? "not known" : p.coreTouches() ? "touch" : "apart");
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The plan, a line a pair of ends, with its line end. */
  public static String text(BestPairs plan, Style style) {
    StringBuilder out = new StringBuilder();
    for (Mating m : plan.pairs()) {
      out.append(
          style.verdict(result(m))
              + " "
              + m.a().file()
              + "  ×  "
              + m.b().file()
              + "   closes at "
              + Rounded.plain(m.closingForceN())
              + " N\n");
    }
    for (EndShape end : plan.unpaired()) {
      out.append(style.dim("unpaired   " + end.file()) + "\n");
    }
    return out.append("sum " + Rounded.plain(plan.sumN()) + " N\n").toString();
  }
}
