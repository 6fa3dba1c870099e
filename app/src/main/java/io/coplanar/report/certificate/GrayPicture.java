// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.image.GrayImage;
import java.awt.image.BufferedImage;

/** A stored image made small enough for a page, by the mean over each block of its pixels. */
final class GrayPicture {
  private GrayPicture() {}

  /**
   * @param most how wide and how high at most, px
   * @return 8 bits a pixel; white where nothing could be decoded
   */
  static BufferedImage of(GrayImage image, int most) {
    int step = Math.max(1, (Math.max(image.width(), image.height()) + most - 1) / most);
    int width = Math.max(1, image.width() / step);
    int height = Math.max(1, image.height() / step);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        small.getRaster().setSample(x, y, 0, mean(image, x * step, y * step, step));
      }
    }
    return small;
  }

  private static int mean(GrayImage image, int left, int top, int step) {
    double sum = 0;
    int n = 0;
    for (int y = top; y < Math.min(top + step, image.height()); y++) {
      for (int x = left; x < Math.min(left + step, image.width()); x++) {
        float gray = image.at(x, y);
        if (!Float.isNaN(gray)) {
          sum += gray;
          n++;
        }
      }
    }
    return n == 0 ? 255 : Math.clamp(Math.round(255 * sum / n), 0, 255);
  }
}
