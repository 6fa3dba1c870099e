// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.coplanar.evidence.InputFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceFormatsTest {
  @TempDir Path folder;

  @Test
  void readsWhatItWroteByContentWhateverTheName() throws Exception {
    HeightMap map = Maps.random(1, 5, 4, 100, 0);
    SurfaceFormats.write(map, folder.resolve("a.GSF"));
    Path renamed = Files.move(folder.resolve("a.GSF"), folder.resolve("b.dat"));

    assertThat(SurfaceFormats.read(renamed).columns()).isEqualTo(5);
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing else is left").containsExactly(renamed);
    }
  }

  @Test
  void namesTheFileThatItRefuses() throws Exception {
    Path foreign = Files.write(folder.resolve("song.mp3"), new byte[] {0, 1, 2, 3});
    assertThatThrownBy(() -> SurfaceFormats.read(foreign))
        .isInstanceOf(InputFault.NotThisFormat.class)
        .hasMessageStartingWith(foreign.toString())
        .hasMessageContaining("expected one of x3p, sdf, ");
    assertThatThrownBy(() -> SurfaceFormats.read(folder.resolve("none")))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> SurfaceFormats.read(folder)).isInstanceOf(InputFault.class);
    assertThatThrownBy(() -> SurfaceFormats.read("empty", new byte[0]))
        .isInstanceOf(InputFault.NotThisFormat.class);
  }

  @Test
  void refusesEndingsAndPlacesThatCannotBeWritten() {
    HeightMap map = Maps.random(1, 2, 2, 1, 0);
    for (String name : List.of("a.xyz9", "gsf", "a.")) {
      assertThatThrownBy(() -> SurfaceFormats.write(map, folder.resolve(name)))
          .isInstanceOf(InputFault.Unsupported.class)
          .hasMessageContaining(".gsf");
    }
    assertThatThrownBy(() -> SurfaceFormats.write(map, folder.resolve("no/a.gsf")))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("folder does not exist");
    assertThatThrownBy(
            () -> SurfaceFormats.write(map, Files.createDirectory(folder.resolve("d.gsf"))))
        .isInstanceOf(InputFault.class);
  }

  @Test
  void aFailedWriteLeavesWhatStoodThere() throws Exception {
    Path file = Files.writeString(folder.resolve("a.gsf"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new java.io.IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x3p", "sdf", "tif", "tiff", "gsf", "gwy"})
  void everyEndingThatIsWrittenIsRead(String ending) throws Exception {
    HeightMap map = Maps.random(12, 31, 19, 8_000, 0);
    Path file = folder.resolve("map." + ending);
    SurfaceFormats.write(map, file);
    HeightMap back = SurfaceFormats.read(file);
    assertThat(back.columns()).isEqualTo(31);
    assertThat(back.rows()).isEqualTo(19);
    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), withinPercentage(1e-7));
    assertThat(back.pitchYUm()).isCloseTo(map.pitchYUm(), withinPercentage(1e-7));
    for (int i = 0; i < map.heightNm().length; i++) {
      float h = map.heightNm()[i];
      // a float's step in meters is not one in nanometers: GSF cannot do better
      float step = ending.equals("gsf") ? 1.2e-7f * Math.abs(h) : 0;
      assertThat(back.heightNm()[i])
          .satisfies(
              b -> assertThat(Float.isNaN(h) ? Float.isNaN(b) : Math.abs(b - h) <= step).isTrue());
    }
    byte[] bytes = Files.readAllBytes(file);
    SurfaceFormats.write(map, file);
    assertThat(Files.readAllBytes(file)).as("same map, same bytes").isEqualTo(bytes);
  }

  @Test
  void listsEveryFormatOnce() {
    assertThat(SurfaceFormats.list()).extracting(FormatDescription::id).doesNotHaveDuplicates();
  }
}
