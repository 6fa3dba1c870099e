// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;
import io.coplanar.geometry.Fiber;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The fibers' values as a matrix, a column a fiber, in blocks that fit 80 columns. */
final class FiberMatrix {
  private static final int WIDEST_BLOCK = 6;

  private record Line(String label, String field, Unit unit, Function<Fiber, Measured> value) {}

  private static final List<Line> LINES =
      List.of(
          new Line("height", "height_nm", Unit.NANOMETER, Fiber::heightNm),
          new Line("tip radius", "tip_radius_mm", Unit.MILLIMETER, Fiber::tipRadiusMm),
          new Line("core dip", "core_dip_nm", Unit.NANOMETER, Fiber::coreDipNm),
          new Line("x", "x_um", Unit.MICROMETER, Fiber::xUm),
          new Line("y", "y_um", Unit.MICROMETER, Fiber::yUm));

  private final GeometryReport report;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private FiberMatrix(GeometryReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /**
   * The matrix, ending in a line end. A value that is not PASS carries a sign: ! FAIL, ? not
   * judged.
   */
  static String of(GeometryReport report, Style style) {
    return new FiberMatrix(report, style).render();
  }

  private String render() {
    FiberLayout layout = report.face().layout();
    int blocks = Math.ceilDiv(layout.columns(), WIDEST_BLOCK);
    int width = Math.ceilDiv(layout.columns(), blocks);
    for (int row = 0; row < layout.rows(); row++) {
      for (int from = 0; from < layout.columns(); from += width) {
        int first = row * layout.columns() + from;
        block(
            report
                .face()
                .fibers()
                .subList(first, first + Math.min(width, layout.columns() - from)));
      }
    }
    return out.toString();
  }

  private void block(List<Fiber> fibers) {
    StringBuilder head = new StringBuilder(String.format("  %-15s", "fiber"));
    fibers.forEach(f -> head.append(String.format(Locale.ROOT, "%9d ", f.position())));
    out.append(style.bold(head.toString().stripTrailing())).append('\n');
    for (Line line : LINES) {
      values(line, fibers);
      uncertainties(line, fibers);
    }
  }

  private void values(Line line, List<Fiber> fibers) {
    out.append(String.format("  %-15s", line.label() + " (" + line.unit().symbol() + ")"));
    for (Fiber f : fibers) {
      Result result = result(line.field(), f.position());
      String cell = String.format("%9s", value(line.value().apply(f))) + sign(result);
      out.append(result == Result.PASS ? cell : style.result(result, cell));
    }
    endLine();
  }

  private void uncertainties(Line line, List<Fiber> fibers) {
    StringBuilder text = new StringBuilder(String.format("  %15s", "± "));
    for (Fiber f : fibers) {
      Measured m = line.value().apply(f);
      text.append(
          String.format(
              "%9s ",
              m instanceof Quantity q ? Rounded.of(q.value(), q.uncertainty()).uncertainty() : ""));
    }
    out.append(style.dim(text.toString().stripTrailing())).append('\n');
  }

  private static String value(Measured m) {
    return switch (m) {
      case Quantity q -> Rounded.of(q.value(), q.uncertainty()).value();
      case Unbounded u -> "flat";
      case Missing x -> "-";
    };
  }

  private static String sign(Result result) {
    return switch (result) {
      case PASS -> " ";
      case FAIL -> "!";
      case NOT_JUDGED -> "?";
    };
  }

  /** What the profile makes of a fiber's value; PASS where it does not name it. */
  private Result result(String field, int position) {
    for (Verdict v : report.judgement().verdicts()) {
      if (v.characteristic().position() == position
          && v.characteristic().parameter().equals(field)) {
        return v.result();
      }
    }
    return Result.PASS;
  }

  private void endLine() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append('\n');
  }
}
