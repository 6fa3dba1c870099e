// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.geometry.TiltCalibration;
import io.coplanar.report.CalibrationJson;
import io.coplanar.report.CalibrationReport;
import io.coplanar.report.CalibrationTable;
import io.coplanar.report.Sha256;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.InputFile;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar calibrate-tilt}: the tilt of an instrument's reference. */
@Command(
    name = "calibrate-tilt",
    description = {
      "Finds the tilt of the instrument's reference from two maps of one flat artifact, turned by",
      "180° in its holder between them. Prints the --reference-tilt to measure with."
    })
final class CalibrateTiltCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(index = "0", paramLabel = "A", description = "Surface file of the flat artifact.")
  private Path first = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "B",
      description = "Surface file of the same artifact, turned by 180°.")
  private Path second = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "up|down|mirrored",
      description = "How the instrument's maps lie, as for measure (default: up).")
  private Request.Key key = Request.Key.UP;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  CalibrateTiltCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  /** A file as it was read. */
  private record Read(CalibrationReport.Source source, HeightMap map) {
    static Read of(Path file) throws InputFault, IOException {
      byte[] bytes = InputFile.read(file);
      return new Read(
          new CalibrationReport.Source(file.toString(), Sha256.of(bytes)),
          SurfaceFormats.read(file.toString(), bytes));
    }
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Settings settings = root.settings(GeometrySettings.DEFAULTS).only(TiltCalibration.SETTINGS);
    Read a = Read.of(first);
    Read b = Read.of(second);
    if (a.source().sha256().equals(b.source().sha256())) {
      throw Sentences.sameMapTwice(first, second);
    }
    Set<String> notes = new LinkedHashSet<>(a.map().notes());
    notes.addAll(b.map().notes());
    CalibrationReport report =
        new CalibrationReport(
            a.source(), b.source(), settings, calibrate(a, b, settings), List.copyOf(notes));
    report.warnings().forEach(w -> console.complain("warning: " + w));
    console
        .out()
        .print(
            json
                ? CalibrationJson.of(report) + "\n"
                : CalibrationTable.of(report, console.style()));
    return ExitCode.DONE;
  }

  private TiltCalibration calibrate(Read a, Read b, Settings settings) throws InputFault {
    try {
      return TiltCalibration.of(a.map(), b.map(), key, settings);
    } catch (InputFault fault) {
      throw fault.in((fault.input().equals(TiltCalibration.SECOND) ? b : a).source().file());
    }
  }
}
