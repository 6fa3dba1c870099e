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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GwyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsWrittenComesBack(long seed) throws Exception {
    HeightMap map = Maps.random(seed, 7 + (int) seed, 5, 3000, seed == 3 ? 5_000_000 : 0);
    HeightMap back = SurfaceFormats.read("back.gwy", written(map));
    assertThat(back.columns()).isEqualTo(map.columns());
    assertThat(back.rows()).isEqualTo(map.rows());
    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), within(1e-12));
    assertThat(back.pitchYUm()).isCloseTo(map.pitchYUm(), within(1e-12));
    for (int i = 0; i < map.heightNm().length; i++) {
      double expected = map.heightNm()[i] + map.datumNm();
      assertThat(back.heightNm()[i] + back.datumNm()).isCloseTo(expected, within(0.005));
    }
  }

  @Test
  void theSameMapGivesTheSameBytes() throws Exception {
    assertThat(written(Maps.random(6, 9, 4, 100, 0)))
        .isEqualTo(written(Maps.random(6, 9, 4, 100, 0)));
  }

  @Test
  void aMapWithoutHolesHasNoMask() throws Exception {
    HeightMap map = new HeightMap(2, 1, new float[] {1, 2}, 0, 1, 1, List.of());
    byte[] file = written(map);
    assertThat(new String(file, UTF_8)).doesNotContain("/0/mask");
    assertThat(SurfaceFormats.read("x.gwy", file).notes()).isEmpty();
  }

  @Test
  void theFirstChannelOfHeightsIsTakenInItsOwnUnits() throws Exception {
    byte[] file =
        container(
            component("/10/data", 'o', field("um", "nm", 30)),
            component("/2/data", 'o', field("um", "V", 10)),
            component("/3/data", 'o', field("mm", "um", 20)),
            component("/3/data/title", 's', text("Topography")));
    HeightMap map = SurfaceFormats.read("made.gwy", file);
    assertThat(map.heightNm(1, 0)).isEqualTo(21_000f);
    assertThat(map.pitchXUm()).isCloseTo(500, within(1e-9));
    assertThat(map.notes()).containsExactly("has 2 channels of heights; channel 3 was read");
  }

  @Test
  void pointsUnderTheMaskAreMissing() throws Exception {
    byte[] file =
        container(
            component("/0/data", 'o', field("m", "m", 0)),
            component("/0/mask", 'o', field("m", "", 0)));
    assertThat(SurfaceFormats.read("made.gwy", file).countValid()).isEqualTo(1);
  }

  @Test
  void aMaskOfAnotherSizeIsInconsistent() {
    byte[] mask = field("m", "", 0);
    int xres = new String(mask, UTF_8).indexOf("xres") + 6;
    mask[xres] = 1;
    byte[] file =
        container(component("/0/data", 'o', field("m", "m", 0)), component("/0/mask", 'o', mask));
    assertThatThrownBy(() -> SurfaceFormats.read("made.gwy", file))
        .isInstanceOf(InputFault.Inconsistent.class);
  }

  @Test
  void channelsOfOtherQuantitiesAreRefusedByUnit() {
    byte[] file = container(component("/0/data", 'o', field("m", "V", 0)));
    assertThatThrownBy(() -> SurfaceFormats.read("made.gwy", file))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("channels in V only");
  }

  @Test
  void aContainerWithoutChannelsIsRefused() {
    byte[] file = container(component("/filename", 's', text("none")));
    assertThatThrownBy(() -> SurfaceFormats.read("made.gwy", file))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void millionsOfComponentsAreTooLarge() {
    byte[][] parts = new byte[100_001][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = component("k" + i, 'b', new byte[1]);
    }
    assertThatThrownBy(() -> SurfaceFormats.read("made.gwy", container(parts)))
        .isInstanceOf(InputFault.TooLarge.class);
  }

  @Test
  void theFormatOfGwyddion1IsNamedAndRefused() {
    byte[] file = container();
    file[3] = 'O';
    assertThatThrownBy(() -> SurfaceFormats.read("old.gwy", file))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    byte[] small = written(Maps.random(7, 4, 3, 100, 0));
    Hostile.cut(small, small.length, small.length);
    Hostile.mutate(small, 13, 3000);
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/test.gwy"));
    Hostile.cut(real, real.length, 100);
    Hostile.mutate(real, 14, 500);
  }

  private static byte[] written(HeightMap map) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GwyWriter().write(map, out);
    return out.toByteArray();
  }

  /** 2 × 1 points of {@code first} and {@code first + 1}, 1 unit wide. */
  private static byte[] field(String xyUnit, String zUnit, double first) {
    return object(
        "GwyDataField",
        component("xres", 'i', little(4).putInt(2).array()),
        component("yres", 'i', little(4).putInt(1).array()),
        component("xreal", 'd', little(8).putDouble(1).array()),
        component("yreal", 'd', little(8).putDouble(1).array()),
        component("si_unit_xy", 'o', object("GwySIUnit", component("unitstr", 's', text(xyUnit)))),
        component("si_unit_z", 'o', object("GwySIUnit", component("unitstr", 's', text(zUnit)))),
        component("data", 'D', little(20).putInt(2).putDouble(first).putDouble(first + 1).array()));
  }

  private static byte[] container(byte[]... components) {
    return join("GWYP".getBytes(UTF_8), object("GwyContainer", components));
  }

  private static byte[] object(String name, byte[]... components) {
    byte[] content = join(components);
    return join(text(name), little(4).putInt(content.length).array(), content);
  }

  private static byte[] component(String name, char type, byte[] value) {
    return join(text(name), new byte[] {(byte) type}, value);
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
