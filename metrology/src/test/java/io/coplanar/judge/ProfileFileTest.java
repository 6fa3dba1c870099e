// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile's file may say, and the sentence for each thing that it may not. */
class ProfileFileTest {
  private static final String GOOD =
      """
      id: ours
      title: Ours
      standard: IEC 61755-3-31
      edition: "2015"
      fibers: 12
      rows: 1
      mode: SM
      material: PPS
      decision: {rule: guarded, factor: 1.64}
      limits:
        - parameter: rx_mm
          min: 2000
          max:
          unit: mm
          absolute: true
          provenance: verified
          source: table 3
          verified_by: A. Person, 2026-11-24, copy 17
        - parameter: core_dip_nm
          max: 1e2
          unit: nm
          fatal: gap
          provenance: house
          source: ours
      """;

  @TempDir private Path folder;

  private static Profile parse(String yaml) throws InputFault {
    return ProfileFile.parse(yaml.getBytes(StandardCharsets.UTF_8), "p.yaml");
  }

  @Test
  void aGoodFileIsRead() throws InputFault {
    Profile p = parse(GOOD);
    assertThat(p.decision().guardFactor()).isEqualTo(1.64);
    assertThat(p.limits()).hasSize(2);
    Limit rx = p.limits().getFirst();
    assertThat(rx.min()).isEqualTo(2000);
    assertThat(rx.hasMax()).isFalse();
    assertThat(rx.absolute()).isTrue();
    assertThat(rx.source()).isEqualTo("table 3; verified by A. Person, 2026-11-24, copy 17");
    assertThat(p.limits().getLast().max()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mode: SM | mode: SM\\ncolor: red | p.yaml, line 8: unknown key 'color'",
        "mode: SM | mode: sm | p.yaml, line 7: 'mode' is 'sm'; expected one of SM, MM",
        "rx_mm | rx | p.yaml, line 11: unknown parameter 'rx'",
        "unit: mm | unit: mn | p.yaml, line 14: 'unit' is 'mn'",
        "unit: mm | unit: nm | p.yaml, line 14: rx_mm with 'unit: nm'; expected 'unit: mm'",
        "min: 2000 | min: 2,000 | p.yaml, line 12: 'min' is '2,000'; expected a decimal number",
        "min: 2000 | min: .nan | p.yaml, line 12: 'min' is '.nan'",
        "min: 2000 | min: 1e999 | p.yaml, line 12: 'min' is '1e999'",
        "min: 2000 | min: [2000] | p.yaml, line 12: 'min' is not a plain value",
        "max: | max: 1999 | p.yaml, line 12: 'min' 2000 is above 'max' 1999 of rx_mm",
        "min: 2000 | min: -1 | p.yaml, line 15: a magnitude cannot be negative",
        "max: 1e2 | min: 0 | p.yaml, line 22: 'fatal' without a 'max'",
        "provenance: house | provenance: fact | p.yaml, line 23: 'provenance' is 'fact'",
        "provenance: house | # none | p.yaml, line 19: 'provenance' is missing",
        "source: ours | source: | p.yaml, line 19: 'source' is missing",
        "provenance: house | provenance: verified | p.yaml, line 23: 'verified' by nobody",
        "provenance: verified | provenance: house | line 16: 'verified_by' without",
        "core_dip_nm | rx_mm | p.yaml, line 21: rx_mm with 'unit: nm'",
        "fibers: 12 | fibers: twelve | p.yaml, line 5: 'fibers' is 'twelve'",
        "fibers: 12 | fibers: 32 | p.yaml, line 5: 32 fibers with 'rows: 1'",
        "rows: 1 | rows: 3 | p.yaml, line 6: 'rows' is '3'",
        "id: ours | id: Ours! | p.yaml, line 1: 'id' is 'Ours!'",
        "rule: guarded, factor: 1.64 | rule: guarded | guarded acceptance needs its 'factor'",
        "rule: guarded, | rule: simple, | simple acceptance has no 'factor'",
        "rule: guarded | rule: generous | 'rule' is 'generous'; expected one of simple, guarded",
        "absolute: true | absolute: yes | p.yaml, line 15: 'absolute' is 'yes'",
      })
  void aBadFileIsRefusedWithFileAndLine(String good, String bad, String sentence) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> parse(GOOD.replace(good, bad.replace("\\n", "\n"))))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aParameterIsLimitedOnce() {
    String again = GOOD.substring(GOOD.indexOf("  - parameter: core_dip_nm"));
    assertThatThrownBy(() -> parse(GOOD + again))
        .hasMessageContaining("p.yaml, line 25: a second limit for 'core_dip_nm'");
  }

  @Test
  void aProfileWithoutLimitsIsRefused() {
    assertThatThrownBy(() -> parse(GOOD.substring(0, GOOD.indexOf("limits:")) + "limits: []\n"))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("p.yaml, line 10: 'limits' holds nothing");
  }

  @Test
  void aPathToAFileIsAProfile() throws IOException, InputFault {
    Path file = Files.writeString(folder.resolve("ours.yaml"), GOOD);
    assertThat(Profiles.get(file.toString()).id()).isEqualTo("ours");
  }

  @Test
  void aFileMustNotTakeAShippedProfilesId() throws IOException {
    Path file =
        Files.writeString(folder.resolve("x.yaml"), GOOD.replace("ours\n", "house-sm-apc-12\n"));
    assertThatThrownBy(() -> Profiles.get(file.toString()))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("has the id 'house-sm-apc-12' of a shipped profile");
  }

  @ParameterizedTest
  @CsvSource({"house-sm-apc-13", "..", "''", "/", "no/such.yaml", "template"})
  void anUnknownProfileListsThoseThatExist(String id) {
    assertThatThrownBy(() -> Profiles.get(id))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining(
            "does not exist; expected one of house-sm-apc-12, house-mm-pc-12, iec");
  }
}
