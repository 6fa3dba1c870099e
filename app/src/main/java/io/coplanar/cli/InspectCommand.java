// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import io.coplanar.image.ImageLimits;
import io.coplanar.report.CleaningPicture;
import io.coplanar.report.CleaningReport;
import io.coplanar.report.InspectionReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar inspect}: the cleanliness of end faces from microscope images. */
@Command(
    name = "inspect",
    description = {
      "Finds and sizes the marks on end faces in microscope images and judges them against a",
      "profile. An image that is not good enough is NOT_JUDGED and never passes.",
      "One image gives a table; several, or a folder, a line each."
    })
final class InspectCommand implements Callable<Integer> {
  static final FileKind IMAGES =
      new FileKind(
          "image",
          "inspected",
          List.of("png", "jpg", "jpeg", "bmp", "tif", "tiff"),
          "PNG, JPEG, BMP and TIFF are read");

  private final Console console;
  private final RootCommand root;

  @Parameters(
      paramLabel = "IMAGE",
      arity = "1..*",
      description = "PNG, JPEG, BMP or TIFF image, or a folder that stands for the files in it.")
  private List<Path> files = List.of();

  @Mixin private FaceOptions options = new FaceOptions();

  @Option(
      names = "--before",
      paramLabel = "IMAGE",
      description = {
        "An image of the same face before it was cleaned: says what went, what stayed, what is",
        "new. The verdict is that of the image after."
      })
  private @Nullable Path before;

  @Option(names = "--json", description = "One JSON document an image, a line each.")
  private boolean json;

  @Option(
      names = "--table",
      description = "The whole table for each image, also where there are several.")
  private boolean table;

  @Option(
      names = "--csv",
      paramLabel = "OUT.csv",
      description = "Write verdicts and counts to a spreadsheet file, a line an image.")
  private @Nullable Path csv;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description =
          "Write a picture of the face with its marks, for an array a contact sheet. Several"
              + " images: OUT-NAME.png each, or OUT/NAME.png where OUT is a folder.")
  private @Nullable Path picture;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Images to work on at once (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  InspectCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    InspectRequest request =
        new InspectRequest(
            options.known(),
            FaceProfiles.get(options.profileId()),
            root.settings(InspectSettings.DEFAULTS));
    FileInspection inspection = new FileInspection(request, root.settings(ImageLimits.DEFAULTS));
    if (before != null) {
      return cleaning(inspection, before);
    }
    Inputs inputs = Inputs.of(files);
    OutputFile.requirePlace(csv);
    InspectionPrinter printer =
        new InspectionPrinter(console, form(inputs), Pictures.of(picture, inputs.several()));
    FileRun run =
        new FileRun(console, IMAGES, !json, List.of(), f -> printer.print(inspection.of(f)));
    int code = run.over(inputs, Math.max(1, jobs));
    if (csv != null) {
      OutputFile.write(csv, run.csv().text().getBytes(StandardCharsets.UTF_8));
    }
    return code;
  }

  private int cleaning(FileInspection inspection, Path first) throws InputFault, IOException {
    if (files.size() != 1 || csv != null) {
      throw Sentences.oneAfter();
    }
    OutputFile.requirePlace(picture);
    CleaningReport report =
        CleaningReport.of(inspection.of(first), inspection.of(files.getFirst()));
    report.before().warnings().forEach(w -> warn(report.before(), w));
    report.after().warnings().forEach(w -> warn(report.after(), w));
    if (picture != null) {
      OutputFile.write(picture, CleaningPicture.png(report));
    }
    console.out().print(json ? report.json() + "\n" : report.table(console.style()));
    return ExitCode.of(report.after().result());
  }

  private void warn(InspectionReport report, String warning) {
    console.complain(Sentences.warning(report.file(), warning));
  }

  private InspectionPrinter.Form form(Inputs inputs) {
    if (json) {
      return InspectionPrinter.Form.JSON;
    }
    return inputs.several() && !table ? InspectionPrinter.Form.LINE : InspectionPrinter.Form.TABLE;
  }
}
