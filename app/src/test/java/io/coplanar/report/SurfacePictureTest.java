// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FieldOfView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SurfacePictureTest {
  private static final int MAP_LEFT = 90;

  @Test
  void showsAMapOfManyColorsInAFileOfLittleSize() throws Exception {
    byte[] png = SurfacePicture.png(SampleReports.of("good.x3p", FerruleSpec.good12()));
    assertThat(png.length).isBetween(50_000, 300_000);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1600);
    Set<Integer> colors = new HashSet<>();
    for (int x = MAP_LEFT; x < 1400; x++) {
      for (int y = 150; y < 500; y++) {
        colors.add(image.getRGB(x, y));
      }
    }
    assertThat(colors).hasSizeGreaterThan(60);
  }

  @Test
  void looksTheSameEachTime() throws Exception {
    GeometryReport report = SampleReports.of("two.x3p", FerruleSpec.good(new FiberLayout(2, 1)));
    assertThat(SurfacePicture.png(report)).isEqualTo(SurfacePicture.png(report));
  }

  /** A turned map is drawn straight: the row's fibers are bright along the middle of the map. */
  @Test
  void drawsTheRowStraight() throws Exception {
    FiberLayout layout = new FiberLayout(4, 1);
    GeometryReport turned =
        SampleReports.of(
            "turned.x3p",
            FerruleSpec.good(layout).withView(FieldOfView.around(layout, 3, 3, 8, 100, -50)));
    LeveledView view = LeveledView.of(turned.face(), -500, 20, 200, 8, 5);
    for (int position = 1; position <= 4; position++) {
      int column = (int) Math.round((layout.xUm(position) + 500) / 5);
      assertThat(view.heightNm()[4 * 200 + column]).isBetween(1500f, 2500f);
      assertThat(view.heightNm()[4 * 200 + column + 20]).isBetween(-400f, 400f);
    }
  }

  /** No letter of the heading may lie on another line's: rows without ink separate the lines. */
  @Test
  void keepsLinesOfTextApart() throws Exception {
    BufferedImage image =
        SurfacePicture.draw(SampleReports.of("bad.x3p", FerruleSpec.recessedFiber()));
    int bands = 0;
    boolean ink = false;
    for (int y = 0; y < 170; y++) {
      boolean here = false;
      for (int x = 20; x < 60; x++) {
        here |= (image.getRGB(x, y) & 0xff) < 128;
      }
      bands += here && !ink ? 1 : 0;
      ink = here;
    }
    assertThat(bands).as("file, subtitle and three reasons").isGreaterThanOrEqualTo(5);
  }
}
