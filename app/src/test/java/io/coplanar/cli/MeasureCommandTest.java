// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MeasureCommandTest {
  private static final String TILT = "--reference-tilt=0,-8";

  @TempDir Path folder;
  private Path maps;

  @BeforeEach
  void simulate() throws Exception {
    maps = Files.createDirectory(folder.resolve("maps"));
    for (String name : List.of("b", "a", "c")) {
      Path truth = maps.resolve(name + ".truth.json");
      Coplanar run =
          Coplanar.run(
              "simulate",
              "ferrule",
              "--fibers=4",
              "--pitch=4",
              "--dust=0",
              "--seed=5",
              "-o",
              map(name),
              "--truth",
              truth);
      assertThat(run.code()).isZero();
    }
  }

  private Path map(String name) {
    return maps.resolve(name + ".gsf");
  }

  @Test
  void takesAFolderForTheFilesInIt() throws Exception {
    Files.writeString(maps.resolve(".hidden.gsf"), "not looked at");
    Files.createDirectory(maps.resolve("deeper"));
    Coplanar run = Coplanar.run("measure", TILT, "--json", maps);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out().lines().map(d -> json(d).get("file").stringValue()))
        .containsExactly(map("a").toString(), map("b").toString(), map("c").toString());
    assertThat(run.err()).contains("skipped 3 files").contains("a.truth.json");
  }

  @Test
  void doesNotSkipASurfaceFileThatLostItsStart() throws Exception {
    Files.writeString(maps.resolve("broken.x3p"), "once a zip");
    Coplanar run = Coplanar.run("measure", TILT, "--json", maps);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.err()).contains("broken.x3p");
  }

  @Test
  void refusesAFolderWithoutSurfaces() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Coplanar.run("measure", TILT, empty).code()).isEqualTo(ExitCode.WRONG_INPUT);
    Files.writeString(empty.resolve("notes.md"), "# nothing");
    Coplanar run = Coplanar.run("measure", TILT, empty);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains("no file in the folder is a surface file");
  }

  @Test
  void givesTheSameOnOneThreadAndOnMany() {
    Coplanar one = Coplanar.run("measure", TILT, "--json", "--jobs=1", maps);
    Coplanar many = Coplanar.run("measure", TILT, "--json", "--jobs=3", maps);
    assertThat(many).isEqualTo(one);
  }

  @Test
  void printsALineAFileAndATallyForSeveral() {
    Coplanar run = Coplanar.run("measure", TILT, maps);
    assertThat(run.out().lines()).hasSize(4).last().isEqualTo("3 NOT JUDGED");
    assertThat(run.out()).contains("NOT JUDGED " + map("a"));
  }

  @Test
  void warnsOnceWithoutAReferenceTilt() {
    Coplanar run = Coplanar.run("measure", "--json", map("a"), map("b"));
    assertThat(run.err().lines()).singleElement().asString().contains("--reference-tilt");
    for (String document : run.out().lines().toList()) {
      assertThat(json(document).get("warnings").toString()).contains("--reference-tilt");
    }
  }

  @Test
  void subtractsTheReferenceTilt() {
    double without = sy(Coplanar.run("measure", "--json", map("a")));
    double with = sy(Coplanar.run("measure", "--json", TILT, map("a")));
    assertThat(with - without).isCloseTo(8, offset(1e-9));
  }

  @Test
  void changesASettingForOneRun() {
    Coplanar run =
        Coplanar.run("measure", TILT, "--json", "--set", "height_diameter_um=40", map("a"));
    assertThat(json(run.out()).get("method").get("height_diameter_um").intValue()).isEqualTo(40);
    assertThat(Coplanar.run("--set", "height_diameter_um=40", "settings").out())
        .contains("height_diameter_um = 40");
  }

  @Test
  void leavesASpreadsheetAndPictures() throws Exception {
    Path csv = folder.resolve("all.csv");
    Path pictures = folder.resolve("pictures");
    Coplanar.run("measure", TILT, "--csv", csv, "--picture", pictures, maps);
    assertThat(Files.readAllLines(csv)).hasSize(4);
    assertThat(pictures.resolve("a.png")).isNotEmptyFile();
    assertThat(pictures.resolve("c.png")).isNotEmptyFile();
    Path one = folder.resolve("one.png");
    Coplanar.run("measure", TILT, "--picture", one, map("a"));
    assertThat(one).hasSameBinaryContentAs(pictures.resolve("a.png"));
    Coplanar.run("measure", TILT, "--picture", one, map("a"), map("b"));
    assertThat(folder.resolve("one-b.png")).isNotEmptyFile();
  }

  @Test
  void findsTheTruthOfASimulation() throws Exception {
    JsonNode truth = json(Files.readString(maps.resolve("a.truth.json")));
    JsonNode found = json(Coplanar.run("measure", "--json", "--fibers=4", map("a")).out());
    for (String block : List.of("ferrule", "array")) {
      assertThat(found.get(block).propertyNames())
          .containsExactlyElementsOf(truth.get(block).propertyNames());
    }
    for (int i = 0; i < 4; i++) {
      double height = truth.get("fibers").get(i).get("height_nm").doubleValue();
      assertThat(found.get("fibers").get(i).get("height_nm").doubleValue())
          .isCloseTo(height, offset(20.0));
    }
  }

  @Test
  void turnsAMapThatWasTakenKeyDown() {
    Coplanar up = Coplanar.run("measure", "--json", map("a"));
    Coplanar down = Coplanar.run("measure", "--json", "--key", "down", map("a"));
    double first = json(up.out()).get("fibers").get(0).get("height_nm").doubleValue();
    double last = json(down.out()).get("fibers").get(3).get("height_nm").doubleValue();
    assertThat(last).isCloseTo(first, offset(2.0));
  }

  private static double sy(Coplanar run) {
    return json(run.out()).get("ferrule").get("sy_deg").doubleValue();
  }

  private static JsonNode json(String document) {
    return new ObjectMapper().readTree(document);
  }
}
