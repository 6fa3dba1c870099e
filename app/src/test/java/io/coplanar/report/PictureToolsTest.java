// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureToolsTest {
  /** Relative luminance (IEC 61966-2-1) rises along the scale, so the map reads in gray too. */
  @Test
  void paletteGrowsBrighterAllTheWay() {
    double before = -1;
    for (int i = 0; i < 64; i++) {
      double now = luminance(Palette.rgb((i + 0.5) / 64));
      assertThat(now).isGreaterThan(before);
      before = now;
    }
    assertThat(Palette.rgb(-5)).isEqualTo(Palette.rgb(0)).isEqualTo(0x440154);
    assertThat(Palette.rgb(5)).isEqualTo(Palette.rgb(1)).isEqualTo(0xfde725);
    assertThat(Palette.rgb(Double.NaN)).isEqualTo(Palette.MISSING);
  }

  private static double luminance(int rgb) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      sum += weights[i] * Math.pow((rgb >> 16 - 8 * i & 0xff) / 255.0, 2.2);
    }
    return sum;
  }

  @Test
  void ticksAreRoundAndInside() {
    assertThat(Ticks.between(-0.31, 1.02, 5)).containsExactly(0.0, 0.5, 1.0);
    assertThat(Ticks.between(-300, 2100, 6)).containsExactly(0.0, 500.0, 1000.0, 1500.0, 2000.0);
    assertThat(Ticks.label(-0.5)).isEqualTo("−0.5");
    assertThat(Ticks.label(3 * 0.1)).isEqualTo("0.3");
  }

  @Test
  void scaleIgnoresAFewOutliers() {
    float[] heights = new float[10_000];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = i % 2000;
    }
    heights[17] = 1e6f;
    heights[18] = Float.NaN;
    HeightScale scale = HeightScale.of(heights);
    assertThat(scale.lowNm()).isBetween(-60.0, 20.0);
    assertThat(scale.highNm()).isBetween(1980.0, 2100.0);
    assertThat(HeightScale.of(new float[] {Float.NaN}).highNm()).isPositive();
  }

  @Test
  void fontKnowsEveryCharacterThatPicturesUse() {
    String box = "\ufffe"; // no font has this one
    for (String c : "µ°±×−·…≤≥|äÅé\"%".split("")) {
      assertThat(Typeface.REGULAR.outline(c, 0, 50, 50).getBounds2D())
          .as(c)
          .isNotEqualTo(Typeface.REGULAR.outline(box, 0, 50, 50).getBounds2D());
    }
    assertThat(Typeface.BOLD.width("10", 20)).isEqualTo(2 * Typeface.BOLD.width("0", 20));
  }

  @Test
  void pngReadsBackAsDrawn() throws Exception {
    BufferedImage image = new BufferedImage(37, 5, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 37; x++) {
      image.setRGB(x, 2, Palette.rgb(x / 37.0));
      image.setRGB(x, 4, 0xffffff);
    }
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(Png.of(image, List.of(Color.RED))));
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 37; x++) {
        Color was = new Color(image.getRGB(x, y));
        Color is = new Color(back.getRGB(x, y));
        assertThat(Math.abs(was.getRed() - is.getRed())).isLessThanOrEqualTo(4);
        assertThat(Math.abs(was.getGreen() - is.getGreen())).isLessThanOrEqualTo(4);
        assertThat(Math.abs(was.getBlue() - is.getBlue())).isLessThanOrEqualTo(4);
      }
    }
  }
}
