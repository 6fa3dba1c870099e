// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.image.GrayImage;
import io.coplanar.simulate.RandomSource;

/** The step from light to numbers: noise, sharpening, saturation, rounding. */
public final class Camera {
  private Camera() {}

  private static final double SHARPEN_PX = 1.2;

  /** The picture that a sensor makes of this light; the same seed gives the same noise. */
  public static GrayImage look(GrayImage light, Sensor sensor, long seed) {
    float[] gray = light.gray().clone();
    if (sensor.read() > 0 || sensor.shot() > 0) {
      addNoise(gray, light.width(), sensor, seed);
    }
    if (sensor.sharpen() > 0) {
      float[] smooth = Blur.of(gray, light.width(), SHARPEN_PX, SHARPEN_PX);
      for (int i = 0; i < gray.length; i++) {
        gray[i] += (float) (sensor.sharpen() * (gray[i] - smooth[i]));
      }
    }
    float full = (1 << sensor.bits()) - 1;
    for (int i = 0; i < gray.length; i++) {
      gray[i] = Math.round(Math.clamp(gray[i], 0f, 1f) * full) / full;
    }
    return new GrayImage(light.width(), light.height(), gray, light.pixelAspect());
  }

  private static void addNoise(float[] gray, int width, Sensor sensor, long seed) {
    RandomSource random = new RandomSource(seed, RandomSource.Use.IMAGE_NOISE);
    float[] noise = new float[gray.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.gaussian();
    }
    float strength = 1;
    if (sensor.grainPx() > 0) {
      noise = Blur.of(noise, width, sensor.grainPx(), sensor.grainPx());
      strength = (float) (1 / rms(noise));
    }
    double read2 = sensor.read() * sensor.read();
    double shot2 = sensor.shot() * sensor.shot();
    for (int i = 0; i < gray.length; i++) {
      // a full pixel takes no more light, and its noise is that of a full one
      double level = Math.clamp(gray[i], 0f, 1f);
      gray[i] += (float) (strength * noise[i] * Math.sqrt(read2 + shot2 * level));
    }
  }

  private static double rms(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v * v;
    }
    return Math.sqrt(sum / values.length);
  }
}
