// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a profile's file says that cannot be meant is refused, with its line. */
class FaceProfileFileTest {
  private static final String GOOD =
      """
      id: our-rules
      title: Our rules
      standard: house
      edition: "1"
      mode: SM
      adhesive_outer_diameter_um: 135
      zones:
        - zone: A
          outer_diameter_um: 25
          scratches: {allow: none, provenance: house, source: us}
          defects: {allow: none, provenance: house, source: us}
        - zone: B
          outer_diameter_um: 110
          scratches: {allow: any, provenance: house, source: us}
          defects:
            allow:
              - below_um: 2
                count: any
              - to_um: 5
                count: 5
            provenance: house
            source: us
      particles:
        where: face
        allow:
          - below_um: 5
            count: any
        provenance: house
        source: us
      """;

  @Test
  void aGoodOneIsRead() throws InputFault {
    FaceProfile profile = parse(GOOD);
    assertThat(profile.b().defects().steps())
        .isEqualTo(
            List.of(
                new Step(2, false, Step.ANY),
                new Step(5, true, 5),
                new Step(Double.POSITIVE_INFINITY, true, 0)));
    assertThat(profile.b().defects().ranges())
        .containsExactly("below 2 µm", "from 2 to 5 µm", "over 5 µm");
    assertThat(profile.a().scratches().provenance()).isEqualTo(Provenance.HOUSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: our-rules | id: Our Rules | lower-case
          mode: SM | mode: XM | one of SM, MM
          outer_diameter_um: 110 | outer_diameter_um: 20 | above 25
          adhesive_outer_diameter_um: 135 | adhesive_outer_diameter_um: 100 | above 110
          zone: B | zone: C | one of B
          to_um: 5 | to_um: 1 | small to large
          to_um: 5 | upto_um: 5 | below_um, count, to_um
          allow: any | allow: some | one of none, any
          where: face | where: ring | outer_diameter_um
          provenance: house | provenance: verified | verified_by
          provenance: house | provenance: rumor | one of
          count: 5 | count: -1 | whole number
          source: us | sauce: us | provenance, source
          """)
  void aBadOneIsRefused(String good, String bad, String complaint) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(() -> parse(GOOD.replace(good, bad)))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("our.yaml")
        .hasMessageContaining(complaint);
  }

  @Test
  void anUnknownProfileSaysWhichThereAre() {
    assertThatThrownBy(() -> FaceProfiles.get("iec-of-1887"))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("iec61300-3-35-2022-sm-mpo");
  }

  private static FaceProfile parse(String text) throws InputFault {
    return FaceProfileFile.parse(text.getBytes(StandardCharsets.UTF_8), "our.yaml");
  }
}
