// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNumberTest {
  private static double parse(String text, char mark) {
    byte[] bytes = text.getBytes(UTF_8);
    return TextNumber.parse(bytes, 0, bytes.length, mark);
  }

  /** The plain twin is the platform's parser; equal means to the bit. */
  @Test
  void isTheNearestDoubleOfEveryNumber() {
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      String text =
          switch (i % 5) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            case 1 -> Float.toString(Float.intBitsToFloat(random.nextInt()));
            case 2 -> String.format("%." + random.nextInt(12) + "f", random.nextGaussian() * 1e4);
            case 3 -> String.format("%." + random.nextInt(20) + "e", random.nextGaussian());
            default -> random.nextLong() + "." + random.nextInt(1000) + "e" + random.nextInt(60);
          };
      double expected = Double.parseDouble(text);
      if (Double.isFinite(expected) && !text.contains("N") && !text.contains("I")) {
        assertThat(parse(text, '.')).as(text).isEqualTo(expected);
        assertThat(parse(text.replace('.', ','), ',')).as(text).isEqualTo(expected);
      }
    }
  }

  @Test
  void readsOddSpellings() {
    assertThat(parse("+5", '.')).isEqualTo(5);
    assertThat(parse(".5", '.')).isEqualTo(0.5);
    assertThat(parse("5.", '.')).isEqualTo(5);
    assertThat(parse("1D-3", '.')).isEqualTo(0.001);
    assertThat(parse("-0", '.')).isEqualTo(-0.0);
    assertThat(parse("1e999999999999", '.')).isInfinite();
    assertThat(parse("1e-999999999999", '.')).isZero();
  }

  @Test
  void whatIsNoNumberIsNaN() {
    for (String text :
        new String[] {
          "",
          "-",
          ".",
          "e5",
          "1e",
          "1e+",
          "1.2.3",
          "1,2",
          "0x10",
          "1f",
          "NaN",
          "Infinity",
          "1 2",
          "1e5x",
          "--1",
          "１"
        }) {
      assertThat(parse(text, '.')).as(text).isNaN();
    }
    assertThat(parse("1".repeat(401), '.')).isNaN();
  }

  @Test
  void knowsTheWordsForMissingPoints() {
    for (String text : new String[] {"NaN", "BAD", "-1.#IND", "1.#QNAN", "", "No Data", "---"}) {
      byte[] bytes = text.getBytes(UTF_8);
      assertThat(TextNumber.isMissing(bytes, 0, bytes.length)).as(text).isTrue();
    }
    assertThat(TextNumber.isMissing("band".getBytes(UTF_8), 0, 4)).isFalse();
  }
}
