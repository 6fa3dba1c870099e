// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.image.GrayImage;
import io.coplanar.image.ImageOutput;
import io.coplanar.report.ImageTruthJson;
import io.coplanar.simulate.image.Camera;
import io.coplanar.simulate.image.FaceScene;
import io.coplanar.simulate.image.ImageTruth;
import io.coplanar.simulate.image.SceneRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar simulate image}: a microscope image whose fibers and findings are known. */
@Command(
    name = "image",
    description = {
      "Makes a microscope image of an end face whose fibers and findings are known.",
      "The same options and seed give the same image on every machine."
    })
final class SimulateImageCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "Image to write: .png, .jpg, .tif or .bmp.")
  private Path out = Path.of("");

  @Option(
      names = "--truth",
      paramLabel = "TRUTH.json",
      description = "Also write what a perfect inspection would find.")
  private @Nullable Path truth;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What the random part is drawn from (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--quality",
      paramLabel = "Q",
      description = "Of a JPEG, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int quality = 90;

  @Option(
      names = "--bits",
      paramLabel = "B",
      description = "Bits of a sample: 8, or 16 in PNG and TIFF (default: ${DEFAULT-VALUE}).")
  private int bits = 8;

  @Mixin private ImageOptions options = new ImageOptions();

  SimulateImageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    ImageOutput format = ImageOutput.of(out);
    if (quality < 1 || quality > 100) {
      throw Sentences.notAQuality(quality);
    }
    if (bits != 8 && (bits != 16 || format.mostBits() < 16)) {
      throw Sentences.notTheseBits(bits, format);
    }
    OutputFile.requirePlace(out);
    OutputFile.requirePlace(truth);
    FaceScene scene = options.scene(seed, bits);
    GrayImage image = Camera.look(SceneRenderer.render(scene), scene.sensor(), seed);
    OutputFile.write(out, format.bytes(image, bits, quality / 100.0));
    if (truth != null) {
      Double loss = format == ImageOutput.JPEG ? quality / 100.0 : null;
      String text = ImageTruthJson.of(out.toString(), seed, loss, ImageTruth.of(scene)) + "\n";
      OutputFile.write(truth, text.getBytes(StandardCharsets.UTF_8));
    }
    console.err().println(Sentences.simulatedImage(out, ImageTruth.of(scene)));
    return ExitCode.DONE;
  }
}
