// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthUnitTest {
  @Test
  void knowsTheSpellingsThatFilesUse() {
    for (String micro :
        new String[] {
          "µm", "μm", "um", " [µm] ", "(UM)", "æm", "microns", "Micrometers", "micron"
        }) {
      assertThat(LengthUnit.nm(micro)).as(micro).hasValue(1e3);
    }
    assertThat(LengthUnit.nm("m")).hasValue(1e9);
    assertThat(LengthUnit.nm("meters")).hasValue(1e9);
    assertThat(LengthUnit.nm("mm")).hasValue(1e6);
    assertThat(LengthUnit.nm("NanoMeters")).hasValue(1);
    assertThat(LengthUnit.nm("Å")).hasValue(0.1);
    assertThat(LengthUnit.nm("\u212b")).hasValue(0.1);
    assertThat(LengthUnit.nm("in")).hasValue(25.4e6);
    assertThat(LengthUnit.nm("µin")).hasValue(25.4);
  }

  @Test
  void takesNothingElseForALength() {
    for (String other : new String[] {"", "V", "A", "deg", "waves", "µ", "m/s", "nm²"}) {
      assertThat(LengthUnit.nm(other)).as(other).isEmpty();
    }
  }
}
