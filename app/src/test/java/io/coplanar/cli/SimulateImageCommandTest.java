// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateImageCommandTest {
  @TempDir private static Path folder;

  private static Coplanar simulate(Object... options) {
    List<Object> args = new ArrayList<>(List.of("simulate", "image"));
    args.addAll(List.of(options));
    return Coplanar.run(args.toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif", "bmp"})
  void writesTheFormatOfTheEnding(String ending) throws Exception {
    Path file = folder.resolve("face." + ending);
    Coplanar run = simulate("-o", file, "--layout", "single", "--scale=0.6", "--clean");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("fibers: 1, findings: 0");
    byte[] bytes = Files.readAllBytes(file);
    simulate("-o", file, "--layout", "single", "--scale=0.6", "--clean");
    assertThat(Files.readAllBytes(file)).as("the same seed, the same file").isEqualTo(bytes);
  }

  @Test
  void theTruthNamesFibersFindingsAndWhatSpoilsThePicture() throws Exception {
    Path truth = folder.resolve("truth.json");
    Coplanar run =
        simulate(
            "-o",
            folder.resolve("dirty.png"),
            "--truth",
            truth,
            "--layout=2x4",
            "--field=fibers",
            "--scale=0.7",
            "--clean",
            "--scratches=1",
            "--dust=2");
    assertThat(run.code()).isZero();
    String json = Files.readString(truth);
    assertThat(json).startsWith("{\"schema\":\"coplanar/image-truth/1\"").doesNotContain("NaN");
    assertThat(json.split("\"cladding_diameter_px\":")).hasSize(9);
    assertThat(json.split("\"kind\":\"particle\"")).hasSize(3);
    assertThat(json)
        .contains(
            "\"kind\":\"scratch\"", "\"contrast_to_noise\":", "\"vignetting\":", "\"inner_um\":");
  }

  @Test
  void aFerrulesMapAndImageShowTheSameFibers() throws Exception {
    Path truth = folder.resolve("ferrule.json");
    Coplanar run =
        simulate(
            "-o",
            folder.resolve("ferrule.png"),
            "--truth",
            truth,
            "--ferrule=5",
            "--layout=4",
            "--field=fibers",
            "--scale=0.7");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(truth)).contains("\"cause\":\"pit\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "wrong.gif; --clean; ends in .png",
        "wrong.jpg; --bits=16; --bits is 16 for a JPEG",
        "wrong.png; --bits=9; 8 or 16",
        "wrong.jpg; --quality=0; from 1 to 100",
        "wrong.png; --layout=7x7; 8of12",
        "wrong.png; --scale=0; scale_um_per_px",
        "wrong.png; --scale=NaN; scale_um_per_px",
        "wrong.png; --scale=0.05 --layout=24 --field=ferrule; it can be from",
        "wrong.png; --tilt=1; --tilt takes two numbers",
        "wrong.png; --scratch-contrast=3,1; contrast to noise",
        "wrong.png; --pits=-1; number of",
        "wrong.png; --cladding=2; cladding_um",
        "wrong.png; --ferrule=1 --layout=single; array without gaps",
        "nowhere/face.png; --clean; nowhere",
      })
  void whatIsWrongIsSaidInALine(String name, String options, String said) {
    List<Object> args = new ArrayList<>(List.of("-o", folder.resolve(name)));
    args.addAll(List.of(options.split(" ")));
    Coplanar run = simulate(args.toArray());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).singleElement().asString().contains(said);
    assertThat(folder.resolve(name)).doesNotExist();
  }
}
