// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PluxTest {
  private static final String INDEX =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <xml><GENERAL><FOV_X>0.5</FOV_X><FOV_Y>0.75</FOV_Y>
      <IMAGE_SIZE_X>3</IMAGE_SIZE_X><IMAGE_SIZE_Y>2</IMAGE_SIZE_Y></GENERAL>
      <LAYER_0><FILENAME_Z>LAYER_0.raw</FILENAME_Z></LAYER_0></xml>
      """;

  @Test
  void aLayerIsFloatsInMicrometersFromTheTop() throws Exception {
    HeightMap map = SurfaceFormats.read("made.plux", archive(INDEX, "LAYER_0.raw"));
    assertThat(map.columns()).isEqualTo(3);
    assertThat(map.rows()).isEqualTo(2);
    assertThat(map.pitchXUm()).isEqualTo(0.5);
    assertThat(map.pitchYUm()).isEqualTo(0.75);
    assertThat(map.heightNm())
        .containsExactly(new float[] {1000, 2000, 3000, Float.NaN, Float.NaN, 6000}, within(1e-3f));
  }

  @Test
  void theRealFileWithoutItsLayerIsRefusedByName() {
    assertThatThrownBy(() -> SurfaceFormats.read(SharedData.file("surfaces/test.plux")))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("lacks its height layer LAYER_0.raw");
  }

  @Test
  void aLayerOfAnotherSizeIsInconsistent() throws IOException {
    byte[] file = archive(INDEX.replace(">2<", ">3<"), "LAYER_0.raw");
    assertThatThrownBy(() -> SurfaceFormats.read("made.plux", file))
        .isInstanceOf(InputFault.Inconsistent.class);
  }

  @Test
  void anIndexWithoutALayerIsRefused() throws IOException {
    byte[] file = archive(INDEX.replace("FILENAME_Z", "FILENAME_COLOR"), "LAYER_0.raw");
    assertThatThrownBy(() -> SurfaceFormats.read("made.plux", file))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    byte[] small = archive(INDEX, "LAYER_0.raw");
    Hostile.cut(small, small.length, small.length);
    Hostile.mutate(small, 11, 3000);
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/test.plux"));
    Hostile.cut(real, real.length, 100);
    Hostile.mutate(real, 12, 1000);
  }

  private static byte[] archive(String index, String layer) throws IOException {
    ByteBuffer heights = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    for (float um : new float[] {1, 2, 3, Float.NaN, 1_000_001, 6}) {
      heights.putFloat(um);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("index.xml"));
      zip.write(index.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry(layer));
      zip.write(heights.array());
    }
    return out.toByteArray();
  }
}
