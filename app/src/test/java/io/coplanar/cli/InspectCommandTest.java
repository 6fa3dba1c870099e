// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class InspectCommandTest {
  @TempDir static Path folder;
  private static Path clean;
  private static Path dirty;

  @BeforeAll
  static void paint() {
    clean = FaceImages.clean(2).write(folder.resolve("clean.png"));
    dirty = FaceImages.clean(2).pit(2, 7, 0, 5).write(folder.resolve("dirty.png"));
  }

  @Test
  void printsTheContractsDocument() {
    Coplanar run = Coplanar.run("inspect", "--json", dirty);
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    assertThat(run.err()).isEmpty();
    JsonNode document = json(run.out());
    assertThat(document.propertyNames())
        .startsWith("schema", "file", "sha256", "profile", "scale_um_per_px");
    assertThat(document.get("schema").stringValue()).isEqualTo("coplanar/inspection/1");
    assertThat(document.get("profile").stringValue()).isEqualTo("iec61300-3-35-2022-sm-mpo");
    assertThat(document.get("sha256").stringValue()).hasSize(64);
    assertThat(document.get("scale_um_per_px").doubleValue()).isCloseTo(0.5, offset(0.005));
    JsonNode fiber = document.get("fibers").get(1);
    assertThat(fiber.get("position").intValue()).isEqualTo(2);
    assertThat(fiber.get("x_px").doubleValue()).isCloseTo(850, offset(0.5));
    assertThat(fiber.get("y_px").doubleValue()).isCloseTo(320, offset(0.5));
    assertThat(fiber.get("cladding_diameter_px").doubleValue()).isCloseTo(250, offset(1.0));
    assertThat(fiber.get("result").stringValue()).isEqualTo("FAIL");
    JsonNode pit = fiber.get("findings").get(0);
    assertThat(pit.get("zone").stringValue()).isEqualTo("A");
    assertThat(pit.get("x_px").doubleValue()).isCloseTo(864, offset(1.0));
    assertThat(pit.get("size_um").doubleValue()).isCloseTo(5, offset(0.8));
    assertThat(pit.get("width_um").isNull()).isTrue();
    assertThat(pit.get("length_um").isNull()).isTrue();
    assertThat(pit.get("contrast").doubleValue()).isBetween(-1.0, -0.4);
    assertThat(document.get("fibers").get(0).get("result").stringValue()).isEqualTo("PASS");
    assertThat(document.get("ferrule").get("findings").isArray()).isTrue();
    assertThat(document.get("verdicts")).isNotEmpty();
    assertThat(document.get("result").stringValue()).isEqualTo("FAIL");
    assertThat(document.get("method").get("settings").get("find_blob_seed_sigma")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "clean, 0",
    "dirty, 3",
    "clean dirty, 3",
    "clean missing dirty, 2",
  })
  void followsTheContractsExitCodes(String names, int code) {
    Object[] request = {"inspect", "--json"};
    List<String> files = List.of(names.split(" "));
    Object[] args = Arrays.copyOf(request, request.length + files.size());
    for (int i = 0; i < files.size(); i++) {
      args[request.length + i] = folder.resolve(files.get(i) + ".png");
    }
    Coplanar run = Coplanar.run(args);
    assertThat(run.code()).isEqualTo(code);
    List<String> good = files.stream().filter(f -> !f.equals("missing")).toList();
    assertThat(run.out().lines().map(d -> Path.of(json(d).get("file").stringValue())))
        .as("a document an image that could be read, in order")
        .containsExactlyElementsOf(good.stream().map(f -> folder.resolve(f + ".png")).toList());
  }

  @Test
  void doesNotJudgeAnotherNumberOfFibers() {
    Coplanar run = Coplanar.run("inspect", "--json", "--fibers", "12", dirty);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    JsonNode document = json(run.out());
    assertThat(document.get("result").stringValue()).isEqualTo("NOT_JUDGED");
    assertThat(document.get("reasons").get(0).stringValue()).contains("12");
    assertThat(document.get("fibers").get(1).get("result").stringValue()).isEqualTo("NOT_JUDGED");
  }

  @Test
  void saysOfAnImageWithoutAFiberThatThereIsNone() {
    Path empty = FaceImages.clean(0).write(folder.resolve("empty.bmp"));
    Coplanar run = Coplanar.run("inspect", "--json", empty);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    JsonNode document = json(run.out());
    assertThat(document.get("fibers")).isEmpty();
    assertThat(document.get("scale_um_per_px").isNull()).isTrue();
    assertThat(document.get("ferrule").get("result").stringValue()).isEqualTo("NOT_JUDGED");
    assertThat(document.get("reasons")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scale=0",
        "--scale=-1",
        "--scale=NaN",
        "--scale=x",
        "--cladding-um=0",
        "--fibers=-1",
        "--fibers=7 --rows=2",
        "--fibers=500",
        "--profile=no-such-profile",
        "--set find_blob_seed_sigma=no",
        "--csv=/no/such/folder/x.csv",
      })
  void refusesAWrongRequestInOneLine(String options) {
    Object[] words = (options + " " + clean).split(" ");
    Object[] args = new Object[words.length + 1];
    args[0] = "inspect";
    System.arraycopy(words, 0, args, 1, words.length);
    Coplanar run = Coplanar.run(args);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void refusesWhatIsNoImage() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.png"), "no picture at all");
    Path cut = folder.resolve("cut.png");
    byte[] whole = Files.readAllBytes(clean);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    for (Path file : List.of(text, cut)) {
      Coplanar run = Coplanar.run("inspect", "--json", file);
      assertThat(run.code()).as(file.toString()).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines()).singleElement().asString().contains(file.toString());
    }
  }

  @Test
  void takesAFolderForTheImagesInIt() throws Exception {
    Path images = Files.createDirectory(folder.resolve("images"));
    Files.copy(clean, images.resolve("b.png"));
    Files.copy(dirty, images.resolve("a.png"));
    Files.writeString(images.resolve("notes.txt"), "about them");
    Path csv = folder.resolve("all.csv");
    Coplanar run = Coplanar.run("inspect", "--csv", csv, images);
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    assertThat(run.out().lines()).hasSize(3).last().isEqualTo("1 PASS, 1 FAIL");
    assertThat(run.out().lines().findFirst().orElse("")).contains("a.png").contains("zone A");
    assertThat(run.err()).contains("skipped 1 file in folders that hold no image");
    assertThat(Files.readAllLines(csv)).hasSize(3).first().asString().contains("result_2");
  }

  @Test
  void saysForPeopleWhatIsWhereAndWhy() {
    Coplanar run = Coplanar.run("inspect", dirty);
    assertThat(run.out())
        .contains("2 fibers in 1 row")
        .contains("µm per pixel from the cladding")
        .containsPattern("FAIL fiber 2: defects in zone A.*: 1 found, none allowed")
        .contains("No claim of conformity with a standard.");
    assertThat(run.out().lines()).allMatch(l -> l.length() <= 80 || l.contains(".png"));
  }

  @Test
  void drawsTheFaceWithItsMarks() throws Exception {
    Path one = folder.resolve("one.png");
    Path single = FaceImages.clean(1).pit(1, 30, 0, 6).write(folder.resolve("single.tif"));
    Path empty = FaceImages.clean(0).write(folder.resolve("nothing.png"));
    Coplanar.run("inspect", "--picture", one, dirty);
    BufferedImage sheet = ImageIO.read(one.toFile());
    assertThat(sheet.getWidth()).isEqualTo(1600);
    assertThat(colors(sheet)).as("the ring around the pit").contains(0xff5a4d);
    Coplanar.run("inspect", "--picture", folder.resolve("many"), single, empty, clean);
    assertThat(colors(ImageIO.read(folder.resolve("many/single.png").toFile()))).contains(0xff5a4d);
    assertThat(colors(ImageIO.read(folder.resolve("many/nothing.png").toFile())))
        .doesNotContain(0xff5a4d);
    assertThat(colors(ImageIO.read(folder.resolve("many/clean.png").toFile())))
        .doesNotContain(0xff5a4d);
  }

  @Test
  void saysWhatCleaningChanged() throws Exception {
    Path after = FaceImages.clean(2).pit(1, 30, 20, 6).write(folder.resolve("after.png"));
    Path picture = folder.resolve("cleaning.png");
    Coplanar run =
        Coplanar.run("inspect", "--json", "--before", dirty, after, "--picture", picture);
    JsonNode document = json(run.out());
    assertThat(document.get("schema").stringValue()).isEqualTo("coplanar/cleaning/1");
    assertThat(document.get("gone")).hasSize(1);
    assertThat(document.get("gone").get(0).get("position").intValue()).isEqualTo(2);
    assertThat(document.get("new")).hasSize(1);
    assertThat(document.get("new").get(0).get("position").intValue()).isEqualTo(1);
    assertThat(document.get("stayed")).isEmpty();
    assertThat(document.get("before").get("result").stringValue()).isEqualTo("FAIL");
    assertThat(document.get("result").stringValue()).isEqualTo("FAIL");
    assertThat(document.get("note").stringValue()).contains("no proof");
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    assertThat(colors(ImageIO.read(picture.toFile()))).contains(0xff5a4d, 0x4dc3ff);
    Coplanar cleaned = Coplanar.run("inspect", "--before", dirty, clean);
    assertThat(cleaned.code()).isZero();
    assertThat(cleaned.out()).contains("gone").contains("2A defect").contains("no proof");
    assertThat(Coplanar.run("inspect", "--before", dirty, clean, clean).code())
        .isEqualTo(ExitCode.WRONG_INPUT);
  }

  /** Of all but the foot, which explains them. */
  private static Set<Integer> colors(BufferedImage image) {
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < image.getHeight() - 80; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    return colors;
  }

  private static JsonNode json(String document) {
    return new ObjectMapper().readTree(document);
  }
}
