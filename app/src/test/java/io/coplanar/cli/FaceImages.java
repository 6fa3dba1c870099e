// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Simple pictures of end faces: one row of fibers at 0.5 µm per pixel, 250 µm apart. */
final class FaceImages {
  private static final double SCALE_UM = 0.5;
  private static final double BLUR_UM = 0.6;

  private final int fibers;
  private final int width;
  private final int height = 640;
  private final List<double[]> pits = new ArrayList<>();

  private FaceImages(int fibers) {
    this.fibers = fibers;
    this.width = (int) ((fibers * 250 + 100) / SCALE_UM);
  }

  static FaceImages clean(int fibers) {
    return new FaceImages(fibers);
  }

  /** A dark disk on a fiber: place from its center and diameter, µm. */
  FaceImages pit(int fiber, double xUm, double yUm, double sizeUm) {
    pits.add(new double[] {xUm(fiber) + xUm, heightUm() / 2 + yUm, sizeUm / 2});
    return this;
  }

  /** Writes it in the format of the file's ending. */
  Path write(Path file) {
    SplittableRandom random = new SplittableRandom(4);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double gray = gray(x * SCALE_UM, y * SCALE_UM) + 0.006 * random.nextGaussian();
        image.getRaster().setSample(x, y, 0, (int) Math.rint(255 * Math.clamp(gray, 0, 1)));
      }
    }
    String name = file.getFileName().toString();
    try {
      if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
        throw new IllegalArgumentException("no writer for " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private double xUm(int fiber) {
    return 175 + 250.0 * (fiber - 1);
  }

  private double heightUm() {
    return height * SCALE_UM;
  }

  private double gray(double x, double y) {
    double gray = 0.6;
    for (int fiber = 1; fiber <= fibers; fiber++) {
      double r = Math.hypot(x - xUm(fiber), y - heightUm() / 2);
      gray = mix(gray, 0.12, r, 62.5);
      gray = mix(gray, 0.35, r, 60.9);
    }
    for (double[] pit : pits) {
      gray = mix(gray, 0.1, Math.hypot(x - pit[0], y - pit[1]), pit[2]);
    }
    return gray;
  }

  private static double mix(double outside, double inside, double r, double radius) {
    return inside + (outside - inside) * (0.5 + 0.5 * Math.tanh((r - radius) / BLUR_UM));
  }
}
