// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.Provenance;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import org.junit.jupiter.api.Test;

class ValueGateTest {
  private static final GateSpec.Value SPEC =
      new GateSpec.Value("pull", Given.limit(50, 60, "N"), 0);
  private final Given given = new Given();

  private java.util.List<String> with(double value) {
    given.values.put("pull", value);
    return given.asked(new ValueGate(), SPEC);
  }

  @Test
  void bothLimitsAreWithin() {
    assertThat(with(50)).isEmpty();
    assertThat(with(60)).isEmpty();
  }

  @Test
  void beyondThemIsRefused() {
    assertThat(with(Math.nextDown(50.0))).containsExactly("VALUE_LOW");
    assertThat(with(Math.nextUp(60.0))).containsExactly("VALUE_HIGH");
  }

  @Test
  void whatWasNotMeasuredIsRefused() {
    assertThat(given.asked(new ValueGate(), SPEC)).containsExactly("VALUE_MISSING");
    assertThat(with(Double.NaN)).containsExactly("VALUE_MISSING");
    assertThat(with(Double.POSITIVE_INFINITY)).containsExactly("VALUE_MISSING");
  }

  @Test
  void aGuardBandIsKept() {
    Limit guarded = new Limit(50, Double.NaN, 2, "N", Provenance.HOUSE, "made for tests", 0);
    GateSpec.Value spec = new GateSpec.Value("pull", guarded, 0);
    given.values.put("pull", 52.0);
    assertThat(given.asked(new ValueGate(), spec)).isEmpty();
    given.values.put("pull", 51.9);
    assertThat(given.asked(new ValueGate(), spec)).containsExactly("VALUE_LOW");
  }
}
