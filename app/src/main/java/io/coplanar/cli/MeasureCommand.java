// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Profile;
import io.coplanar.judge.Profiles;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar measure}: end-face geometry from height maps, and a verdict. */
@Command(
    name = "measure",
    description = {
      "Measures ferrule end faces in surface files and judges them against a profile.",
      "One file gives a table; several, or a folder, a line each."
    })
final class MeasureCommand implements Callable<Integer> {
  private static final FileKind SURFACES =
      new FileKind(
          "surface",
          "measured",
          SurfaceFormats.list().stream().flatMap(f -> f.endings().stream()).toList(),
          "\"coplanar formats\" lists what is read");

  private final Console console;
  private final RootCommand root;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Surface file, or a folder that stands for the files in it.")
  private List<Path> files = List.of();

  @Option(
      names = "--profile",
      paramLabel = "ID",
      description = "Profile to judge by, or a profile's YAML file (default: ${DEFAULT-VALUE}).")
  private String profileId = Profiles.DEFAULT;

  @Option(
      names = "--fibers",
      paramLabel = "N",
      description = "Fibers in total; another number found is an error.")
  private int fibers;

  @Option(names = "--rows", paramLabel = "R", description = "Rows that hold the fibers: 1 or 2.")
  private int rows;

  @Option(
      names = "--reference-tilt",
      paramLabel = "SX,SY",
      description = "Tilt of the instrument's reference in degrees, subtracted from SX and SY.")
  private @Nullable String referenceTilt;

  @Option(
      names = "--key",
      paramLabel = "up|down|mirrored",
      description = "How the map was taken (default: up).")
  private Request.Key key = Request.Key.UP;

  @Option(names = "--json", description = "One JSON document a file, a line each.")
  private boolean json;

  @Option(
      names = "--table",
      description = "The whole table for each file, also where there are several.")
  private boolean table;

  @Option(
      names = "--csv",
      paramLabel = "OUT.csv",
      description = "Write all values to a spreadsheet file, a line an end face.")
  private @Nullable Path csv;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description =
          "Write a picture of the end face. Several files: OUT-NAME.png each, or OUT/NAME.png where"
              + " OUT is a folder.")
  private @Nullable Path picture;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Files to work on at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  MeasureCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Profile profile = Profiles.get(profileId);
    ReferenceTilt tilt = ReferenceTilt.parse(referenceTilt);
    Request request =
        new Request(
            Layouts.checkFibers(fibers, rows),
            rows,
            tilt.sxDeg(),
            tilt.syDeg(),
            key,
            root.settings(GeometrySettings.DEFAULTS));
    Inputs inputs = Inputs.of(files);
    OutputFile.requirePlace(csv);
    Pictures pictures = Pictures.of(picture, inputs.several());
    FileMeasurement measurement =
        new FileMeasurement(
            request, profile, tilt.absent() ? List.of(Sentences.noReferenceTilt()) : List.of());
    GeometryPrinter printer = new GeometryPrinter(console, form(inputs), pictures);
    FileRun run =
        new FileRun(
            console,
            SURFACES,
            form(inputs) != GeometryPrinter.Form.JSON,
            measurement.warnings(),
            file -> printer.print(measurement.of(file)));
    int code = run.over(inputs, Math.max(1, jobs));
    if (csv != null) {
      OutputFile.write(csv, run.csv().text().getBytes(StandardCharsets.UTF_8));
    }
    return code;
  }

  private GeometryPrinter.Form form(Inputs inputs) {
    if (json) {
      return GeometryPrinter.Form.JSON;
    }
    return inputs.several() && !table ? GeometryPrinter.Form.LINE : GeometryPrinter.Form.TABLE;
  }
}
