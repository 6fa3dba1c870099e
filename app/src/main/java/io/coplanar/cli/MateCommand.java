// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.mating.contact.Conditions;
import io.coplanar.mating.contact.ContactSettings;
import io.coplanar.mating.contact.EndShape;
import io.coplanar.mating.contact.Facing;
import io.coplanar.mating.contact.Mating;
import io.coplanar.mating.contact.Tilt;
import io.coplanar.report.GeometryDocument;
import io.coplanar.report.MatingJson;
import io.coplanar.report.MatingPicture;
import io.coplanar.report.MatingReport;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar mate}: whether all fibers of two measured ends touch. */
@Command(
    name = "mate",
    description = {
      "Presses measured ends together, two and two: force and gap of each pair of fibers, and the",
      "force that closes all. Reads what \"coplanar measure --json\" writes, a file an end.",
      "With --best: which of the ends in a folder to mate with which."
    })
final class MateCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(
      paramLabel = "A.json B.json",
      arity = "0..*",
      description = "Geometry documents, an even number: each two of them are mated.")
  private List<Path> files = List.of();

  @Option(
      names = "--best",
      paramLabel = "DIR",
      description = "Pair all documents in a folder so that their closing forces sum to the least.")
  private @Nullable Path best;

  @Option(
      names = "--adapter",
      paramLabel = "A|B",
      description = "A: key up to key down (default); B: key up to key up.")
  private Facing facing = Facing.A;

  @Option(
      names = "--force-n",
      paramLabel = "N",
      description = "Force between the ferrules (default: 9.8 up to 12 fibers, else 20).")
  private @Nullable Double forceN;

  @Option(
      names = "--tilt",
      paramLabel = "free|fixed",
      description = "Whether the ferrules turn until they fit (default: free).")
  private Tilt tilt = Tilt.FREE;

  @Option(
      names = "--side-load-n",
      paramLabel = "N",
      description = "Pull on the cable across the connector, along the row; positive: towards +x.")
  private double sideLoadN;

  @Option(
      names = "--side-arm-mm",
      paramLabel = "MM",
      description = "How far from the end face it pulls (default: ${DEFAULT-VALUE}).")
  private double sideArmMm = 20;

  @Option(names = "--json", description = "One JSON document a mating, a line each.")
  private boolean json;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description = "Write a picture of forces and gaps along the row; OUT-NAME.png for several.")
  private @Nullable Path picture;

  MateCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Conditions how =
        Conditions.of(facing, tilt, root.settings(ContactSettings.DEFAULTS))
            .withSideLoad(sideLoadN, sideArmMm);
    if (forceN != null) {
      how = how.withForce(forceN);
    }
    if (best != null) {
      if (!files.isEmpty() || picture != null) {
        throw Sentences.bestAlone();
      }
      return new MatePlan(console, how, json).of(best);
    }
    if (files.isEmpty() || files.size() % 2 != 0) {
      throw Sentences.notInPairs(files.size());
    }
    return mateAll(how);
  }

  private int mateAll(Conditions how) throws InputFault, IOException {
    Pictures pictures = Pictures.of(picture, files.size() > 2);
    Answers answers = new Answers(console);
    for (int i = 0; i < files.size(); i += 2) {
      Path a = files.get(i);
      Path b = files.get(i + 1);
      answers.give(a + " and " + b, () -> answer(Mating.of(read(a), read(b), how), pictures));
    }
    return answers.code();
  }

  private Answers.Answer answer(Mating mating, Pictures pictures) throws IOException {
    pictures.draw(mating.a().file(), () -> MatingPicture.png(mating));
    return new Answers.Answer(
        json ? MatingJson.of(mating) + "\n" : MatingReport.text(mating, console.style()) + "\n",
        ExitCode.of(MatingReport.result(mating)),
        MatingReport.warnings(mating));
  }

  static EndShape read(Path file) throws InputFault, IOException {
    return GeometryDocument.read(InputFile.read(file), file.toString());
  }
}
