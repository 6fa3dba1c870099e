// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code coplanar polarity} as other programs see it. */
class PolarityCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path cable(String name, String part) throws IOException {
    return file(name, "near: SR4\nfar: SR4\npath: [" + part + "]\n");
  }

  @Test
  void aGoodCordPassesAndSaysWhatIsUnchecked() throws IOException {
    Coplanar run = Coplanar.run("polarity", cable("good.yaml", "{cable: B}"), "--json");
    JsonNode doc = JSON.readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(doc.get("schema").asString()).isEqualTo("coplanar/polarity/1");
    assertThat(doc.get("file").asString()).endsWith("good.yaml");
    assertThat(doc.get("map").size()).isEqualTo(12);
    assertThat(doc.get("map").get("1").asInt()).isEqualTo(12);
    assertThat(doc.get("cable_type").asString()).isEqualTo("B");
    assertThat(doc.get("result").asString()).isEqualTo("PASS");
    assertThat(doc.get("problems").isEmpty()).isTrue();
    assertThat(doc.get("unchecked").toString()).isEqualTo("[\"PINNING\"]");
    assertThat(doc.get("repair").isNull()).isTrue();
    assertThat(doc.get("settings").isEmpty()).isTrue();
  }

  @Test
  void theExampleFailsAsTheContractSays() {
    Path example = Path.of("..", "examples", "channel.yaml");
    Coplanar run = Coplanar.run("polarity", example, "--json");
    JsonNode doc = JSON.readTree(run.out());
    assertThat(run.code()).isEqualTo(3);
    JsonNode first = doc.get("problems").get(0);
    assertThat(first.get("code").asString()).isEqualTo("PAIR_NOT_KEPT");
    assertThat(first.get("severity").asString()).isEqualTo("FAIL");
    assertThat(first.get("part").isNull()).isTrue();
    assertThat(first.get("lanes").toString()).isEqualTo("[3,4]");
    JsonNode second = doc.get("problems").get(1);
    assertThat(second.get("code").asString()).isEqualTo("CROSSED_FIBERS");
    assertThat(second.get("part").asInt()).isEqualTo(4);
    assertThat(second.get("fibers").toString()).isEqualTo("[3,4]");
    assertThat(doc.get("repair").asString()).contains("fibers 3, 4 of the cable, part 4");
    assertThat(doc.get("settings").get("cassette_u1_low_at_a").asInt()).isEqualTo(1);
    assertThat(doc.get("settings_provenance").get("cassette_u1_low_at_a").asString())
        .isEqualTo("unverified");
  }

  @Test
  void aWarningExitsZero() throws IOException {
    Coplanar run =
        Coplanar.run("polarity", cable("w.yaml", "{cable: B, map: {5: 7, 6: 8}}"), "--json");
    assertThat(run.code()).isZero();
    assertThat(JSON.readTree(run.out()).get("result").asString()).isEqualTo("WARN");
  }

  @Test
  void severalGiveALineEachAndTheGravestCode() throws IOException {
    Path good = cable("good.yaml", "{cable: B}");
    Path bad = cable("bad.yaml", "{cable: A}");
    Path wrong = cable("wrong.yaml", "{cable: X}");
    assertThat(Coplanar.run("polarity", bad, good, "--json").code()).isEqualTo(3);
    Coplanar run = Coplanar.run("polarity", bad, wrong, good, "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out().lines().map(l -> JSON.readTree(l).get("result").asString()))
        .containsExactly("FAIL", "PASS");
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("wrong.yaml, line 3: 'cable' is 'X'; expected one of A, B, C");
  }

  @Test
  void filesThatAreNoneAreNamed() throws IOException {
    Path large = file("large.yaml", "# " + "x".repeat(70_000) + "\n");
    for (Path path : List.of(folder, folder.resolve("none.yaml"), large)) {
      Coplanar run = Coplanar.run("polarity", path);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err().lines()).singleElement().asString().contains(path.toString());
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void theHandOfU1IsASetting() throws IOException {
    Path channel =
        file(
            "u.yaml",
            "near: positions\nfar: positions\nexpect: {1: 1, 2: 12}\n"
                + "path: [{cord: A-to-A}, {cassette: U1, fibers: 12}]\n");
    Coplanar low = Coplanar.run("polarity", channel, "--json");
    Coplanar high = Coplanar.run("polarity", channel, "--json", "--set", "cassette_u1_low_at_a=0");
    assertThat(JSON.readTree(low.out()).get("map").get("1").asInt()).isEqualTo(1);
    assertThat(JSON.readTree(high.out()).get("map").get("1").asInt()).isEqualTo(12);
    assertThat(JSON.readTree(high.out()).get("settings").get("cassette_u1_low_at_a").asInt())
        .isZero();
  }

  @Test
  void peopleAreToldTheSame() throws IOException {
    Coplanar run = Coplanar.run("polarity", cable("bad.yaml", "{cable: A}"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .startsWith("FAIL  ")
        .contains("TX_TO_TX lanes 1, 2, 3, 4")
        .contains("smallest repair: re-house the near end of the cable, part 1");
  }

  @Test
  void everyPlanCanBeDrawn() throws IOException {
    for (String plan : new String[] {"8", "12", "16", "24", "32", "2x12"}) {
      Path channel =
          file(
              "c" + plan + ".yaml",
              "near: positions\nfar: positions\nfibers: "
                  + plan
                  + "\npath: [{cable: B}, {adapter: A}, {cassette: U1}]\n");
      Path picture = folder.resolve(plan + ".png");
      assertThat(Coplanar.run("polarity", channel, "--picture", picture).code()).isEqualTo(3);
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(1000);
    }
  }
}
