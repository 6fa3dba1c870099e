// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line judge}: an inspector says what an image shows. */
@Command(
    name = "judge",
    description =
        "Stores an image of one connector and says what you see in it. You must be certified for"
            + " it.")
final class JudgeCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Option(
      names = "--evidence",
      required = true,
      paramLabel = "PARTS",
      description = "The image, as with \"attempt\".")
  private String evidence = "";

  @Option(names = "--result", required = true, paramLabel = "RESULT", description = "pass or fail.")
  private String result = "";

  @Option(names = "--remark", paramLabel = "TEXT", description = "What is to be seen.")
  private String remark = "";

  JudgeCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault, IOException, Unanswered, Unavailable {
    EvidenceParts parts = EvidenceParts.of(evidence);
    return new LineCommand.JudgeImage(
        parts.stored(api, List.of(serial), null), serial, Results.of(result), remark);
  }

  @Override
  String done(String key) {
    return "judged " + serial + ": " + result.toLowerCase(Locale.ROOT);
  }
}
