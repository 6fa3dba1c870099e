// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are: a judged cure or an input's fault, and never a PASS by accident. */
class HostileLogsTest {
  private static final String GOOD = Logs.csv(20, "0/25,180/150,420/150,720/40");
  private static final byte[] LIKELY =
      ",,\n\n\r\"#;. -+e09\0\t\u00b0".getBytes(StandardCharsets.UTF_8);

  @Test
  void spoiledLogs() throws InputFault {
    Random random = new Random(17);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] csv = GOOD.getBytes(StandardCharsets.UTF_8);
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        csv[random.nextInt(csv.length)] =
            random.nextBoolean()
                ? LIKELY[random.nextInt(LIKELY.length)]
                : (byte) random.nextInt(256);
      }
      if (judge(csv)) {
        read++;
      }
    }
    assertThat(read).isBetween(1000, 19_000);
  }

  @Test
  void noise() throws InputFault {
    Random random = new Random(18);
    for (int i = 0; i < 5_000; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      judge(noise);
      byte[] rows = new byte[random.nextInt(400)];
      for (int k = 0; k < rows.length; k++) {
        rows[k] = LIKELY[random.nextInt(LIKELY.length)];
      }
      judge(
          ("seconds,celsius\n" + new String(rows, StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether it could be read. */
  private static boolean judge(byte[] csv) throws InputFault {
    OvenRecord log;
    try {
      log = Logs.read(csv, Logs.SHIPPED);
    } catch (InputFault fault) {
      assertThat(fault.getMessage()).startsWith("oven.csv");
      return false;
    }
    Cure cure = CureJudge.judge(log, Recipes.get(Recipes.DEFAULT), Logs.SHIPPED, Double.NaN);
    assertThat(log.usable()).isEqualTo(!Double.isNaN(log.minutesAt150C()));
    if (cure.verdict() == CureVerdict.PASS) {
      assertThat(log.minutesAt150C()).isBetween(3.99999, 1e3);
      assertThat(log.longestGap().seconds()).isLessThanOrEqualTo(60);
    }
    return true;
  }
}
