// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line run}: several requests, one after the other, in one process. */
@Command(
    name = "run",
    description = {
      "Does what stands in a file, a request a line, as it would stand after \"coplanar line\":",
      "attempt S-1 cleave --tool CL-1 --value cleave_length=10mm …",
      "Words are parted by spaces; quotes keep them together; # begins a comment. Each line is a",
      "request of its own with its own answer. It ends at the first that is not done."
    })
final class RunCommand implements Callable<Integer> {
  private static final int MAX_BYTES = 4 << 20;

  private final Console console;
  private final ToIntFunction<List<String>> program;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "FILE", description = "The file; - is standard input.")
  private Path file = Path.of("-");

  @Option(
      names = "--keep-going",
      description = "Go on after a refusal or a wrong line; the gravest exit code counts.")
  private boolean keepGoing;

  /**
   * @param program runs "line" with the words of a request
   */
  RunCommand(Console console, ToIntFunction<List<String>> program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    int gravest = ExitCode.DONE;
    int number = 0;
    for (String line : text().split("\n", -1)) {
      number++;
      List<String> words = ShellWords.of(line, file + ", line " + number);
      if (words.isEmpty()) {
        continue;
      }
      int code = program.applyAsInt(with(words));
      gravest = ExitCode.graver(gravest, code);
      if (code != ExitCode.DONE && !keepGoing) {
        console.complain(file + ", line " + number + " was not done, and nothing after it");
        break;
      }
    }
    return gravest;
  }

  /** The line's own options come last, so that they win over those of the whole file. */
  private List<String> with(List<String> words) {
    List<String> all = new ArrayList<>(words);
    server
        .inherit()
        .forEach(
            (option, value) -> {
              if (!words.contains(option)) {
                all.add(option);
                if (!value.isEmpty()) {
                  all.add(value);
                }
              }
            });
    return all;
  }

  private String text() throws InputFault, IOException {
    try (InputStream in = file.equals(Path.of("-")) ? System.in : Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new InputFault.TooLarge(
            file.toString(), "is too long", "at most " + MAX_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
