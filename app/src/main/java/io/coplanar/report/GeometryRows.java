// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Quantity;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measured end face as rows of words, for documents that lay out tables of their own. */
public final class GeometryRows {
  /**
   * One value, or the span of what all fibers have.
   *
   * @param value with its standard uncertainty and unit
   * @param limit empty where the profile names none
   * @param result null where nothing is judged
   * @param provenance of the limit, in words; empty where there is none
   */
  public record Row(
      String label, String value, String limit, @Nullable Result result, String provenance) {}

  /**
   * One fiber.
   *
   * @param values of {@link #FIBER_COLUMNS}, each with its standard uncertainty
   * @param result the gravest of its verdicts; null where nothing is judged
   */
  public record Fiber(int position, List<String> values, @Nullable Result result) {
    public Fiber {
      values = List.copyOf(values);
    }
  }

  /** What is told of each fiber, with its unit. */
  public static final List<String> FIBER_COLUMNS =
      List.of("height, nm", "tip radius, mm", "core dip, nm", "x, µm", "y, µm");

  private static final List<String> FIBER_NAMES =
      List.of("height_nm", "tip_radius_mm", "core_dip_nm", "x_um", "y_um");

  private GeometryRows() {}

  /** Of the whole face, then the spans of what fibers have and the profile names. */
  public static List<Row> face(GeometryReport report) {
    List<Row> rows = new ArrayList<>();
    for (Parameter p : Parameter.OF_THE_FACE) {
      for (Characteristic c : report.face().characteristics()) {
        if (c.parameter().equals(p.name())) {
          rows.add(row(Parameter.label(p.name()), Values.words(c.measured()), verdicts(report, p)));
        }
      }
    }
    for (Parameter p : Parameter.OF_A_FIBER) {
      List<Verdict> verdicts = verdicts(report, p);
      if (!verdicts.isEmpty()) {
        rows.add(row(p.label() + " of the fibers", span(report, p.name()), verdicts));
      }
    }
    return rows;
  }

  private static Row row(String label, String value, List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return new Row(label, value, "", null, "");
    }
    return new Row(
        label,
        value,
        Limits.words(verdicts.getFirst().limit()),
        Result.of(verdicts.stream().map(Verdict::result).toList()),
        verdicts.getFirst().limit().provenance().words());
  }

  private static List<Verdict> verdicts(GeometryReport report, Parameter p) {
    return report.judgement().verdicts().stream()
        .filter(v -> v.characteristic().parameter().equals(p.name()))
        .toList();
  }

  private static String span(GeometryReport report, String name) {
    Quantity least = null;
    Quantity most = null;
    for (Characteristic c : report.face().characteristics()) {
      if (c.parameter().equals(name) && c.measured() instanceof Quantity q) {
        least = least == null || q.value() < least.value() ? q : least;
        most = most == null || q.value() > most.value() ? q : most;
      }
    }
    return least == null || most == null
        ? "not measured"
        : Rounded.of(least.value(), least.uncertainty())
            + " … "
            + Rounded.of(most.value(), most.uncertainty())
            + Values.unit(most.unit());
  }

  /** Every fiber. */
  public static List<Fiber> fibers(GeometryReport report) {
    List<Fiber> rows = new ArrayList<>();
    for (int position = 1; position <= report.face().layout().count(); position++) {
      List<String> values = new ArrayList<>();
      for (String name : FIBER_NAMES) {
        values.add(value(report, name, position));
      }
      int here = position;
      List<Result> results =
          report.judgement().verdicts().stream()
              .filter(v -> v.characteristic().position() == here)
              .map(Verdict::result)
              .toList();
      rows.add(new Fiber(position, values, results.isEmpty() ? null : Result.of(results)));
    }
    return rows;
  }

  private static String value(GeometryReport report, String name, int position) {
    for (Characteristic c : report.face().characteristics()) {
      if (c.parameter().equals(name) && c.position() == position) {
        return c.measured() instanceof Quantity q
            ? Rounded.of(q.value(), q.uncertainty()).toString()
            : Values.words(c.measured());
      }
    }
    return "";
  }
}
