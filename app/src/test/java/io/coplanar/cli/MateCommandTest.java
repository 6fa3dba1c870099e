// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path even;
  private Path high;

  @BeforeEach
  void write() throws IOException {
    even = write("even.json", document(12, 0, p -> "2000"));
    high = write("high.json", document(12, 0, p -> p.equals("4") ? "2800" : "2000"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** A document with no more than mating needs; heights as JSON by position. */
  private static String document(int fibers, double syDeg, UnaryOperator<String> heights) {
    StringBuilder list = new StringBuilder();
    for (int p = 1; p <= fibers; p++) {
      list.append(p == 1 ? "" : ",\n");
      list.append(
          String.format(
              Locale.ROOT,
              "{\"position\":%d,\"x_um\":%s,\"y_um\":0,\"height_nm\":%s,\"tip_radius_mm\":1,"
                  + "\"core_dip_nm\":null}",
              p,
              (p - (fibers + 1) / 2.0) * 250,
              heights.apply(String.valueOf(p))));
    }
    return "{\"schema\":\"coplanar/geometry/1\",\n\"ferrule\":{\"sx_deg\":0.15,\"sy_deg\":"
        + syDeg
        + ",\"rx_mm\":null,\"ry_mm\":null},\n\"fibers\":["
        + list
        + "]}\n";
  }

  private static JsonNode json(Coplanar run) {
    return JSON.readTree(run.out());
  }

  @Test
  void oneHighFiber() {
    Coplanar run =
        Coplanar.run("mate", high, even, "--tilt", "fixed", "--json", "--set", "hertz=0");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode doc = json(run);
    assertThat(doc.get("schema").asString()).isEqualTo("coplanar/mating/1");
    assertThat(doc.get("a_file").asString()).isEqualTo(high.toString());
    assertThat(doc.get("force_to_close_all_n").asDouble()).isCloseTo(1.2213, within(5e-5));
    JsonNode pair = doc.get("pairs").get(3);
    assertThat(pair.get("a").asInt()).isEqualTo(4);
    assertThat(pair.get("b").asInt()).isEqualTo(4);
    assertThat(pair.get("force_n").asDouble()).isCloseTo(1.9362, within(5e-5));
    assertThat(pair.get("gap_nm").asDouble()).isZero();
    assertThat(pair.get("contact").asBoolean()).isTrue();
    assertThat(pair.get("core_contact").isNull()).isTrue();
    assertThat(doc.get("result").asString()).isEqualTo("PASS");
    assertThat(doc.get("unloading_moment_n_mm").asDouble()).isPositive();
    assertThat(doc.get("settings").propertyNames())
        .contains("hertz", "force_min_n", "glass_modulus_gpa", "spring_force_n")
        .contains("pin_clearance_um", "pin_engaged_length_mm")
        .doesNotContain("face_friction", "glass_poisson", "pair_stiffness_n_per_um", "roi_x_um");
  }

  @Test
  void tooLittleForceFails() {
    Coplanar run =
        Coplanar.run("mate", high, even, "--tilt", "FIXED", "--force-n", "0.3", "--json");
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    JsonNode doc = json(run);
    assertThat(doc.get("result").asString()).isEqualTo("FAIL");
    assertThat(doc.get("force_n").asDouble()).isEqualTo(0.3);
    assertThat(doc.get("pairs").get(0).get("force_n").asDouble()).isZero();
    assertThat(doc.get("pairs").get(0).get("gap_nm").asDouble()).isPositive();
    assertThat(doc.get("pairs").get(0).get("contact").asBoolean()).isFalse();
    assertThat(doc.get("reasons")).hasSize(11);
  }

  @Test
  void whatIsNotMeasuredIsNotJudged() throws IOException {
    Path holed = write("holed.json", document(12, 0, p -> p.equals("7") ? "null" : "2000"));
    Coplanar run = Coplanar.run("mate", holed, even, "--json");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    JsonNode doc = json(run);
    assertThat(doc.get("force_to_close_all_n").isNull()).isTrue();
    assertThat(doc.get("pairs").get(0).get("force_n").isNull()).isTrue();
    assertThat(doc.get("pairs").get(0).get("contact").isNull()).isTrue();
    assertThat(doc.get("reasons").get(0).asString()).contains("fiber 7", "height_nm");
  }

  @Test
  void aBadPairCostsItsLineOnly() throws IOException {
    Path eight = write("eight.json", document(8, 0, p -> "2000"));
    Coplanar run = Coplanar.run("mate", even, eight, even, high, "--json");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("12 fibers", "8 fibers");
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void keyUpToKeyUpTurnsTheRow() throws IOException {
    Coplanar run = Coplanar.run("mate", even, high, "--adapter", "B", "--json");
    assertThat(json(run).get("pairs").get(0).get("b").asInt()).isEqualTo(12);
    Path angled = write("angled.json", document(12, -8, p -> "2000"));
    Coplanar refused = Coplanar.run("mate", even, angled, "--adapter", "B");
    assertThat(refused.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(refused.err()).contains("angled.json", "adapter A");
    Coplanar fits = Coplanar.run("mate", angled, angled, "--json");
    assertThat(fits.code()).isZero();
    JsonNode aside = json(fits).get("not_counted");
    assertThat(aside.get("apc_push_n").asDouble()).isCloseTo(1.377, within(5e-4));
    assertThat(aside.get("pin_play_edge_shift_um").asDouble()).isCloseTo(0.598, within(5e-4));
    assertThat(json(run).get("not_counted").get("apc_push_n").isNull()).isTrue();
    assertThat(aside.get("edge_closing_um").asDouble()).isCloseTo(7.59, within(5e-3));
    String text = Coplanar.run("mate", angled, angled).out();
    assertThat(text).contains("push each other sideways with", "takes all force off a fiber");
    assertThat(Coplanar.run("mate", angled, angled, "--set", "face_friction=0.2").out())
        .contains("friction holds the angled faces");
  }

  @Test
  void theBestPairsOfAFolder() throws IOException {
    // the odd heights close only with their like, turned neither way
    write("a1.json", document(12, 0, p -> p.equals("3") ? "1000" : "2000"));
    write("a2.json", document(12, 0, p -> p.equals("3") ? "3000" : "2000"));
    write("note.txt", "no end");
    write("truth.json", "{\"schema\":\"other/1\"}");
    Coplanar run = Coplanar.run("mate", "--best", folder, "--tilt", "fixed", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode doc = json(run);
    assertThat(doc.get("schema").asString()).isEqualTo("coplanar/mating_plan/1");
    assertThat(doc.get("pairs")).hasSize(2);
    assertThat(doc.get("pairs").get(0).get("a_file").asString()).endsWith("a1.json");
    assertThat(doc.get("pairs").get(0).get("b_file").asString()).endsWith("a2.json");
    assertThat(doc.get("pairs").get(0).get("force_to_close_all_n").asDouble())
        .isCloseTo(0, within(1e-12));
    assertThat(doc.get("unpaired")).isEmpty();
    assertThat(run.err()).contains("truth.json");
    write("cut.json", "{\"schema\":");
    write("odd.json", document(8, 0, p -> "2000"));
    Coplanar more = Coplanar.run("mate", "--best", folder, "--json");
    assertThat(more.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(more.err()).contains("cut.json");
    assertThat(json(more).get("unpaired").get(0).asString()).endsWith("odd.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | broken.json",
        "no JSON | is not valid JSON",
        "[1] | does not begin with '{'",
        "{} | has no schema",
        "{\"schema\":\"coplanar/geometry/1\"} | has no ferrule",
      })
  void aPlanLeavesOutWhatIsNoDocument(String content, String sentence) throws IOException {
    write("broken.json", content);
    Coplanar run = Coplanar.run("mate", "--best", folder, "--json");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("broken.json", sentence);
    assertThat(json(run).get("pairs")).hasSize(1);
    assertThat(json(run).get("unpaired")).isEmpty();
  }

  @Test
  void aPlanLeavesOutWhatMayNotBeRead() throws IOException {
    Path closed = write("closed.json", Files.readString(even));
    org.junit.jupiter.api.Assumptions.assumeTrue(
        closed.toFile().setReadable(false) && !Files.isReadable(closed));
    Coplanar run = Coplanar.run("mate", "--best", folder, "--json");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains("closed.json");
    assertThat(json(run).get("pairs")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema\":\"coplanar/geometry/1\" | \"schema\":\"x\" | schema x",
        "\"schema\":\"coplanar/geometry/1\" | \"schema\":7 | schema is 7",
        "\"height_nm\":2000 | \"height_nm\":\"high\" | fibers[0].height_nm is a text",
        "\"height_nm\":2000 | \"height_nm\":1e999 | fibers[0].height_nm",
        "\"height_nm\":2000 | \"height_nm\":NaN | is not valid JSON",
        "\"height_nm\":2000 | \"height_nm\":2,\"height_nm\":2 | uplicate",
        "\"height_nm\":2000, | '' | has no height_nm",
        "\"tip_radius_mm\":1 | \"tip_radius_mm\":0 | a radius, or null",
        "\"position\":1, | \"position\":2, | two fibers at position 2",
        "\"position\":1, | \"position\":13, | 12 fibers, and one at position 13",
        "\"position\":1, | \"position\":1.5, | a whole number",
        "\"rx_mm\":null | \"rx_mm\":0 | ferrule.rx_mm is 0",
        "\"rx_mm\":null, | '' | no rx_mm",
        "\"ferrule\":{ | \"ferrule\":3,\"f\":{ | ferrule is 3",
        "\"fibers\":[ | \"fibers\":{},\"f\":[ | fibers is an object",
        "\"fibers\":[ | \"fibres\":[ | no fibers",
        "\"fibers\":[ | \"fibers\":[1, | fibers[0] is 1",
        "]} | ] | is not valid JSON",
        "]} | ]} {} | after the document",
        "{\"schema\" | [{\"schema\" | does not begin",
        "\"fibers\":[ | \"method\":{\"rows\":5},\"fibers\":[ | method.rows is 5",
        "\"fibers\":[ | \"method\":{\"rows\":2,\"columns\":12},\"fibers\":[ | do not fill",
        "\"x_um\":-1375.0 | \"x_um\":-1e300 | fibers[0].x_um"
      })
  void damagedDocuments(String good, String bad, String sentence) throws IOException {
    String document = Files.readString(even);
    assertThat(document).contains(good);
    int at = document.indexOf(good);
    Path broken =
        write(
            "broken.json",
            document.substring(0, at) + bad + document.substring(at + good.length()));
    Coplanar run = Coplanar.run("mate", even, broken, "--json");
    assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("broken.json", sentence);
  }

  @Test
  void wrongRequests() {
    Map<String, Coplanar> runs =
        Map.of(
            "two by two", Coplanar.run("mate", even),
            "no file is named", Coplanar.run("mate"),
            "newtons above 0", Coplanar.run("mate", even, even, "--force-n", "-1"),
            "there is no such file", Coplanar.run("mate", even, folder.resolve("none.json")),
            "is a folder", Coplanar.run("mate", even, folder),
            "is no folder", Coplanar.run("mate", "--best", even),
            "--best DIR alone", Coplanar.run("mate", even, even, "--best", folder),
            "inside of the fiber",
                Coplanar.run("mate", even, even, "--set", "ferrule_radius_um=20"));
    runs.forEach(
        (sentence, run) -> {
          assertThat(run.code()).as(sentence).isEqualTo(ExitCode.WRONG_INPUT);
          assertThat(run.err().lines()).hasSize(1);
          assertThat(run.err()).contains(sentence);
        });
  }

  @Test
  void tableAndPicture() throws IOException {
    Path picture = folder.resolve("out.png");
    Coplanar run = Coplanar.run("mate", high, even, "--picture", picture);
    assertThat(run.out()).contains("force that closes all", "PASS");
    assertThat(javax.imageio.ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1200);
  }
}
