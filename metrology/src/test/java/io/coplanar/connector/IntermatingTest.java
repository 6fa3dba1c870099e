// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule refuses, allows, and says when it cannot tell. */
class IntermatingTest {
  private static Connector plug(String text) {
    String[] w = text.split(" ");
    return new Connector(
        FiberPlan.find(w[0]).orElseThrow(),
        w[1].equals("?") ? null : Pins.valueOf(w[1]),
        w[2].equals("?") ? null : Polish.valueOf(w[2]),
        w.length < 4 ? null : FiberType.find(w[3]).orElseThrow(),
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12 PINNED APC OS2; 12 UNPINNED APC OS1a; A; ; []",
        "12 PINNED APC OS2; 12 UNPINNED APC OS2; B; [ANGLE]; []",
        "12 PINNED APC; 12 UNPINNED ?; B; [ANGLE]; [FIBER]",
        "12 PINNED APC; 12 UNPINNED ?; A; ; [ANGLE, FIBER]",
        "12 PINNED ?; 12 ? ?; B; ; [PINNING, ANGLE, FIBER]",
        "12 PINNED APC OS2; 12 UNPINNED UPC OS2; A; [ANGLE]; []",
        "12 PINNED PC OM3; 12 UNPINNED UPC OM5; B; ; []",
        "12 PINNED PC OM3; 12 PINNED PC OM3; B; [PINNING]; []",
        "12 UNPINNED PC OM3; 12 UNPINNED PC OM3; A; [PINNING]; []",
        "12 PINNED PC OM3; 12 UNPINNED PC OS2; A; [FIBER]; []",
        "8 PINNED PC OM3; 12 UNPINNED PC OM3; A; ; []",
        "16 PINNED PC OM3; 12 UNPINNED PC OM3; A; [KEY]; []",
        "24 PINNED PC OM3; 12 UNPINNED PC OM3; A; [KEY]; []",
        "2x12 PINNED PC OM3; 24 UNPINNED PC OM3; A; [KEY]; []",
        "16 PINNED APC OM3; 24 PINNED APC OS2; B; [KEY, PINNING, ANGLE, FIBER]; []"
      })
  void everyReasonIsGiven(String a, String b, Adapter adapter, String faults, String unchecked) {
    for (Intermating m :
        new Intermating[] {
          Intermating.of(plug(a), plug(b), adapter), Intermating.of(plug(b), plug(a), adapter)
        }) {
      assertThat(m.faults().stream().map(Intermating.Fault::rule).toList().toString())
          .isEqualTo(faults == null ? "[]" : faults);
      assertThat(m.unchecked().stream().sorted().toList().toString()).isEqualTo(unchecked);
    }
  }

  @Test
  void anOffsetKeyIsNamed() {
    assertThat(
            Intermating.of(plug("16 PINNED PC"), plug("12 UNPINNED PC"), Adapter.A)
                .faults()
                .getFirst()
                .reason())
        .contains("offset key");
  }

  @Test
  void aTransceiverIsPinned() {
    assertThat(Intermating.atReceptacle(plug("12 UNPINNED PC"), FiberPlan.TWELVE).faults())
        .isEmpty();
    assertThat(Intermating.atReceptacle(plug("12 PINNED PC"), FiberPlan.TWELVE).faults())
        .extracting(Intermating.Fault::rule)
        .containsExactly(Intermating.Rule.PINNING);
    assertThat(Intermating.atReceptacle(plug("16 UNPINNED PC"), FiberPlan.TWELVE).faults())
        .extracting(Intermating.Fault::rule)
        .containsExactly(Intermating.Rule.KEY);
  }
}
