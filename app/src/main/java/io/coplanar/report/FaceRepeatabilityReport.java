// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.compare.FaceRepeatability;
import java.util.List;
import java.util.Locale;

/**
 * How well repeated inspections of the same faces agree.
 *
 * @param folder what was inspected
 * @param profile by which the faces were judged
 * @param faces each with the verdicts of its images
 */
public record FaceRepeatabilityReport(
    String folder,
    String profile,
    List<RepeatabilityReport.Face> faces,
    FaceRepeatability repeatability) {

  /** The document {@code coplanar/repeatability/1} on one line, without a line end. */
  public String json() {
    return JsonWriter.document(
        "coplanar/repeatability/1",
        json -> {
          json.text("folder", folder);
          json.text("profile", profile);
          json.objects("faces", faces, f -> RepeatabilityReport.face(f, json));
          json.number("faces_with_one_verdict_n", RepeatabilityReport.agreeing(faces));
          json.object("verdicts", () -> verdicts(json));
          json.object("marks", () -> marks(json));
          json.objects("parameters", List.of("size_um", "width_um"), name -> parameter(name, json));
        });
  }

  private void verdicts(JsonWriter json) {
    json.number("fibers_n", repeatability.fibers());
    json.number("agreement", repeatability.agreement());
    json.number("kappa", repeatability.kappa());
  }

  private void marks(JsonWriter json) {
    json.number("marks_n", repeatability.marks());
    json.number("found_share", repeatability.foundShare());
  }

  private void parameter(String name, JsonWriter json) {
    FaceRepeatability.Study s = study(name);
    RepeatabilityReport.parameter(name, s.parts(), s.readings(), s.study(), json);
  }

  private FaceRepeatability.Study study(String name) {
    return name.equals("width_um") ? repeatability.width() : repeatability.size();
  }

  /** For people. */
  public String table(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(
        style.bold(String.format("%-34s %12s %12s %8s %5s", "", "gauge", "parts", "share", "ndc")));
    out.append('\n');
    out.append(RepeatabilityReport.line("size of marks, µm", repeatability.size().study()));
    out.append(RepeatabilityReport.line("width of scratches, µm", repeatability.width().study()));
    out.append(
        String.format(
            Locale.ROOT,
            "%d fibers: verdicts agree in %s of pairs of images, kappa %s\n",
            repeatability.fibers(),
            percent(repeatability.agreement()),
            RepeatabilityReport.number(repeatability.kappa())));
    out.append(
        String.format(
            Locale.ROOT,
            "%d marks: found in %s of the images that could show them\n",
            repeatability.marks(),
            percent(repeatability.foundShare())));
    out.append(
        RepeatabilityReport.agreeing(faces)
            + " of "
            + faces.size()
            + " faces got one verdict from all images\n");
    return out.toString();
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
