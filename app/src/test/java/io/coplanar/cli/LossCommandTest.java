// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LossCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Coplanar run(String yaml, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("joint.yaml"), yaml);
    Object[] args = new Object[more.length + 3];
    args[0] = "loss";
    args[1] = file;
    args[2] = "--json";
    System.arraycopy(more, 0, args, 3, more.length);
    return Coplanar.run(args);
  }

  @Test
  void anOffsetAtBothWavelengths() throws IOException {
    Coplanar run = run("offset_um: 1\n");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode doc = JSON.readTree(run.out());
    assertThat(doc.get("joint").get(0).get("insertion_loss_db").asDouble())
        .isCloseTo(0.20524, within(5.1e-6));
    assertThat(doc.get("joint").get(1).get("insertion_loss_db").asDouble())
        .isCloseTo(0.16061, within(5.1e-6));
    assertThat(doc.get("joint").get(0).get("return_loss_db").asDouble()).isEqualTo(70);
    assertThat(doc.get("result").isNull()).isTrue();
    assertThat(doc.get("population")).isEmpty();
    assertThat(doc.get("settings").propertyNames())
        .containsExactlyInAnyOrder(
            "mfd_1310_um", "mfd_1550_um", "fiber_index", "return_loss_ceiling_db");
  }

  @Test
  void aTiltCountsWithTheGlassWhereTheFibersTouch() throws IOException {
    JsonNode doc = JSON.readTree(run("tilt_deg: [0.3, 0.4]\nwavelength_nm: 1310\n").out());
    assertThat(doc.get("joint").get(0).get("insertion_loss_db").asDouble())
        .isCloseTo(0.08670, within(5.1e-6));
  }

  @Test
  void anAirFilmReflectsInAFlatJointAndNotInAnAngledOne() throws IOException {
    JsonNode flat =
        JSON.readTree(run("gap_um: 0.2\nwavelength_nm: 1310\n").out()).get("joint").get(0);
    assertThat(flat.get("return_loss_db").asDouble()).isCloseTo(10.273, within(5.1e-4));
    assertThat(flat.get("reflected_db").asDouble()).isCloseTo(0.4283, within(5.1e-5));
    JsonNode angled =
        JSON.readTree(run("gap_um: 10\npolish: APC\nwavelength_nm: 1310\n").out())
            .get("joint")
            .get(0);
    assertThat(angled.get("return_loss_db").asDouble()).isEqualTo(70);
    assertThat(angled.get("alone").get("offset_db").asDouble()).isCloseTo(0.090, within(5e-4));
  }

  @Test
  void aDamagedLayerShowsInTheReturnLossOnly() throws IOException {
    JsonNode doc =
        JSON.readTree(
            run("fiber_index: 1.4535\ndamaged_layer: {index: 1.54, thickness_um: 0.05}\n").out());
    assertThat(doc.get("joint").get(0).get("return_loss_db").asDouble())
        .isCloseTo(28.20, within(5.1e-3));
    assertThat(doc.get("joint").get(1).get("return_loss_db").asDouble())
        .isCloseTo(29.43, within(5.1e-3));
    assertThat(doc.get("joint").get(0).get("insertion_loss_db").asDouble()).isZero();
  }

  @Test
  void limitsAreJudgedWhereTheFileGivesThem() throws IOException {
    assertThat(run("offset_um: 1.3\nlimit_db: 0.35\n").code()).isZero();
    assertThat(run("offset_um: 1.32\nlimit_db: 0.35\n").code()).isEqualTo(ExitCode.FAIL);
    assertThat(run("gap_um: 0.2\nreturn_loss_min_db: 55\n").code()).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void aPopulationAgainstItsClosedForms() throws IOException {
    Coplanar run =
        run(
            "wavelength_nm: 1310\npopulation: {hole_um: 0.2949, fiber_clearance_um: 0, core_um: 0,"
                + " pin_clearance_um: 0, connectors: 20000, grade: B}\n");
    JsonNode p = JSON.readTree(run.out()).get("population").get(0);
    assertThat(p.get("mean_db").asDouble())
        .isCloseTo(
            p.get("mean_exact_db").asDouble(),
            within(4 * p.get("mean_standard_error_db").asDouble()));
    assertThat(p.get("p97_db").asDouble())
        .isCloseTo(p.get("p97_exact_db").asDouble(), within(0.005));
    assertThat(p.get("connector_limit").get("connectors_within").asDouble())
        .isCloseTo(
            p.get("connector_limit").get("connectors_within_exact").asDouble(), within(0.01));
    assertThat(p.get("grades").get(1).get("provenance").asString()).isEqualTo("published");
    assertThat(p.get("grades").get(0).get("provenance").asString()).isEqualTo("recalled");
    // 0.2949 √2 = 0.417: the mean keeps grade B, the 97 % do not
    assertThat(p.get("mean_db").asDouble()).isLessThan(0.12);
    assertThat(
            run("population: {hole_um: 0.5, fiber_clearance_um: 0, core_um: 0,"
                    + " pin_clearance_um: 0, connectors: 2000, grade: B}\n")
                .code())
        .isEqualTo(ExitCode.FAIL);
  }

  @Test
  void wearIsOffUnlessAskedFor() throws IOException {
    String population =
        "population: {hole_um: 0.3, fiber_clearance_um: 0.5, core_um: 0.15, pin_clearance_um: 1,"
            + " connectors: 100";
    JsonNode fresh = JSON.readTree(run(population + "}\n").out());
    assertThat(fresh.get("population").get(0).get("hole_growth_um").asDouble()).isZero();
    assertThat(fresh.get("settings").has("pin_wear_coefficient")).isFalse();
    assertThat(fresh.get("population").get(0).has("debris")).isFalse();
    assertThat(fresh.get("population").get(0).get("pin_play_edge_shift_um").asDouble())
        .isCloseTo(0.299, within(5e-4));
    JsonNode worn = JSON.readTree(run(population + ", matings: 500}\n").out());
    assertThat(worn.get("population").get(0).get("hole_growth_um").asDouble()).isPositive();
    assertThat(worn.get("settings").has("pin_wear_coefficient")).isTrue();
    assertThat(worn.get("settings").has("pin_debris_share_elliptical")).isFalse();
    assertThat(worn.get("population").get(0).get("debris").get("particles_mean").asDouble())
        .isEqualTo(500);
    assertThat(worn.get("population").get(0).get("pin_play_edge_shift_um").asDouble())
        .isGreaterThan(0.299);
    assertThat(worn.get("population").get(0).get("mean_exact_db").asDouble())
        .isGreaterThan(fresh.get("population").get(0).get("mean_exact_db").asDouble());
  }

  @Test
  void whatIsLeftOfACompensatedShiftIsASetting() throws IOException {
    String population =
        "wavelength_nm: 1310\npopulation: {hole_um: 0.3, fiber_clearance_um: 0.5, core_um: 0.15,"
            + " pin_clearance_um: 1, pins: apc-compensated, connectors: 10}\n";
    JsonNode few = JSON.readTree(run(population).out());
    assertThat(few.get("settings").get("apc_compensated_sigma_um").asDouble()).isEqualTo(0.1);
    JsonNode much = JSON.readTree(run(population, "--set", "apc_compensated_sigma_um=1").out());
    double grown =
        much.get("population").get(0).get("mean_exact_db").asDouble()
            - few.get("population").get(0).get("mean_exact_db").asDouble();
    assertThat(grown).isCloseTo(10 / Math.log(10) * 0.99 / 4.6 / 4.6, within(1e-12));
  }

  @Test
  void pictures() throws IOException {
    for (String yaml :
        new String[] {
          "squeeze: {lateral_mm: 0.5, length_mm: 4}\nlimit_db: 0.35\n",
          "population: {hole_um: 0, fiber_clearance_um: 0, core_um: 0, pin_clearance_um: 0}\n",
          "population: {hole_um: 0.3, fiber_clearance_um: 0.5, core_um: 0.1, pin_clearance_um: 1}\n"
        }) {
      Path picture = folder.resolve("out.png");
      Files.deleteIfExists(picture);
      assertThat(run(yaml, "--picture", picture).code()).isZero();
      assertThat(javax.imageio.ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "offset: 1 | unknown key 'offset'",
        "offset_um: one | 'offset_um' is 'one'",
        "offset_um: [1, 2, 3] | has 3 values",
        "offset_um: 0x10 | 'offset_um' is '0x10'",
        "tilt_deg: 20 | a number from -10.0 to 10.0",
        "gap_um: -1 | a number from 0.0",
        "gap_um: nan | 'gap_um'",
        "polish: flat | one of PC, UPC, APC",
        "wavelength_nm: 13 | a number from 1000.0",
        "mfd_um: 9 | one wavelength_nm",
        "damaged_layer: {index: 1.5} | thickness_um",
        "squeeze: {lateral_mm: 9, length_mm: 1} | gentler",
        "bend: 10 | 'bend' is not a mapping",
        "population: {hole_um: 0.3} | fiber_clearance_um",
        "population: {hole_um: 1, fiber_clearance_um: 0, core_um: 0, pin_clearance_um: 0,"
            + " connectors: 5000000} | in all",
        "population: {hole_um: 1, fiber_clearance_um: 0, core_um: 0, pin_clearance_um: 0, grade: E}"
            + " | one of A, B, C, D",
        "{offset_um: 1, offset_um: 2} | gives 'offset_um' twice",
        "population: {hole_um: 1, fiber_clearance_um: 0, core_um: 0, pin_clearance_um: 0,"
            + " pin_tips: round} | one of chamfered, elliptical",
        "[1] | does not begin"
      })
  void wrongFiles(String yaml, String sentence) throws IOException {
    Coplanar run = run(yaml + "\n");
    assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("joint.yaml", sentence);
  }
}
