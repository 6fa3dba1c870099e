// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.coplanar.surface.HeightMap;
import io.coplanar.surface.SurfaceFormats;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CalibrateTiltCommandTest {
  @TempDir Path folder;

  /** A map of a flat with slopes in degrees and 5 nm of noise. */
  private Path flat(String name, double sxDeg, double syDeg, long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = 300;
    int rows = 150;
    float[] z = new float[columns * rows];
    for (int i = 0; i < z.length; i++) {
      double xUm = 8.0 * (i % columns);
      double yUm = -6.0 * (i / columns);
      z[i] =
          (float)
              (1e3 * (Math.tan(Math.toRadians(sxDeg)) * xUm + Math.tan(Math.toRadians(syDeg)) * yUm)
                  + 5 * random.nextGaussian());
    }
    return write(name, z, columns, rows);
  }

  private Path write(String name, float[] z, int columns, int rows) throws Exception {
    Path file = folder.resolve(name);
    SurfaceFormats.write(new HeightMap(columns, rows, z, 0, 8, 6, List.of()), file);
    return file;
  }

  @Test
  void partsReferenceAndArtifact() throws Exception {
    Path a = flat("a.gsf", 0.15, -8.07, 1);
    Path b = flat("b.gsf", 0.09, -8.03, 2);
    Coplanar run = Coplanar.run("calibrate-tilt", a, b, "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("schema").stringValue()).isEqualTo("coplanar/tilt-calibration/1");
    assertThat(json.get("first").get("file").stringValue()).isEqualTo(a.toString());
    assertThat(json.get("turned").get("sha256").stringValue()).hasSize(64);
    assertThat(json.get("reference").get("sx_deg").doubleValue()).isCloseTo(0.12, offset(2e-4));
    assertThat(json.get("reference").get("sy_deg").doubleValue()).isCloseTo(-8.05, offset(2e-4));
    assertThat(json.get("artifact").get("sx_deg").doubleValue()).isCloseTo(0.03, offset(2e-4));
    assertThat(json.get("artifact").get("sy_deg").doubleValue()).isCloseTo(-0.02, offset(2e-4));
    assertThat(json.get("uncertainty").get("reference").get("sx_deg").doubleValue())
        .isBetween(1e-7, 1e-4);
    assertThat(json.get("turn_shows").booleanValue()).isTrue();
    assertThat(json.get("settings").has("rejection_tukey_c")).isTrue();
  }

  @Test
  void printsAnOptionThatMeasureTakes() throws Exception {
    Path a = flat("a.gsf", 0.15, -0.07, 1);
    Path b = flat("b.gsf", 0.09, -0.03, 2);
    String table = Coplanar.run("calibrate-tilt", a, b).out();
    ReferenceTilt tilt = option(table);
    assertThat(tilt.sxDeg()).isCloseTo(0.12, offset(2e-4));
    assertThat(tilt.syDeg()).isCloseTo(-0.05, offset(2e-4));
    assertThat(table).contains("±").contains("shows").doesNotContain("does not show");
    ReferenceTilt down = option(Coplanar.run("calibrate-tilt", a, b, "--key", "down").out());
    assertThat(down.sxDeg()).isCloseTo(-0.12, offset(2e-4));
    assertThat(down.syDeg()).isCloseTo(0.05, offset(2e-4));
  }

  private static ReferenceTilt option(String table) throws Exception {
    String line = table.lines().filter(l -> l.contains("--reference-tilt")).findFirst().get();
    return ReferenceTilt.parse(line.strip().split(" ")[1]);
  }

  @Test
  void saysWhereTheTurnDoesNotShow() throws Exception {
    Path a = flat("a.gsf", 0.15, -0.07, 1);
    Path b = flat("b.gsf", 0.15, -0.07, 2);
    Coplanar run = Coplanar.run("calibrate-tilt", a, b);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("does not show");
    assertThat(run.err()).contains("not turned would look the same");
    Coplanar json = Coplanar.run("calibrate-tilt", a, b, "--json");
    JsonNode document = new ObjectMapper().readTree(json.out());
    assertThat(document.get("turn_shows").booleanValue()).isFalse();
    assertThat(document.get("warnings").toString()).contains("not turned");
  }

  @Test
  void refusesTheSameMapTwice() throws Exception {
    Path a = flat("a.gsf", 0.15, -0.07, 1);
    Coplanar run = Coplanar.run("calibrate-tilt", a, a);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err().lines()).singleElement().asString().contains("same bytes");
  }

  @Test
  void namesTheFileThatHoldsNothing() throws Exception {
    Path a = flat("a.gsf", 0.15, -0.07, 1);
    float[] nothing = new float[100 * 50];
    Arrays.fill(nothing, Float.NaN);
    Path empty = write("empty.gsf", nothing, 100, 50);
    for (List<Path> order : List.of(List.of(a, empty), List.of(empty, a))) {
      Coplanar run = Coplanar.run("calibrate-tilt", order.getFirst(), order.getLast());
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .startsWith("coplanar: " + empty + ": ")
          .contains("too few measured points");
    }
  }

  @Test
  void needsTwoMaps() throws Exception {
    Coplanar run = Coplanar.run("calibrate-tilt", flat("a.gsf", 0, 0, 1));
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err().lines()).hasSize(1);
  }
}
