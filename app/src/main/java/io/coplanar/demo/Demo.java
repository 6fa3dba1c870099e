// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Result;
import io.coplanar.report.GeometryJson;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.GeometryTable;
import io.coplanar.report.Style;
import io.coplanar.report.SurfacePicture;
import io.coplanar.report.TruthJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three simulated ferrules through the same code as everyone's: simulated, written, read, measured,
 * judged, shown.
 */
public final class Demo {
  private final PrintStream out;
  private final Style style;
  private final @Nullable Path keep;

  /**
   * @param keep a folder that exists, for the maps, truths, results and pictures; null keeps
   *     nothing
   */
  public Demo(PrintStream out, Style style, @Nullable Path keep) {
    this.out = out;
    this.style = style;
    this.keep = keep;
  }

  /**
   * Runs the demo.
   *
   * @throws IOException when what is to be kept cannot be written
   */
  public void run() throws InputFault, IOException {
    out.print(
        "Three simulated MPO ferrules, measured and judged. The instrument is held at the nominal\n"
            + "8° of an APC end face, so its reference tilt is 0,-8.\n\n");
    List<GeometryReport> reports = new ArrayList<>();
    for (DemoFerrule ferrule : DemoFerrule.ALL) {
      out.print(style.heading(ferrule.story()) + "\n\n");
      DemoMeasurement measured = DemoMeasurement.of(ferrule);
      out.print(GeometryTable.of(measured.report(), style) + "\n");
      out.flush();
      if (keep != null) {
        keep(keep, ferrule, measured);
      }
      reports.add(measured.report());
    }
    out.print(summary(reports));
  }

  private static void keep(Path folder, DemoFerrule ferrule, DemoMeasurement measured)
      throws IOException {
    String name = ferrule.name();
    Files.write(folder.resolve(name + ".x3p"), measured.file());
    write(
        folder.resolve(name + ".truth.json"),
        TruthJson.of(ferrule.file(), ferrule.seed(), measured.truth()));
    write(folder.resolve(name + ".geometry.json"), GeometryJson.of(measured.report()));
    Files.write(folder.resolve(name + ".png"), SurfacePicture.png(measured.report()));
  }

  private static void write(Path file, String document) throws IOException {
    Files.write(file, (document + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String summary(List<GeometryReport> reports) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < reports.size(); i++) {
      Result result = reports.get(i).judgement().result();
      text.append(style.verdict(result) + "  " + DemoFerrule.ALL.get(i).moral() + "\n");
    }
    return text
        + (keep == null
            ? "Nothing was kept; \"coplanar demo --keep DIR\" leaves maps, results and pictures.\n"
            : "Maps, truth, results and pictures are in "
                + keep
                + "; try \"coplanar measure "
                + keep
                + " --reference-tilt 0,-8\".\n");
  }
}
