// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Judgement;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import io.coplanar.report.GeometryJson;
import io.coplanar.report.Style;
import io.coplanar.report.SurfacePicture;
import io.coplanar.report.TruthJson;
import io.coplanar.report.Wrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Three simulated ferrules through the same code as everyone's: simulated, written, read, measured,
 * judged, shown.
 */
public final class Demo {
  private static final int INDENT = 12;

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
        style.heading("Three simulated ferrules, measured and judged")
            + "\nThe instrument is held at the nominal 8° of an APC end face.\n");
    for (DemoFerrule ferrule : DemoFerrule.ALL) {
      DemoMeasurement measured = DemoMeasurement.of(ferrule);
      out.print(text(ferrule, measured.report().judgement()));
      out.flush();
      if (keep != null) {
        keep(keep, ferrule, measured);
      }
    }
    out.print(end());
  }

  private String text(DemoFerrule ferrule, Judgement judgement) {
    StringBuilder text = new StringBuilder();
    text.append("  ")
        .append(style.verdict(judgement.result()))
        .append(ferrule.moral())
        .append('\n');
    for (Verdict v : judgement.verdicts()) {
      if (v.result() != Result.PASS) {
        text.append(Wrap.at(INDENT, v.characteristic().parameter() + ": " + v.reason()));
      }
    }
    return text.toString();
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

  private String end() {
    return keep == null
        ? ""
        : "Maps, truth, results and pictures are in "
            + keep
            + "; try\n  coplanar measure "
            + keep
            + "/good.x3p --reference-tilt 0,-8\n";
  }
}
