// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.certificate.Certificate.Geometry;
import io.coplanar.report.certificate.Certificate.Picture;
import io.coplanar.report.certificate.Certificate.Tested;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was tested, a line each. */
final class Results {
  /**
   * A line.
   *
   * @param result PASS, FAIL or NOT JUDGED
   * @param found the worst
   */
  record Result(String what, String result, String found, String limit) {}

  private Results() {}

  static List<Result> of(Certificate c) {
    List<Result> all = new ArrayList<>();
    Geometry geometry = c.geometry();
    if (geometry == null) {
      all.add(new Result("End-face geometry", "NOT JUDGED", "not measured", "–"));
    } else {
      all.add(geometry(geometry));
    }
    Tested loss = c.loss();
    if (loss == null) {
      all.add(new Result("Insertion and return loss", "NOT JUDGED", "not measured", "–"));
    } else {
      all.add(loss("Insertion loss", loss, "il_db_", loss.gate().insertionLoss(), true));
      all.add(loss("Return loss", loss, "rl_db_", loss.gate().returnLoss(), false));
    }
    Tested polarity = c.polarity();
    all.add(
        polarity == null
            ? new Result("Polarity", "NOT JUDGED", "not measured", "–")
            : new Result(
                "Polarity",
                FirstPage.word(polarity.verdict().result()),
                "measured fiber by fiber",
                "cable type " + polarity.gate().cableType() + "; " + polarity.gate().source()));
    String looked =
        c.pictures().stream()
            .filter(p -> p.of().endsWith("cleanliness"))
            .map(p -> p.of().replace('-', ' '))
            .collect(Collectors.joining(", "));
    List<Picture> seen = c.pictures().stream().filter(p -> p.of().endsWith("cleanliness")).toList();
    all.add(
        seen.isEmpty()
            ? new Result("Cleanliness", "NOT JUDGED", "no image was judged", "–")
            : new Result(
                "Cleanliness",
                FirstPage.word(gravest(seen)),
                looked,
                "judged by eye by "
                    + seen.stream()
                        .map(Picture::judgedBy)
                        .distinct()
                        .collect(Collectors.joining(", "))
                    + " from stored images; no profile was applied"));
    return all;
  }

  /** FAIL beats NOT JUDGED beats PASS: a deviation may have let one through. */
  private static VerdictRecord.Result gravest(List<Picture> seen) {
    List<VerdictRecord.Result> all = seen.stream().map(Picture::result).toList();
    if (all.contains(VerdictRecord.Result.FAIL)) {
      return VerdictRecord.Result.FAIL;
    }
    return all.contains(VerdictRecord.Result.NOT_JUDGED)
        ? VerdictRecord.Result.NOT_JUDGED
        : VerdictRecord.Result.PASS;
  }

  private static Result geometry(Geometry g) {
    GeometryReport report = g.report();
    if (report == null) {
      return new Result(
          "End-face geometry",
          FirstPage.word(g.recorded().result()),
          "as recorded; the scan cannot be read",
          "profile " + g.recorded().basis());
    }
    String origins =
        report.judgement().profile().limits().stream()
            .map(l -> l.provenance().words())
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return new Result(
        "End-face geometry",
        FirstPage.word(g.recorded().result()),
        report.judgement().verdicts().size()
            + (g.same() && report.judgement().result() == io.coplanar.judge.Result.PASS
                ? " values, each within its limit: see the table"
                : " values: see the table"),
        "profile " + report.judgement().profile().id() + "; limits: " + origins);
  }

  private static Result loss(
      String what, Tested tested, String prefix, @Nullable Limit limit, boolean largest) {
    VerdictRecord.Value worst = worst(tested.verdict(), prefix, largest);
    Double value = worst == null ? null : worst.value();
    return new Result(
        what,
        FirstPage.word(tested.verdict().result()),
        worst == null || value == null
            ? "not measured"
            : Numbers.fixed(value, prefix.startsWith("il") ? 2 : 1)
                + " dB (fiber "
                + worst.position()
                + ", "
                + worst.name().substring(prefix.length()).replace("_nm", " nm")
                + ")",
        limit == null ? "–" : limit(limit));
  }

  static VerdictRecord.@Nullable Value worst(
      VerdictRecord verdict, String prefix, boolean largest) {
    VerdictRecord.Value worst = null;
    for (VerdictRecord.Value v : verdict.values()) {
      Double value = v.value();
      if (!v.name().startsWith(prefix) || value == null) {
        continue;
      }
      Double before = worst == null ? null : worst.value();
      if (before == null || (largest ? value > before : value < before)) {
        worst = v;
      }
    }
    return worst;
  }

  /** With the guard band, and where it comes from. */
  static String limit(Limit limit) {
    StringBuilder words = new StringBuilder();
    if (limit.hasMin() && limit.hasMax()) {
      words.append(Numbers.plain(limit.min())).append(" … ").append(Numbers.plain(limit.max()));
    } else if (limit.hasMin()) {
      words.append("≥ ").append(Numbers.plain(limit.min()));
    } else {
      words.append("≤ ").append(Numbers.plain(limit.max()));
    }
    words.append(' ').append(limit.unit());
    if (limit.guard() > 0) {
      words
          .append(", guarded by ")
          .append(Numbers.plain(limit.guard()))
          .append(' ')
          .append(limit.unit());
    }
    return words + " (" + limit.provenance().words() + ": " + limit.source() + ")";
  }

  /** The wavelengths that a gate asks for. */
  static List<Integer> wavelengths(GateSpec.Verdict gate) {
    return gate.wavelengthsNm();
  }
}
