// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;
import io.coplanar.mating.loss.BatchLoss;
import io.coplanar.mating.loss.Debris;
import io.coplanar.mating.loss.Grade;
import io.coplanar.mating.loss.JointLoss;
import io.coplanar.mating.loss.LossAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The loss of a joint in words and numbers for people. */
public final class LossReport {
  private LossReport() {}

  /** The verdict that the file asks for; ask only where it asks for one. */
  public static Result result(LossAnswer answer) {
    return answer.reasons().isEmpty() ? Result.PASS : Result.FAIL;
  }

  /** A table, with its line end. */
  public static String text(LossAnswer answer, Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.heading(answer.file())).append("\n\n");
    out.append(
        style.dim(
                " wavelength   loss (dB)   return loss (dB)   alone:  offset     tilt      gap  "
                    + " mode field   bend")
            + "\n");
    answer.joints().forEach(j -> out.append(line(j)));
    answer.batches().forEach(b -> out.append('\n').append(batch(b)));
    if (answer.isJudged()) {
      out.append('\n').append(style.verdict(result(answer)).strip()).append('\n');
      answer.reasons().forEach(r -> out.append(Wrap.at(2, r)));
    }
    return out.toString();
  }

  private static String line(JointLoss j) {
    return String.format(
        Locale.ROOT,
        "%8s nm   %9.4f   %16.2f   %14.4f %8.4f %8.4f %12.4f %6.4f%n",
        Rounded.plain(j.wavelengthNm()),
        j.insertionLossDb(),
        j.returnLossDb(),
        j.offsetDb(),
        j.tiltDb(),
        j.gapDb(),
        j.modeFieldDb(),
        j.bendDb());
  }

  private static String batch(BatchLoss b) {
    StringBuilder out = new StringBuilder();
    out.append(
        format(
            "%s nm, %d random matings (offsets only, seed %d)\n",
            Rounded.plain(b.wavelengthNm()), b.connectors(), b.seed()));
    out.append(
        format(
            "  fibers      mean %.4f ± %.4f dB (exact: %.4f), median %.4f, 97 %% within %.4f dB\n",
            b.meanDb(), b.meanErrorDb(), b.meanExactDb(), b.medianDb(), b.p97Db()));
    out.append("  grade       " + grades(b) + "\n");
    out.append(
        format(
            "  connectors  all fibers within %s dB: %.2f %% (fibers: %.2f %%)\n",
            Rounded.plain(b.limitDb()), 100 * b.connectorsWithin(), 100 * b.fibersWithin()));
    if (b.edgeShiftUm() > 0) {
      out.append(
          format(
              "  play        a turn within the clearance moves edge fibers by up to %.3g µm (%.4f"
                  + " dB alone, counted above)\n",
              b.edgeShiftUm(), b.edgeShiftDb()));
    }
    Debris debris = b.debris();
    if (debris != null) {
      out.append(
          format(
              "  scenario    %d matings wear guide holes by %.3g µm and shed about %.4g particles"
                  + " (97 %%: up to %d): assumed constants\n",
              debris.matings(), b.worn(), debris.mean(), debris.quantile(Grade.SHARE)));
    }
    return out.toString();
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private static String grades(BatchLoss b) {
    if (b.grades().isEmpty()) {
      return "none of A to D";
    }
    List<String> words = new ArrayList<>();
    for (Grade g : b.grades()) {
      words.add(g + " (" + g.provenance().words() + ")");
    }
    return "meets the limits of " + String.join(", ", words);
  }
}
