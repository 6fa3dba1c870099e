// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped is what the sources of the figures say, and no more. */
class ShippedProfilesTest {
  @Test
  void everyFileOfTheFolderIsShippedUnderItsOwnId() throws IOException {
    Path folder = Path.of(System.getProperty("coplanar.root", ".."), "profiles");
    try (var files = Files.list(folder)) {
      // a folder in it holds profiles of another kind
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(f -> f.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Profiles.ids().stream(), Stream.of("template")).toList());
    }
    assertThat(Profiles.list()).extracting(Profile::id).isEqualTo(Profiles.ids());
  }

  @ParameterizedTest
  @CsvSource({
    "sx_deg, -0.15, 0.15, HOUSE",
    "sy_deg, 7.8, 8.2, HOUSE",
    "rx_mm, 2000, NaN, RECALLED",
    "ry_mm, 5, NaN, RECALLED",
    "height_nm, 1000, 3500, RECALLED",
    "tip_radius_mm, 1, NaN, RECALLED",
    "core_dip_nm, NaN, 100, HOUSE",
    "minus_coplanarity_nm, NaN, 300, HOUSE",
    "max_adjacent_height_difference_nm, NaN, 300, RECALLED",
    "height_range_nm, NaN, 500, RECALLED",
  })
  void houseSingleModeIsComplete(String parameter, Double min, Double max, Provenance provenance)
      throws InputFault {
    Limit limit = limit("house-sm-apc-12", parameter);
    assertThat(limit.min()).isEqualTo(min);
    assertThat(limit.max()).isEqualTo(max);
    assertThat(limit.provenance()).isEqualTo(provenance);
    assertThat(limit.absolute()).isEqualTo(parameter.equals("rx_mm"));
    assertThat(limit.fatal().isEmpty()).isEqualTo(!parameter.equals("core_dip_nm"));
  }

  @Test
  void everyLimitOfAHouseProfileHasANumberAndIsRecalledOrHouse() throws InputFault {
    for (String id : List.of("house-sm-apc-12", "house-mm-pc-12")) {
      Profile profile = Profiles.get(id);
      assertThat(profile.limits()).hasSize(10).allMatch(Limit::known);
      assertThat(profile.limits())
          .extracting(Limit::provenance)
          .containsOnly(Provenance.RECALLED, Provenance.HOUSE);
    }
  }

  @Test
  void theStandardsProfilesCarryOnlyNumbersThatASourceStates() throws InputFault {
    for (String id : List.of("iec61755-3-31-sm-apc-12", "iec-pas63267-3-31-mm-pc-12")) {
      for (Limit limit : Profiles.get(id).limits()) {
        assertThat(limit.known())
            .as(id + " " + limit.parameter())
            .isEqualTo(limit.provenance() == Provenance.PUBLISHED);
      }
    }
    assertThat(known("iec61755-3-31-sm-apc-12")).containsExactly("sx_deg", "sy_deg");
    assertThat(known("iec-pas63267-3-31-mm-pc-12")).containsExactly("sx_deg");
  }

  @Test
  void noShippedProfileSupportsAClaimOfConformity() {
    assertThat(Profiles.list()).noneMatch(Judge::supportsConformity);
  }

  @Test
  void everyLimitSaysWhereItComesFrom() {
    assertThat(Profiles.list())
        .allSatisfy(p -> assertThat(p.limits()).allMatch(l -> !l.source().isEmpty()));
  }

  @Test
  void theTemplateIsAValidProfileThatPassesNothing() throws InputFault {
    Profile template =
        ProfileFile.parse(Profiles.template().getBytes(StandardCharsets.UTF_8), "template.yaml");
    assertThat(template.limits()).noneMatch(Limit::known);
    assertThat(Profiles.ids()).doesNotContain(template.id());
  }

  private static List<String> known(String id) throws InputFault {
    return Profiles.get(id).limits().stream().filter(Limit::known).map(Limit::parameter).toList();
  }

  private static Limit limit(String id, String parameter) throws InputFault {
    return Profiles.get(id).limits().stream()
        .filter(l -> l.parameter().equals(parameter))
        .findFirst()
        .orElseThrow();
  }
}
