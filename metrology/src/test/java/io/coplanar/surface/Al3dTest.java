// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 3 × 2 points: an odd row is padded to a multiple of 8 bytes. */
final class Al3dTest {
  private static final float INVALID = 3e15f;

  @Test
  void rowsArePaddedAndTheInvalidValueIsMissing() throws Exception {
    HeightMap map = read(tags());
    assertThat(map.pitchXUm()).isCloseTo(0.5, within(1e-9));
    assertThat(map.pitchYUm()).isCloseTo(0.25, within(1e-9));
    assertThat(map.heightNm())
        .containsExactly(new float[] {1, 2, 3, 4, Float.NaN, 6}, within(1e-6f));
  }

  @Test
  void withoutADepthImageItIsRefused() {
    Map<String, String> tags = tags();
    tags.put("DepthImageOffset", "0");
    assertThatThrownBy(() -> read(tags)).isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void aTagThatIsMissingIsNamed() {
    Map<String, String> tags = tags();
    tags.remove("PixelSizeYMeter");
    assertThatThrownBy(() -> read(tags))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("PixelSizeYMeter");
  }

  @Test
  void aDepthImageThatRunsIntoTheTextureIsDamage() {
    Map<String, String> tags = tags();
    tags.put("TextureImageOffset", Integer.toString(offset(tags) + 16));
    assertThatThrownBy(() -> read(tags)).isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void aSizeBeyondTheFileIsDamage() {
    Map<String, String> tags = tags();
    tags.put("Rows", "2000000");
    assertThatThrownBy(() -> read(tags)).isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void aSizeBeyondAllBoundsIsTooLarge() {
    Map<String, String> tags = tags();
    tags.put("Rows", "2000000000");
    tags.put("Cols", "2000000000");
    assertThatThrownBy(() -> read(tags)).isInstanceOf(InputFault.TooLarge.class);
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    byte[] small = file(tags());
    // the padding of the last row holds no height
    Hostile.cut(small, small.length - 4, small.length);
    Hostile.mutate(small, 7, 3000);
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/al3d-1.al3d"));
    Hostile.cut(real, 1261 + 200 * 296 * 4, 40);
    Hostile.mutate(real, 8, 200);
  }

  private static HeightMap read(Map<String, String> tags) throws InputFault {
    return SurfaceFormats.read("made.al3d", file(tags));
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("Cols", "3");
    tags.put("Rows", "2");
    tags.put("PixelSizeXMeter", "5e-7");
    tags.put("PixelSizeYMeter", "2.5e-7");
    tags.put("InvalidPixelValue", "3.00000003e+15");
    tags.put("TextureImageOffset", "0");
    tags.put("DepthImageOffset", "here");
    return tags;
  }

  private static int offset(Map<String, String> tags) {
    return 17 + 52 * (tags.size() + 2) + 256;
  }

  private static byte[] file(Map<String, String> tags) {
    int offset = offset(tags);
    ByteBuffer out = ByteBuffer.allocate(offset + 32).order(ByteOrder.LITTLE_ENDIAN);
    out.put("AliconaImaging\0\r\n".getBytes(StandardCharsets.US_ASCII));
    tag(out, "Version", "1");
    tag(out, "TagCount", Integer.toString(tags.size()));
    tags.forEach((key, value) -> tag(out, key, value.replace("here", Integer.toString(offset))));
    out.position(offset);
    for (float nm : new float[] {1, 2, 3, Float.NaN, 4, INVALID, 6, Float.NaN}) {
      out.putFloat(nm == INVALID ? INVALID : nm * 1e-9f);
    }
    return out.array();
  }

  private static void tag(ByteBuffer out, String key, String value) {
    out.put(Arrays.copyOf(key.getBytes(StandardCharsets.US_ASCII), 20));
    out.put(Arrays.copyOf(value.getBytes(StandardCharsets.US_ASCII), 30));
    out.put((byte) '\r').put((byte) '\n');
  }
}
