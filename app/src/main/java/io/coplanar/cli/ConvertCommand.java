// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar convert}: a surface file in another format. */
@Command(
    name = "convert",
    description = {
      "Turns a surface file into one of another format, which OUT's ending chooses.",
      "Missing points stay missing; nothing is filled in, leveled or smoothed."
    })
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "IN", description = "Surface file of any known format.")
  private Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "File to write.")
  private Path out = Path.of("");

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    SurfaceFormats.requireWritable(out);
    OutputFile.requirePlace(out);
    HeightMap map = SurfaceFormats.read(in);
    for (String note : map.notes()) {
      console.complain(Sentences.warning(in.toString(), note));
    }
    SurfaceFormats.write(map, out);
    return ExitCode.DONE;
  }
}
