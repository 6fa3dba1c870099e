// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * A simulated cure oven's port: it nears its set point as a first-order system does, {@code T = Ts
 * − (Ts − T0)·exp(−t/τ)}, is held there, and cools the same way. Its sensor has noise.
 *
 * @param setC what the port reaches in the end
 * @param holdS how long it is heated, s, from the beginning of the log on
 * @param coolS how long its cooling is logged, s
 */
record DemoOven(double setC, int holdS, int coolS) {
  private static final double ROOM_C = 23;
  private static final double TAU_S = 60;
  private static final double NOISE_C = 0.08;
  private static final int SAMPLE_S = 5;

  /** As the recipe wants it: 150 °C are reached after five minutes and held for five more. */
  static final DemoOven RIGHT = new DemoOven(150.8, 600, 120);

  /** A port whose heater is weak. */
  static final DemoOven WEAK_PORT = new DemoOven(138, 600, 120);

  /** The log's length, s. */
  int lengthS() {
    return holdS + coolS;
  }

  /** The oven's own log, {@code seconds,celsius}. */
  byte[] log(String port, long seed) {
    Random noise = new Random(seed);
    StringBuilder text = new StringBuilder("# simulated oven, port " + port + "\n");
    text.append("seconds,celsius\n");
    for (int t = 0; t <= lengthS(); t += SAMPLE_S) {
      text.append(
          String.format(Locale.ROOT, "%d,%.2f\n", t, trueC(t) + NOISE_C * noise.nextGaussian()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The temperature without noise, °C. */
  double trueC(double t) {
    double heated = setC - (setC - ROOM_C) * Math.exp(-Math.min(t, holdS) / TAU_S);
    return t <= holdS ? heated : ROOM_C + (heated - ROOM_C) * Math.exp(-(t - holdS) / TAU_S);
  }
}
