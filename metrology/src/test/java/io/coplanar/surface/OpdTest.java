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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class OpdTest {
  /** 2 columns × 3 rows, column by column from the bottom. */
  private static final double[] POINTS = {1, 2, 3, 4, 5, 1e39};

  /** The same, row by row from the top. */
  private static final float[] TOP_DOWN = {3, Float.NaN, 2, 5, 1, 4};

  private record Block(String name, int type, byte[] data) {}

  @Test
  void floatsAreWavesColumnByColumnFromTheBottom() throws Exception {
    List<Block> blocks = scales(-1);
    blocks.add(array("Raw", 4));
    HeightMap map = read(blocks);
    assertThat(map.columns()).isEqualTo(2);
    assertThat(map.rows()).isEqualTo(3);
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-6));
    assertThat(map.pitchYUm()).isCloseTo(2.5, within(1e-6));
    assertHeights(map, 600);
  }

  @Test
  void integersAreDividedByMult() throws Exception {
    List<Block> blocks = scales(1000);
    blocks.add(array("RAW_DATA", 2));
    assertHeights(read(blocks), 0.6);
  }

  @Test
  void theMeasuredArrayIsTakenBeforeTheComputedOneWithANote() throws Exception {
    List<Block> blocks = scales(1000);
    blocks.add(array("OPD", 2));
    blocks.add(array("RAW_DATA", 4));
    HeightMap map = read(blocks);
    assertHeights(map, 0.6);
    assertThat(map.notes()).singleElement().asString().contains("2 arrays", "RAW_DATA");
  }

  @Test
  void integersWithoutMultHaveNoHeight() {
    List<Block> blocks = scales(-1);
    blocks.add(array("Raw", 2));
    assertThatThrownBy(() -> read(blocks))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("Mult");
  }

  @Test
  void bytesAreIntensitiesAndRefused() {
    List<Block> blocks = scales(1000);
    blocks.add(array("Raw", 1));
    assertThatThrownBy(() -> read(blocks)).isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void aFileWithoutHeightsIsRefused() {
    List<Block> blocks = scales(1000);
    blocks.add(array("Image", 1));
    assertThatThrownBy(() -> read(blocks)).isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void aMissingPixelSizeIsSaid() {
    List<Block> blocks = scales(1000);
    blocks.removeIf(b -> b.name().equals("Pixel_size"));
    blocks.add(array("Raw", 4));
    assertThatThrownBy(() -> read(blocks))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("Pixel_size");
  }

  @Test
  void anArrayOfAnotherSizeThanItsBlockIsDamage() {
    List<Block> blocks = scales(1000);
    byte[] data = array("Raw", 4).data();
    blocks.add(new Block("Raw", 3, Arrays.copyOf(data, data.length - 4)));
    assertThatThrownBy(() -> read(blocks)).isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void theNewerContainerIsNamedAndRefused() {
    byte[] file = Arrays.copyOf("VCA DATA".getBytes(StandardCharsets.US_ASCII), 100);
    assertThatThrownBy(() -> SurfaceFormats.read("made.opdx", file))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("OPDx");
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    List<Block> blocks = scales(1000);
    blocks.add(array("Raw", 2));
    byte[] small = file(blocks);
    Hostile.cut(small, small.length, small.length);
    Hostile.mutate(small, 5, 3000);
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/opd-1.opd"));
    Hostile.cut(real, real.length, 20);
    Hostile.mutate(real, 6, 60);
  }

  private static void assertHeights(HeightMap map, double nmPerUnit) {
    for (int i = 0; i < TOP_DOWN.length; i++) {
      float expected = (float) (TOP_DOWN[i] * nmPerUnit);
      assertThat(map.heightNm()[i]).isCloseTo(expected, within(1e-3f));
    }
  }

  private static HeightMap read(List<Block> blocks) throws InputFault {
    return SurfaceFormats.read("made.opd", file(blocks));
  }

  /**
   * @param mult left out where negative
   */
  private static List<Block> scales(int mult) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block("Wavelength", 7, little(4).putFloat(600).array()));
    blocks.add(new Block("Pixel_size", 7, little(4).putFloat(0.002f).array()));
    blocks.add(new Block("Aspect", 7, little(4).putFloat(1.25f).array()));
    blocks.add(new Block("Title", 5, "made".getBytes(StandardCharsets.US_ASCII)));
    if (mult >= 0) {
      blocks.add(new Block("Mult", 6, little(2).putShort((short) mult).array()));
    }
    return blocks;
  }

  private static Block array(String name, int bytesPerPoint) {
    ByteBuffer out = little(6 + POINTS.length * bytesPerPoint);
    out.putShort((short) 2).putShort((short) 3).putShort((short) bytesPerPoint);
    for (double point : POINTS) {
      switch (bytesPerPoint) {
        case 1 -> out.put((byte) point);
        case 2 -> out.putShort((short) Math.min(point, 32_766));
        default -> out.putFloat((float) point);
      }
    }
    return new Block(name, 3, out.array());
  }

  private static byte[] file(List<Block> blocks) {
    int dataBytes = blocks.stream().mapToInt(b -> b.data().length).sum();
    int directoryBytes = 24 * (blocks.size() + 1);
    ByteBuffer out = little(2 + directoryBytes + dataBytes);
    out.putShort((short) 1);
    entry(out, "Directory", 1, directoryBytes, 0xFFFF);
    blocks.forEach(b -> entry(out, b.name(), b.type(), b.data().length, 8));
    blocks.forEach(b -> out.put(b.data()));
    return out.array();
  }

  private static void entry(ByteBuffer out, String name, int type, int size, int flags) {
    out.put(Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 16));
    out.putShort((short) type).putInt(size).putShort((short) flags);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
