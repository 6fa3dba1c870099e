// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.LocatedFiber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/**
 * One fiber in its ferrule, drawn from what is put on it: each pixel is the mean of 4 × 4 points,
 * then blurred by Gauss, then given noise. Places in µm from the fiber's center, x to the right, y
 * down.
 */
final class DrawnFace {
  final int size;
  final double scaleUm;
  final double blurUm;
  private final Random random;
  private final List<DoubleBinaryOperator> marks = new ArrayList<>();
  private CoreLight core = CoreLight.UNLIT;
  private double trench;
  private double ramp;

  DrawnFace(double scaleUm, double blurUm, long seed) {
    this.scaleUm = scaleUm;
    this.blurUm = blurUm;
    this.size = (int) Math.round(150 / scaleUm);
    this.random = new Random(seed);
  }

  DrawnFace lit() {
    core = CoreLight.LIT;
    return this;
  }

  /** A ring of index around the core, darker by this part. */
  DrawnFace trench(double depth) {
    trench = depth;
    return this;
  }

  /** Light that falls by this part from one side of the image to the other. */
  DrawnFace ramp(double part) {
    ramp = part;
    return this;
  }

  DrawnFace disk(double x, double y, double diameterUm, double contrast) {
    marks.add((u, v) -> Math.hypot(u - x, v - y) <= diameterUm / 2 ? contrast : 0);
    return this;
  }

  /** A straight scratch from one place to another. */
  DrawnFace scratch(double x0, double y0, double x1, double y1, double widthUm, double contrast) {
    double length = Math.hypot(x1 - x0, y1 - y0);
    double dx = (x1 - x0) / length;
    double dy = (y1 - y0) / length;
    marks.add(
        (u, v) -> {
          double along = (u - x0) * dx + (v - y0) * dy;
          double side = Math.abs((v - y0) * dx - (u - x0) * dy);
          return along >= 0 && along <= length && side <= widthUm / 2 ? contrast : 0;
        });
    return this;
  }

  LocatedFiber fiber() {
    double c = center();
    double r = 62.5 / scaleUm;
    return new LocatedFiber(1, new Ellipse(c, c, r, r, 0), core);
  }

  double center() {
    return (size - 1) / 2.0 + 0.3;
  }

  float[] draw(double noise) {
    float[] image = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double sum = 0;
        for (int k = 0; k < 16; k++) {
          sum +=
              at(
                  (x - center() + (k % 4 - 1.5) / 4) * scaleUm,
                  (y - center() + (k / 4 - 1.5) / 4) * scaleUm);
        }
        image[y * size + x] = (float) (sum / 16);
      }
    }
    image = blurred(blurred(image, true), false);
    for (int i = 0; i < image.length; i++) {
      image[i] += (float) (noise * random.nextGaussian());
    }
    return image;
  }

  private double at(double u, double v) {
    double r = Math.hypot(u, v);
    double gray = r > 62.5 ? 0.65 : r > 61.3 ? 0.15 : 0.42;
    if (trench > 0 && r > 13 && r < 17) {
      gray *= 1 - trench;
    }
    if (core == CoreLight.LIT) {
      gray += 0.4 * Math.exp(-r * r / (2 * 2.2 * 2.2));
    }
    for (DoubleBinaryOperator mark : marks) {
      gray *= 1 + mark.applyAsDouble(u, v);
    }
    return gray * (1 + ramp * u / 150);
  }

  private float[] blurred(float[] from, boolean rows) {
    double sigma = blurUm / scaleUm;
    int reach = (int) Math.ceil(4 * sigma);
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      weights[k + reach] = Math.exp(-k * k / (2 * sigma * sigma));
      sum += weights[k + reach];
    }
    float[] to = new float[from.length];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double value = 0;
        for (int k = -reach; k <= reach; k++) {
          int u = rows ? Math.clamp(x + k, 0, size - 1) : x;
          int v = rows ? y : Math.clamp(y + k, 0, size - 1);
          value += weights[k + reach] / sum * from[v * size + u];
        }
        to[y * size + x] = (float) value;
      }
    }
    return to;
  }
}
