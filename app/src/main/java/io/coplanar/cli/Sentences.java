// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.image.ImageOutput;
import io.coplanar.judge.Result;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.image.FaceView;
import io.coplanar.simulate.image.ImageTruth;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Every sentence of its own that the command line tells a user: what is wrong, and the remedy. What
 * is wrong inside of a file its reader says.
 */
final class Sentences {
  private Sentences() {}

  static String noCommand() {
    return "no command given; start with \"coplanar demo\" or see \"coplanar --help\"";
  }

  /** The option parser's complaint on one line, with what the user may have meant. */
  static String wrongRequest(ParameterException e) {
    String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong request");
    String start = Character.toLowerCase(what.charAt(0)) + what.substring(1);
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    List<String> meant = e instanceof UnmatchedArgumentException u ? u.getSuggestions() : List.of();
    return start
        + (meant.isEmpty() ? "" : "; did you mean " + orList(meant) + "?")
        + (start.contains("--help") ? "" : " (see \"" + command + " --help\")");
  }

  static InputFault notAnAssignment(String text) {
    return new InputFault.Inconsistent(
        "--set " + text, "is no assignment", "NAME=VALUE, as in --set height_diameter_um=50");
  }

  static InputFault noSuchSetting(String name, List<String> nearest) {
    return new InputFault.Inconsistent(
        "--set " + name,
        "there is no such setting",
        orList(nearest) + " (\"coplanar settings\" lists all)");
  }

  static InputFault notANumber(String what, String text) {
    return new InputFault.Inconsistent(what, "is \"" + text + "\"", "a number, as in 1.5");
  }

  static InputFault notATilt(String text) {
    return new InputFault.Inconsistent(
        "--reference-tilt",
        "is \"" + text + "\"",
        "two angles in degrees with a comma between them, as in 0.012,-0.003");
  }

  static InputFault sameMapTwice(Path first, Path second) {
    return new InputFault.Inconsistent(
        second.toString(),
        "holds the same bytes as " + first,
        "a second map, taken after the artifact was turned by 180°");
  }

  static InputFault noSuchLayout(int fibers, int rows) {
    return new InputFault.Inconsistent(
        "--fibers " + fibers + " --rows " + rows,
        "there is no such ferrule",
        "1 to 16 fibers in one row, or 2 to 32 in two full rows");
  }

  static InputFault noSuchInput(Path file) {
    return new InputFault.Inconsistent(
        file.toString(), "there is no such file or folder", "the path of a file that is there");
  }

  static InputFault emptyFolder(Path folder) {
    return new InputFault.Inconsistent(
        folder.toString(), "the folder holds no file", "at least one file in it");
  }

  static InputFault unreadableFolder(Path folder) {
    return new InputFault.Inconsistent(
        folder.toString(), "the folder may not be read", "one that this user may read");
  }

  static InputFault nothingInFolders(FileKind kind) {
    return new InputFault.Inconsistent(
        "input",
        "no file in the folder is " + kind.article() + " " + kind.word() + " file",
        "at least one; " + kind.formats());
  }

  static InputFault isAFolder(Path file) {
    return new InputFault.Inconsistent(
        file.toString(), "is a folder", "the name of a file to write");
  }

  static InputFault noSuchFolder(Path file) {
    return new InputFault.Inconsistent(
        file.toString(), "its folder does not exist", "a file in a folder that is there");
  }

  static InputFault notWritable(Path file) {
    return new InputFault.Inconsistent(
        file.toString(),
        "its folder may not be written to",
        "a folder that this user may write to");
  }

  static InputFault oneAfter() {
    return new InputFault.Inconsistent(
        "--before", "stands with several images or --csv", "one image before and one after");
  }

  static InputFault notInPairs(int files) {
    return new InputFault.Inconsistent(
        "mate",
        files == 0 ? "no file is named" : "names " + files + (files == 1 ? " file" : " files"),
        "geometry documents two by two, as in A.json B.json, or --best DIR");
  }

  static InputFault bestAlone() {
    return new InputFault.Inconsistent(
        "--best", "stands beside files or --picture", "--best DIR alone");
  }

  static InputFault noFolderOfEnds(Path folder) {
    return new InputFault.Inconsistent(
        folder.toString(), "is no folder", "a folder of geometry documents");
  }

  static InputFault noEndsInFolder(Path folder) {
    return new InputFault.Inconsistent(
        folder.toString(),
        "holds no readable geometry document",
        "files ending in .json that \"coplanar measure --json\" wrote, one end each");
  }

  static InputFault tooManyEnds(Path folder, int most) {
    return new InputFault.TooLarge(
        folder.toString(), "holds more than " + most + " documents", "at most " + most);
  }

  static String otherDocuments(List<String> files) {
    int shown = Math.min(files.size(), 3);
    return "skipped "
        + files.size()
        + (files.size() == 1 ? " file" : " files")
        + " of another kind: "
        + String.join(", ", files.subList(0, shown))
        + (shown < files.size() ? ", …" : "");
  }

  static String notWhollyMeasured() {
    return "not all of its fibers are measured, so it is paired with none";
  }

  static String nothingToSimulate() {
    return "say what to simulate, as in \"coplanar simulate ferrule -o map.x3p\"";
  }

  static InputFault cannotSimulate(IllegalArgumentException e) {
    return new InputFault.Inconsistent("simulate ferrule", String.valueOf(e.getMessage()), "");
  }

