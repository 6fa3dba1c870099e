// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.mating.loss.LossAnswer;
import io.coplanar.mating.loss.LossSettings;
import io.coplanar.report.LossJson;
import io.coplanar.report.LossPicture;
import io.coplanar.report.LossReport;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar loss}: what a joint of two fibers loses and throws back. */
@Command(
    name = "loss",
    description = {
      "Insertion and return loss of a joint from its offset, tilt, gap, mode fields and bends, and",
      "the spread over a population of connectors from its tolerances. The file's keys:",
      "wavelength_nm, mfd_um, fiber_index, polish (PC UPC APC), offset_um, tilt_deg, gap_um,",
      "gap_index, damaged_layer {index, thickness_um}, bend {radius_mm, turns},",
      "squeeze {lateral_mm, length_mm}, limit_db, return_loss_min_db, population {hole_um,",
      "fiber_clearance_um, core_um, pin_clearance_um, pins (float apc apc-compensated), fibers,",
      "rows, connectors, seed, matings, pin_tips (chamfered elliptical), grade}."
    })
final class LossCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(paramLabel = "JOINT.yaml", arity = "1..*", description = "A joint, a file each.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON document a file, a line each.")
  private boolean json;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description = "Draw the histogram with its limits, or the parts of the loss.")
  private @Nullable Path picture;

  LossCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Settings settings = root.settings(LossSettings.DEFAULTS);
    Pictures pictures = Pictures.of(picture, files.size() > 1);
    Answers answers = new Answers(console);
    for (Path file : files) {
      answers.give(file.toString(), () -> answer(file, settings, pictures));
    }
    return answers.code();
  }

  private Answers.Answer answer(Path file, Settings settings, Pictures pictures)
      throws InputFault, IOException {
    LossAnswer loss = LossAnswer.of(InputFile.read(file), file.toString(), settings);
    pictures.draw(file.toString(), () -> LossPicture.png(loss));
    return new Answers.Answer(
        json ? LossJson.of(loss) + "\n" : LossReport.text(loss, console.style()) + "\n",
        loss.isJudged() ? ExitCode.of(LossReport.result(loss)) : ExitCode.DONE,
        List.of());
  }
}
