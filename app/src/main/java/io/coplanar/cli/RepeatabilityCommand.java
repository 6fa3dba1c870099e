// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cleanliness.compare.FaceComparison;
import io.coplanar.cleanliness.compare.FaceRepeatability;
import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.InputFault;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Repeatability;
import io.coplanar.geometry.Request;
import io.coplanar.image.ImageLimits;
import io.coplanar.judge.Profiles;
import io.coplanar.judge.Result;
import io.coplanar.report.FaceRepeatabilityReport;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.InspectionReport;
import io.coplanar.report.RepeatabilityReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar repeatability}: how well repeated measurements of the same faces agree. */
@Command(
    name = "repeatability",
    description = {
      "Measures several height maps of each of several faces and tells the instrument's share of",
      "the spread (gauge R&R); or inspects several images of each, and tells how well verdicts and",
      "sizes agree. DIR holds a folder for each face, with the face's maps or images in it."
    })
final class RepeatabilityCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(index = "0", paramLabel = "DIR", description = "A folder with a folder a face.")
  private Path folder = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "ID",
      description =
          "Profile to judge by, or a profile's YAML file (default: the command's of its kind).")
  private @Nullable String profileId;

  @Option(
      names = "--images",
      description = "The files are images; said by itself by the endings png, jpg, jpeg and bmp.")
  private boolean images;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  RepeatabilityCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    List<Path> folders = faceFolders();
    return images || holdImages(folders) ? ofImages(folders) : ofMaps(folders);
  }

  private int ofMaps(List<Path> folders) throws InputFault, IOException {
    Request request =
        new Request(0, 0, 0, 0, Request.Key.UP, root.settings(GeometrySettings.DEFAULTS));
    String profile = profileId == null ? Profiles.DEFAULT : profileId;
    FileMeasurement measurement = new FileMeasurement(request, Profiles.get(profile), List.of());
    List<RepeatabilityReport.Face> faces = new ArrayList<>();
    List<List<List<Characteristic>>> readings = new ArrayList<>();
    int code = ExitCode.DONE;
    for (Path face : folders) {
      List<Result> verdicts = new ArrayList<>();
      List<List<Characteristic>> ofFace = new ArrayList<>();
      for (Path file : visible(face, Files::isRegularFile)) {
        try {
          GeometryReport report = measurement.of(file);
          verdicts.add(report.judgement().result());
          ofFace.add(report.face().characteristics());
        } catch (InputFault fault) {
          console.complain(Sentences.of(fault));
          code = ExitCode.WRONG_INPUT;
        }
      }
      if (!ofFace.isEmpty()) {
        faces.add(new RepeatabilityReport.Face(String.valueOf(face.getFileName()), verdicts));
        readings.add(ofFace);
      }
    }
    if (readings.stream().noneMatch(r -> r.size() > 1)) {
      throw nothingTwice();
    }
    RepeatabilityReport report =
        new RepeatabilityReport(folder.toString(), profile, faces, Repeatability.of(readings));
    console.out().print(json ? report.json() + "\n" : report.table(console.style()));
    return code;
  }

  private int ofImages(List<Path> folders) throws InputFault, IOException {
    String profile = profileId == null ? FaceProfiles.DEFAULT : profileId;
    FileInspection inspection =
        new FileInspection(
            new InspectRequest(
                LocateRequest.DEFAULT,
                FaceProfiles.get(profile),
                root.settings(InspectSettings.DEFAULTS)),
            root.settings(ImageLimits.DEFAULTS));
    List<RepeatabilityReport.Face> faces = new ArrayList<>();
    List<List<FaceRepeatability.Reading>> readings = new ArrayList<>();
    int code = ExitCode.DONE;
    for (Path face : folders) {
      List<Result> verdicts = new ArrayList<>();
      List<FaceRepeatability.Reading> ofFace = new ArrayList<>();
      for (Path file : visible(face, Files::isRegularFile)) {
        try {
          InspectionReport report = inspection.of(file);
          verdicts.add(report.result());
          ofFace.add(
              new FaceRepeatability.Reading(
                  report.inspection(),
                  new FaceComparison.Size(report.image().width(), report.image().height())));
        } catch (InputFault fault) {
          console.complain(Sentences.of(fault));
          code = ExitCode.WRONG_INPUT;
        }
      }
      if (!ofFace.isEmpty()) {
        faces.add(new RepeatabilityReport.Face(String.valueOf(face.getFileName()), verdicts));
        readings.add(ofFace);
      }
    }
    if (readings.stream().noneMatch(r -> r.size() > 1)) {
      throw nothingTwice();
    }
    FaceRepeatabilityReport report =
        new FaceRepeatabilityReport(
            folder.toString(), profile, faces, FaceRepeatability.of(readings));
    console.out().print(json ? report.json() + "\n" : report.table(console.style()));
    return code;
  }

  private InputFault nothingTwice() {
    return new InputFault.Inconsistent(
        folder.toString(), "no face was measured twice", "two files or more in a face's folder");
  }

  /** A TIFF can be either, and counts as a map. */
  private static boolean holdImages(List<Path> folders) throws IOException {
    for (Path face : folders) {
      for (Path file : visible(face, Files::isRegularFile)) {
        if (file.toString().toLowerCase(Locale.ROOT).matches(".*[.](png|jpe?g|bmp)")) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Path> faceFolders() throws InputFault, IOException {
    if (!Files.isDirectory(folder)) {
      throw Sentences.noSuchInput(folder);
    }
    List<Path> faces = visible(folder, Files::isDirectory);
    if (faces.isEmpty()) {
      throw new InputFault.Inconsistent(
          folder.toString(), "holds no folder", "a folder for each face, with its maps in it");
    }
    return faces;
  }

  /** What a folder shows of one sort, by name. */
  private static List<Path> visible(Path folder, Predicate<Path> sort) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(sort)
          .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }
}
