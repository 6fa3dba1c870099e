// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {
  private static HeightMap shared(String name) throws Exception {
    return SurfaceFormats.read(SharedData.file("surfaces/" + name));
  }

  private static HeightMap read(String text) throws InputFault {
    return SurfaceFormats.read("a.txt", text.getBytes(UTF_8));
  }

  private static final String MATRIX =
      "# pitch_x_um = 0.5\n# pitch_y_um = 0.25\n# height_unit = nm\n";

  @Test
  void readsPointsInAnyOrder() throws Exception {
    HeightMap map = shared("xyz-1.txt");
    HeightMap other = shared("xyz-1-different-order.txt");
    assertThat(map.columns()).isEqualTo(4);
    assertThat(map.rows()).isEqualTo(4);
    assertThat(other.heightNm()).containsExactly(map.heightNm());
    // 2 at x = 1, y = 1 and 2; y points up, so these are rows 2 and 1
    assertThat(map.heightNm(1, 1)).isEqualTo(2000);
    assertThat(map.heightNm(1, 2)).isEqualTo(2000);
    assertThat(map.heightNm(2, 1)).isEqualTo(1000);
    assertThat(map.pitchXUm()).isEqualTo(1);
    assertThat(map.notes()).anyMatch(n -> n.contains("micrometers are taken for all three"));
  }

  @Test
  void readsMissingPoints() throws Exception {
    HeightMap map = shared("xyz-2.txt");
    assertThat(map.countValid()).isEqualTo(14);
    assertThat(map.heightNm(1, 3)).isNaN();
    assertThat(map.heightNm(2, 2)).isNaN();
    assertThat(map.heightNm(3, 3)).isEqualTo(2000);
  }

  @Test
  void readsGwyddionsExportInEitherLanguage() throws Exception {
    HeightMap english = shared("gwyddion-export-english.txt");
    HeightMap german = shared("gwyddion-export-german.txt");
    assertThat(english.columns()).isEqualTo(3);
    assertThat(english.rows()).isEqualTo(4);
    assertThat(english.pitchXUm() * 3).isCloseTo(12.34, within(1e-12));
    assertThat(english.pitchYUm() * 4).isCloseTo(5.6789, within(1e-12));
    assertThat(english.datumNm() + english.heightNm(1, 0)).isCloseTo(1.5e9, within(1.0));
    assertThat(english.datumNm() + english.heightNm(2, 1)).isCloseTo(-6e9, within(1.0));
    assertThat(german.heightNm()).containsExactly(english.heightNm());
    assertThat(german.pitchYUm()).isEqualTo(english.pitchYUm());
  }

  @Test
  void aMatrixThatLostRowsShowsInItsPitch() throws Exception {
    String head = "# Width: 4 um\n# Height: 4 um\n# Value units: nm\n";
    String row = "1 2 3 4\n";
    HeightMap whole = SurfaceFormats.read("whole.txt", (head + row.repeat(4)).getBytes(UTF_8));
    HeightMap cut = SurfaceFormats.read("cut.txt", (head + row.repeat(3)).getBytes(UTF_8));
    assertThat(whole.notes()).noneMatch(n -> n.contains("rows or columns are missing"));
    assertThat(cut.notes()).anyMatch(n -> n.contains("rows or columns are missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv-1.csv", "csv-2.csv", "csv-3.csv"})
  void aProfileIsNoMap(String name) {
    assertThatThrownBy(() -> shared(name))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("a profile, not a map");
  }

  @Test
  void knowsTheSeparatorAndTheDecimalMarkByTrying() throws Exception {
    for (String rows :
        List.of(
            "1.5 2 3 4\n-5 6 7 8.25\n",
            "1.5\t2\t3\t4\n-5\t6\t7\t8.25\n",
            "1,5\t2\t3\t4\n-5\t6\t7\t8,25",
            "1.5,2,3,4\r\n-5,6,7,8.25\r\n",
            "1.5, 2, 3, 4\n-5, 6, 7, 8.25\n",
            "1,5;2;3;4\n-5;6;7;8,25\n",
            "1,5;2;3;4;\n-5;6;7;8,25;\n",
            "  1,5 2 3   4\n -5 6 7 8,25\n",
            "\"1.5\",\"2\",3,4\n-5,6,7,8.25\n",
            "\n1.5 2 3 4 \n\n-5 6 7 8.25\n\n",
            "A;B;C;D\n---;---;---;---\n1.5;2;3;4\n-5;6;7;8.25\n")) {
      HeightMap map = read(MATRIX + rows);
      assertThat(map.heightNm()).as(rows).containsExactly(1.5f, 2, 3, 4, -5, 6, 7, 8.25f);
      assertThat(map.pitchXUm()).isEqualTo(0.5);
      assertThat(map.pitchYUm()).isEqualTo(0.25);
    }
  }

  @Test
  void readsEveryEncodingThatExportsUse() throws Exception {
    String text = "# Width: 4 µm\n# Height: 2 µm\n# Value units: µm\n1 2 3 4\n5 6 7 8\n";
    HeightMap map = read(text);
    assertThat(map.heightNm(3, 1)).isEqualTo(8000);
    assertThat(map.notes()).isEmpty();
    for (byte[] bytes :
        List.of(
            text.getBytes(ISO_8859_1),
            ("\ufeff" + text).getBytes(UTF_8),
            ("\ufeff" + text).getBytes(UTF_16BE),
            ("\ufeff" + text).getBytes(java.nio.charset.StandardCharsets.UTF_16LE))) {
      assertThat(SurfaceFormats.read("a", bytes).heightNm()).containsExactly(map.heightNm());
      assertThat(SurfaceFormats.read("a", bytes).pitchXUm()).isEqualTo(1);
    }
  }

  @Test
  void readsMissingPointsOfAMatrix() throws Exception {
    HeightMap map = read(MATRIX + "nan;NaN;NaN;NaN\n1;;BAD;4\n---;---;---;---\n5;6;7;No Data\n");
    assertThat(map.rows()).isEqualTo(4);
    assertThat(map.countValid()).isEqualTo(5);
    assertThat(map.heightNm(1, 1)).isNaN();
    assertThat(read(MATRIX + "1 2 No Data 4\n5 6 7 8\n").heightNm(2, 0)).isNaN();
  }

  @Test
  void aMatrixWithoutItsPitchIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> read("1 2 3 4\n5 6 7 8\n"))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("# pitch_x_um = 0.5");
    assertThatThrownBy(() -> read(MATRIX.replace("nm", "V") + "1 2 3 4\n5 6 7 8\n"))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void heightsWithoutAUnitAreSaidToBe() throws Exception {
    HeightMap map = read("# pitch_um: 2\n1 2 3 4\n5 6 7 8\n");
    assertThat(map.notes()).anyMatch(n -> n.contains("nanometers are taken"));
  }

  @Test
  void refusesRaggedAndForeignRows() {
    assertThatThrownBy(() -> read(MATRIX + "1 2 3 4\n5 6 7\n"))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("line 5 has 3 numbers where others have 4");
    assertThatThrownBy(() -> read(MATRIX + "1 2 3 4\n5 6 x 8\n"))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("line 5 holds \"5 6 x 8\"");
    assertThatThrownBy(() -> read("Dear customer,\nplease find enclosed\n"))
        .isInstanceOf(InputFault.NotThisFormat.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# x y z in µm\n",
        "# unit: µm\n",
        "x (um),y (um),z (um)\n",
        "X [µm]\tY [µm]\tZ [µm]\n",
        "# xy unit = um\n# z unit = microns\n",
        "x_um,y_um,z_um\n",
      })
  void readsTheUnitsOfPoints(String header) throws Exception {
    char separator = header.contains(",") ? ',' : header.contains("\t") ? '\t' : ' ';
    HeightMap map = read(header + "0 0 1\n0.5 0 2\n0 0.5 3\n0.5 0.5 4\n".replace(' ', separator));
    assertThat(map.heightNm()).containsExactly(3000, 4000, 1000, 2000);
    assertThat(map.pitchXUm()).isEqualTo(0.5);
    assertThat(map.notes()).isEmpty();
  }

  @Test
  void readsDifferentUnitsPerColumn() throws Exception {
    HeightMap map = read("x [mm] y [mm] z [nm]\n0 0 1\n0.001 0 2\n0 0.002 3\n0.001 0.002 4\n");
    assertThat(map.pitchXUm()).isCloseTo(1, within(1e-9));
    assertThat(map.pitchYUm()).isCloseTo(2, within(1e-9));
    assertThat(map.heightNm()).containsExactly(3, 4, 1, 2);
  }

  /** Any order, rounded coordinates, a tenth of the points absent: the grid comes back. */
  @Test
  void recoversTheGridOfShuffledRoundedAndAbsentPoints() throws Exception {
    HeightMap map = Maps.random(11, 40, 31, 500, 0);
    List<String> lines = new ArrayList<>();
    for (int r = 0; r < map.rows(); r++) {
      for (int c = 0; c < map.columns(); c++) {
        float h = map.heightNm(c, r);
        if (!Float.isNaN(h)) {
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%.3f %.3f %s",
                  -7 + c * map.pitchXUm(),
                  3 - r * map.pitchYUm(),
                  h / 1000.0));
        }
      }
    }
    Collections.shuffle(lines, new Random(2));
    HeightMap back = read("# µm: x y z in µm\n" + String.join("\n", lines) + "\n");
    assertThat(back.columns()).isEqualTo(40);
    assertThat(back.rows()).isEqualTo(31);
    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), within(1e-4));
    assertThat(back.heightNm()).containsExactly(map.heightNm());
    assertThat(back.notes()).anyMatch(n -> n.startsWith("lacks "));
  }

  @Test
  void refusesPointsThatFormNoGrid() {
    Random random = new Random(1);
    StringBuilder cloud = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      cloud.append(random.nextDouble()).append(' ').append(random.nextDouble()).append(" 1\n");
    }
    assertThatThrownBy(() -> read(cloud.toString()))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("even grid");
    assertThatThrownBy(() -> read("0 0 1\n1 0 1\n2 0 1\n"))
        .isInstanceOf(InputFault.Unsupported.class);
    assertThatThrownBy(() -> read("0 0 1\n1 1 1\n2 2 1\n"))
        .isInstanceOf(InputFault.Unsupported.class);
    assertThatThrownBy(() -> read("0 0 1\n1 0 1\n0 1 1\n1 1 1\n1 1 2\n"))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("two heights at x = 1.0, y = 1.0");
    assertThatThrownBy(() -> read("0 0 1\n1 0 1\n0 1 1\n1e9 1e9 1\n"))
        .isInstanceOf(InputFault.class);
  }
}
