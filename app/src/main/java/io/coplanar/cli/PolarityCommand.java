// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import io.coplanar.mating.polarity.Channel;
import io.coplanar.mating.polarity.ChannelFile;
import io.coplanar.mating.polarity.Polarity;
import io.coplanar.mating.polarity.PolaritySettings;
import io.coplanar.mating.polarity.Repair;
import io.coplanar.report.PolarityJson;
import io.coplanar.report.PolarityPicture;
import io.coplanar.report.PolarityReport;
import io.coplanar.report.PolarityText;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code coplanar polarity}: which fiber of a channel comes out where, and whether that is right.
 */
@Command(
    name = "polarity",
    description = {
      "Follows every fiber of a channel through its cables, adapters, cassettes and cords, and"
          + " says",
      "whether each light arrives where it should, what is wrong, and the smallest repair.",
      "docs/polarity.md explains the file."
    })
final class PolarityCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Parameters(paramLabel = "CHANNEL.yaml", arity = "1..*", description = "File with one channel.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "One JSON document a channel, a line each.")
  private boolean json;

  @Option(
      names = "--picture",
      paramLabel = "OUT.png",
      description =
          "Draw the channel with its fibers in their colors; OUT-NAME.png for several channels.")
  private @Nullable Path picture;

  PolarityCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Settings settings = root.settings(PolaritySettings.DEFAULTS);
    Pictures pictures = Pictures.of(picture, files.size() > 1);
    Answers answers = new Answers(console);
    for (Path file : files) {
      answers.give(file.toString(), () -> answer(file, settings, pictures));
    }
    return answers.code();
  }

  private Answers.Answer answer(Path file, Settings settings, Pictures pictures)
      throws InputFault, IOException {
    Channel channel =
        ChannelFile.read(InputFile.read(file, ChannelFile.MAX_BYTES), file.toString(), settings);
    Polarity polarity = Polarity.judge(channel);
    List<Setting> used = PolaritySettings.uses(channel) ? List.copyOf(settings.list()) : List.of();
    PolarityReport report =
        new PolarityReport(
            file.toString(), channel, polarity, Repair.find(channel, polarity).orElse(null), used);
    pictures.draw(report.file(), () -> PolarityPicture.png(report));
    String text = json ? PolarityJson.of(report) + "\n" : PolarityText.of(report, console.style());
    int code = polarity.result() == Polarity.Result.FAIL ? ExitCode.FAIL : ExitCode.DONE;
    return new Answers.Answer(text, code, List.of());
  }
}
