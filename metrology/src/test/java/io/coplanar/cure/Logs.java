// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Logs for tests. */
final class Logs {
  static final Settings SHIPPED = CureSettings.DEFAULTS;

  private Logs() {}

  /** A log through corners {@code s/C}, with a sample at each corner and every {@code stepS}. */
  static String csv(double stepS, String corners) {
    StringBuilder out = new StringBuilder("seconds,celsius\n");
    double[] last = null;
    for (String corner : corners.split(",")) {
      String[] parts = corner.strip().split("/");
      double[] next = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
      for (int i = 1; last != null && last[0] + i * stepS < next[0] - 1e-9; i++) {
        double s = last[0] + i * stepS;
        double c = last[1] + (next[1] - last[1]) * (s - last[0]) / (next[0] - last[0]);
        out.append(s).append(',').append(c).append('\n');
      }
      out.append(next[0]).append(',').append(next[1]).append('\n');
      last = next;
    }
    return out.toString();
  }

  static OvenRecord read(String csv) throws InputFault {
    return read(csv.getBytes(StandardCharsets.UTF_8), SHIPPED);
  }

  static OvenRecord read(byte[] csv, Settings settings) throws InputFault {
    try {
      return OvenLog.read(new ByteArrayInputStream(csv), "oven.csv", settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Cure judge(String csv) throws InputFault {
    return judge(csv, Recipes.DEFAULT);
  }

  static Cure judge(String csv, String recipe) throws InputFault {
    return CureJudge.judge(read(csv), Recipes.get(recipe), SHIPPED, Double.NaN);
  }

  static List<String> codes(Cure cure) {
    return cure.reasons().stream().map(r -> r.code().name()).toList();
  }
}
