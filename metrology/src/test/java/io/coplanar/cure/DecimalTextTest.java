// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
  @Test
  void readsAsTheJdkDoes() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      double value =
          switch (i % 3) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(2_000_000) / 1000.0 - 1000;
            default -> random.nextGaussian() * 1e6;
          };
      if (Double.isFinite(value)) {
        assertThat(parse(Double.toString(value))).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        ".",
        "e5",
        "1e",
        "1e+",
        "1.2.3",
        "0x1",
        "1f",
        "1d",
        "NaN",
        "Infinity",
        " 1",
        "1,5",
        "١"
      })
  void theseAreNoNumbers(String text) {
    assertThat(parse(text)).isNaN();
  }

  private static double parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DecimalText.parse(bytes, 0, bytes.length);
  }
}