  static InputFault cannotSimulateImage(IllegalArgumentException e) {
    return new InputFault.Inconsistent("simulate image", String.valueOf(e.getMessage()), "");
  }

  static InputFault notAPair(String option, String example) {
    return new InputFault.Inconsistent(
        "simulate image", option + " takes two numbers", "them as in " + option + " " + example);
  }

  static InputFault notAQuality(int quality) {
    return new InputFault.Inconsistent(
        "simulate image", "--quality is " + quality, "a number from 1 to 100");
  }

  static InputFault notTheseBits(int bits, ImageOutput format) {
    return new InputFault.Inconsistent(
        "simulate image",
        "--bits is " + bits + " for a " + format,
        format.mostBits() < 16 ? "8" : "8 or 16");
  }

  static String simulatedImage(Path out, ImageTruth truth) {
    FaceView view = truth.scene().view();
    return "wrote "
        + out
        + ": "
        + view.widthPx()
        + " × "
        + view.heightPx()
        + " pixels, fibers: "
        + truth.fibers().size()
        + ", findings: "
        + truth.findings().size();
  }

  static InputFault notTwoNumbers() {
    return new InputFault.Inconsistent(
        "simulate ferrule",
        "--pitch takes one or two numbers and --offset two",
        "them as in --pitch 2,2.5 and --offset 100,-50");
  }

  static InputFault notOneForEach(String option, int given, int fibers) {
    return new InputFault.Inconsistent(
        option, "has " + given + " numbers", "one for all fibers, or " + fibers);
  }

  static String simulated(Path out, int columns, int rows, FerruleSpec spec) {
    return "wrote " + out + ": " + columns + " × " + rows + " points, " + spec.layout() + " fibers";
  }

  /** The last line of a run over several files. */
  static String tally(Map<Result, Integer> counts, int bad, FileKind kind) {
    List<String> parts = new ArrayList<>();
    counts.forEach((result, n) -> parts.add(n + " " + result.name().replace('_', ' ')));
    if (bad > 0) {
      parts.add(bad + " not " + kind.done());
    }
    return (parts.isEmpty() ? "nothing " + kind.done() : String.join(", ", parts)) + "\n";
  }

  static String skipped(List<String> files, FileKind kind) {
    int shown = Math.min(files.size(), 3);
    return "skipped "
        + files.size()
        + (files.size() == 1 ? " file" : " files")
        + " in folders that hold no "
        + kind.word()
        + ": "
        + String.join(", ", files.subList(0, shown))
        + (shown < files.size() ? ", …" : "");
  }

  static String warning(String file, String sentence) {
    return file + ": warning: " + sentence;
  }

  /** SX and SY are only as good as the reference they are measured against. */
  static String noReferenceTilt() {
    return "no --reference-tilt given, so the instrument's own tilt counts as 0 in SX and SY"
        + " (\"coplanar calibrate-tilt\" measures it)";
  }

  static String outOfMemory() {
    return "needs more memory than the "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB this program may use; set COPLANAR_JAVA_OPTS=-Xmx8g or use fewer --jobs";
  }

  static String faultOfTheProgram(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return "fault of the program: "
        + e
        + (trace.length == 0 ? "" : " at " + trace[0])
        + (debugging() ? "" : "; COPLANAR_DEBUG=1 shows where, please report it");
  }

  /** Which input, what is wrong with it, what would be right. */
  static String of(InputFault fault) {
    return (fault.input().isEmpty() ? "" : fault.input() + ": ")
        + fault.wrong()
        + (fault.right().isEmpty() ? "" : "; expected " + fault.right());
  }

  static boolean debugging() {
    return "1".equals(System.getenv("COPLANAR_DEBUG"));
  }

  /** Whether a disk's refusal is about the place the user named. */
  static boolean isWrongPlace(IOException e) {
    return e instanceof NoSuchFileException
        || e instanceof AccessDeniedException
        || e instanceof NotDirectoryException
        || e instanceof FileAlreadyExistsException;
  }

  static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException f -> f.getFile() + ": there is no such file or folder";
      case AccessDeniedException f -> f.getFile() + ": access denied; check its permissions";
      case NotDirectoryException f -> f.getFile() + ": is no folder";
      case FileAlreadyExistsException f -> f.getFile() + ": is there already and is no folder";
      case FileSystemException f -> f.getFile() + ": the disk refused: " + f.getReason();
      default -> "the disk or the system refused: " + e.getMessage();
    };
  }

  static String orList(List<String> names) {
    return String.join(" or ", names);
  }

  static String noRecipeCommand() {
    return "nothing to do; expected one of list, show, check after 'recipe'";
  }

  static InputFault noPort(int port) {
    return new InputFault.Inconsistent("--port", "is " + port, "a number from 0 to 65535");
  }

  static String demoOfTheLine() {
    return "\n"
        + "And now a shop that makes them. Its people, its oven and its instruments are"
        + " simulated;\n"
        + "the server that lets a step pass or refuses it is the real one, spoken to over"
        + " HTTP.\n";
  }

  static String demoStays(String url, Path tokens) {
    return "\nThe demo's server goes on at "
        + url
        + " until you press Ctrl-C. Ask it, for example:\n  coplanar line show D-03 --server "
        + url
        + " --token-file "
        + tokens.resolve("anna.token")
        + "\n";
  }
}
