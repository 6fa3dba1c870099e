// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.compare.FaceComparison;
import io.coplanar.cleanliness.compare.PlacedMark;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Two images of one face, before and after cleaning, for programs and for people. */
public record CleaningReport(
    InspectionReport before, InspectionReport after, FaceComparison comparison) {
  /** What a comparison is not. */
  static final String NO_PROOF =
      "Laid over each other by the fibers' places; no proof that both images show one connector.";

  /** Compares two inspected images. */
  public static CleaningReport of(InspectionReport before, InspectionReport after) {
    return new CleaningReport(
        before,
        after,
        FaceComparison.of(before.inspection(), size(before), after.inspection(), size(after)));
  }

  private static FaceComparison.Size size(InspectionReport report) {
    return new FaceComparison.Size(report.image().width(), report.image().height());
  }

  /** The document {@code coplanar/cleaning/1} on one line, without a line end. */
  public String json() {
    return JsonWriter.document(
        "coplanar/cleaning/1",
        json -> {
          json.object("before", () -> image(before, json));
          json.object("after", () -> image(after, json));
          json.bool("compared", comparison.compared());
          json.texts("not_compared_because", comparison.reasons());
          var alignment = comparison.alignment();
          json.number(
              "turn_deg", alignment == null ? Double.NaN : Math.toDegrees(alignment.turnRad()));
          json.number("fibers_apart_rms_um", alignment == null ? Double.NaN : alignment.rmsUm());
          json.objects("gone", comparison.gone(), m -> mark(m, json));
          json.objects("stayed", comparison.stayed(), p -> pair(p, json));
          json.objects("new", comparison.added(), m -> mark(m, json));
          json.objects("not_known", comparison.unseen(), m -> mark(m, json));
          json.text("note", NO_PROOF);
          json.text("result", after.result().name());
          json.texts("reasons", after.inspection().judgement().reasons());
        });
  }

  private static void image(InspectionReport report, JsonWriter json) {
    json.text("file", report.file());
    json.text("sha256", report.sha256());
    json.text("profile", report.inspection().request().profile().id());
    json.number("scale_um_per_px", report.inspection().scaleUmPerPx());
    json.number("fibers_n", report.inspection().face().fibers().size());
    json.text("result", report.result().name());
  }

  private static void pair(FaceComparison.Pair pair, JsonWriter json) {
    mark(pair.after(), json);
    json.number("size_before_um", pair.before().finding().sizeUm());
    json.number("x_before_px", pair.before().finding().xPx());
    json.number("y_before_px", pair.before().finding().yPx());
  }

  private static void mark(PlacedMark mark, JsonWriter json) {
    Finding f = mark.finding();
    json.number("position", mark.position() == 0 ? Double.NaN : mark.position());
    json.text("kind", f.kind().id());
    json.text("zone", f.zone().name());
    json.number("x_px", f.xPx());
    json.number("y_px", f.yPx());
    json.number("size_um", f.sizeUm());
    json.number("width_um", f.widthUm());
    json.number("contrast", f.contrast());
  }

  /** For people, ending in a line end. */
  public String table(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(before.file() + "  →  " + after.file())).append('\n');
    out.append("  before: ").append(style.verdict(before.result())).append('\n');
    out.append("  after:  ").append(style.verdict(after.result())).append("\n\n");
    if (comparison.compared()) {
      counts(style, out);
    } else {
      comparison.reasons().forEach(r -> out.append(Wrap.at(2, "not compared: " + r)));
    }
    FaceReasons.of(after).forEach(r -> out.append(Wrap.at(2, r)));
    out.append('\n').append(Wrap.at(2, NO_PROOF));
    return out.toString();
  }

  private void counts(Style style, StringBuilder out) {
    line(out, "gone", comparison.gone());
    line(out, "stayed", comparison.stayed().stream().map(FaceComparison.Pair::after).toList());
    line(out, "new", comparison.added());
    line(out, "not known", comparison.unseen());
    double turn = Math.toDegrees(Objects.requireNonNull(comparison.alignment()).turnRad());
    out.append(
        style.dim(
            String.format(
                Locale.ROOT,
                "  the image after is turned by %.1f°, the fibers lie within %.1f µm\n\n",
                turn,
                comparison.alignment().rmsUm())));
  }

  private static void line(StringBuilder out, String word, List<PlacedMark> marks) {
    out.append(String.format("  %-10s %4d", word, marks.size()));
    if (!marks.isEmpty()) {
      int shown = Math.min(3, marks.size());
      out.append("   ");
      out.append(
          String.join("; ", marks.subList(0, shown).stream().map(CleaningReport::words).toList()));
      out.append(shown < marks.size() ? "; …" : "");
    }
    out.append('\n');
  }

  static String words(PlacedMark mark) {
    String where =
        mark.position() == 0 ? "ferrule" : mark.position() + mark.finding().zone().name();
    Finding f = mark.finding();
    return where + " " + f.kind().id() + " " + FaceWords.um(f.sizeUm());
  }
}
