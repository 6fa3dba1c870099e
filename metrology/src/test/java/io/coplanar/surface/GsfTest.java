// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GsfTest {
  private static final String HEADER =
      "Gwyddion Simple Field 1.0\nXRes = 2\nYRes = 3\nXReal=4e-6\nYReal=9e-6\n";

  private static byte[] file(String header, float... heights) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate((text.length / 4 + 1) * 4 + 4 * heights.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put(text).position((text.length / 4 + 1) * 4);
    for (float h : heights) {
      file.putFloat(h);
    }
    return file.array();
  }

  @Test
  void readsAFileAsItsSpecificationSays() throws Exception {
    HeightMap map =
        SurfaceFormats.read("a", file(HEADER + "XYUnits=m\nZUnits=nm\n", 1, 2, 3, Float.NaN, 5, 6));

    assertThat(map.columns()).isEqualTo(2);
    assertThat(map.rows()).isEqualTo(3);
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-12));
    assertThat(map.pitchYUm()).isCloseTo(3, within(1e-12));
    assertThat(map.heightNm()).containsExactly(1, 2, 3, Float.NaN, 5, 6);
    assertThat(map.notes()).isEmpty();
  }

  @Test
  void saysThatAMissingUnitIsTakenAsMeters() throws Exception {
    HeightMap map = SurfaceFormats.read("a", file(HEADER, 1e-9f, 0, 0, 0, 0, 0));

    assertThat(map.heightNm(0, 0)).isCloseTo(1f, within(1e-6f));
    assertThat(map.notes()).hasSize(2).allMatch(n -> n.contains("meters"));
  }

  @Test
  void everyHeaderLengthLeavesOneToFourNuls() throws Exception {
    for (String pad : new String[] {"", "x", "xx", "xxx"}) {
      HeightMap map =
          SurfaceFormats.read(
              "a", file(HEADER + "ZUnits=nm\nTitle=" + pad + "\n", 1, 2, 3, 4, 5, 6));
      assertThat(map.heightNm(1, 2)).isEqualTo(6f);
    }
  }

  @Test
  void comesBackToAFloatsStep() throws Exception {
    HeightMap map = Maps.random(1, 37, 23, 20_000, 0);
    var out = new ByteArrayOutputStream();
    new GsfWriter().write(map, out);
    HeightMap back = SurfaceFormats.read("a", out.toByteArray());

    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), within(1e-12));
    assertThat(back.pitchYUm()).isCloseTo(map.pitchYUm(), within(1e-12));
    for (int i = 0; i < map.heightNm().length; i++) {
      float h = map.heightNm()[i];
      assertThat(Float.isNaN(back.heightNm()[i])).isEqualTo(Float.isNaN(h));
      if (!Float.isNaN(h)) {
        assertThat(back.heightNm()[i]).isCloseTo(h, within(1.2e-7f * Math.abs(h)));
      }
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> SurfaceFormats.read("a.gsf", file(HEADER, 1, 2, 3, 4, 5)))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageStartingWith("a.gsf: has 20 bytes of data where 2 × 3 points need 24");
    assertThatThrownBy(
            () -> SurfaceFormats.read("a", file(HEADER.replace("XRes = 2", "XRes = 2000000000"))))
        .isInstanceOf(InputFault.TooLarge.class);
    assertThatThrownBy(() -> SurfaceFormats.read("a", file(HEADER.replace("YReal=9e-6\n", ""))))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("YReal");
    assertThatThrownBy(
            () -> SurfaceFormats.read("a", file(HEADER + "ZUnits=V\n", 1, 2, 3, 4, 5, 6)))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("\"V\"");
    assertThatThrownBy(() -> SurfaceFormats.read("a", HEADER.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InputFault.Damaged.class);
  }
}
