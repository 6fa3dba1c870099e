// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.image.BufferedImage;
import java.util.List;

/** A small black and white picture of squares and lines of text, in pixels. */
public final class LabelPicture {
  private final BufferedImage image;
  private final Ink ink;

  public LabelPicture(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ink = new Ink(image);
    ink.fill(0, 0, width, height, Ink.PAPER);
  }

  /** A black square. */
  public void square(int left, int top, int side) {
    for (int y = top; y < Math.min(top + side, image.getHeight()); y++) {
      for (int x = left; x < Math.min(left + side, image.getWidth()); x++) {
        image.setRGB(x, y, 0);
      }
    }
  }

  /** A line of text whose capitals begin at a height. */
  public void line(String words, int left, int top, int letters) {
    double width = Typeface.BOLD.width(words, letters);
    double room = image.getWidth() - left - 4.0;
    double size = width > room ? letters * room / width : letters;
    ink.text(Typeface.BOLD, words, left, top + 0.8 * letters, size, Ink.TEXT, Ink.Anchor.LEFT);
  }

  /** As a PNG file's bytes. */
  public byte[] png() {
    return Png.ofDrawing(image, List.of(Ink.PAPER, Ink.TEXT));
  }
}
