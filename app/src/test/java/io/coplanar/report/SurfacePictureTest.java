// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.simulate.FerruleSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SurfacePictureTest {
  @Test
  void showsFibersInBrightColors() throws Exception {
    byte[] png = SurfacePicture.png(SampleReports.of("good.x3p", FerruleSpec.good12()));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(image.getHeight()).isBetween(700, 1600);
  }
}
