// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.report.TruthJson;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.SimulatedFerrule;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar simulate ferrule}: a height map whose geometry is known. */
@Command(
    name = "ferrule",
    description = {
      "Makes the height map of a ferrule whose geometry is known.",
      "The same options and seed give the same file on every machine."
    })
final class SimulateFerruleCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "Surface file to write; its ending chooses the format.")
  private Path out = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "TRUTH.json",
      description = "Also write what a perfect measurement would find.")
  private @Nullable Path truth;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What the random part is drawn from (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private FerruleOptions options = new FerruleOptions();

  SimulateFerruleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    SurfaceFormats.requireWritable(out);
    OutputFile.requirePlace(out);
    OutputFile.requirePlace(truth);
    FerruleSpec spec = options.spec(seed);
    SimulatedFerrule ferrule = FerruleSimulator.simulate(spec, seed);
    SurfaceFormats.write(ferrule.map(), out);
    if (truth != null) {
      String text = TruthJson.of(out.toString(), seed, ferrule.truth()) + "\n";
      OutputFile.write(truth, text.getBytes(StandardCharsets.UTF_8));
    }
    console
        .err()
        .println(Sentences.simulated(out, ferrule.map().columns(), ferrule.map().rows(), spec));
    return ExitCode.DONE;
  }
}
