// SPDX-License-Identifier: Apache-2.0
package io.coplanar.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of YAML that we take, and what is refused of the rest. */
class YamlMapTest {
  private static YamlMap read(String yaml) throws InputFault {
    return YamlMap.read(yaml.getBytes(StandardCharsets.UTF_8), "f.yaml");
  }

  @Test
  void valuesAreReadAsTheyStand() throws InputFault {
    YamlMap map =
        read("\uFEFFa: 1.5 # half\nb: 'x: y'\nc:\n  d: [{e: 7}, {e: 8}]\nf: >\n  two\n  lines\n");
    assertThat(map.optionalNumber("a")).isEqualTo(1.5);
    assertThat(map.text("b")).isEqualTo("x: y");
    assertThat(map.map("c").maps("d")).hasSize(2);
    assertThat(map.map("c").maps("d").getLast().count("e", 0, 9)).isEqualTo(8);
    assertThat(map.text("f")).isEqualTo("two lines");
  }

  @Test
  void nothingIsNotANumberAndNotAText() throws InputFault {
    YamlMap map = read("a:\nb: ~\nc: null\nd: ''\n");
    for (String key : new String[] {"a", "b", "c", "d", "not there"}) {
      assertThat(map.has(key)).isFalse();
      assertThat(map.optionalNumber(key)).isNaN();
      assertThatThrownBy(() -> map.text(key)).isInstanceOf(InputFault.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2 | f.yaml, line 2: gives 'a' twice (first in line 1)",
        "a: &x 1\\nb: *x | f.yaml, line 1: uses an anchor or an alias",
        "a: *x | f.yaml, line 1: uses an anchor or an alias",
        "a: !!java.net.URL [x] | f.yaml, line 1: uses a tag",
        "a: !x {b: 1} | f.yaml, line 1: uses a tag",
        "a: !x b | f.yaml, line 1: uses a tag",
        "? [a, b]\\n: 1 | f.yaml, line 1: has a key that is not a word",
        "a: 1\\n---\\nb: 2 | f.yaml, line 2: a second document begins",
        "- 1 | f.yaml: does not begin with 'key: value'",
        "hello | f.yaml: does not begin with 'key: value'",
        "# nothing | f.yaml: does not begin with 'key: value'",
        "a: [1 | f.yaml, line 1: is not valid YAML",
        "a: 1\\n  b: 2 | f.yaml, line 2: is not valid YAML",
        "a:\\n\\t- 1 | f.yaml, line 2: is not valid YAML",
        "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: 1}}}}}}}}} | is nested deeper than 8",
      })
  void theRestIsRefusedWithItsLine(String yaml, String sentence) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n").replace("\\t", "\t")))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void depthIsRefusedBeforeItGrows() {
    assertThatThrownBy(() -> read("a: " + "[".repeat(60_000)))
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> read("a: " + "{a: ".repeat(15_000)))
        .hasMessageContaining("nested deeper");
  }

  @Test
  void sizeAndEncodingAreRefused() {
    assertThatThrownBy(() -> YamlMap.read(new byte[YamlMap.MAX_BYTES + 1], "f.yaml"))
        .isInstanceOf(InputFault.TooLarge.class);
    assertThatThrownBy(() -> YamlMap.read(new byte[] {'a', ':', ' ', (byte) 0xE4}, "f.yaml"))
        .hasMessageContaining("f.yaml: is not text in UTF-8");
    assertThatThrownBy(() -> read("a: \u0000")).isInstanceOf(InputFault.class);
  }

  /** Whatever a file holds, it is read or refused, and nothing else happens. */
  @Test
  void mutatedFilesAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(1);
    byte[] seed =
        "a: 1\nb: [x, {c: 'd'}]\ne: >\n  f\n- &g !h \"i\"\n? j\n: k\n---\n%YAML 1.2\n# é\n"
            .getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Arrays.copyOf(seed, random.nextInt(seed.length + 1));
      for (int n = random.nextInt(6); n > 0 && bytes.length > 0; n--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean() ? seed[random.nextInt(seed.length)] : (byte) random.nextInt(256);
      }
      try {
        YamlMap.read(bytes, "f.yaml");
      } catch (InputFault e) {
        refused++;
        assertThat(e.getMessage()).startsWith("f.yaml").doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(1, 19_999);
  }
}
