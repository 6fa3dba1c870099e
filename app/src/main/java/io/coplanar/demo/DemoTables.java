// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** What simulated testers write: tables as docs/line.md describes them, from a known truth. */
final class DemoTables {
  private static final int FIBERS = 12;
  private static final int[] WAVELENGTHS_NM = {1310, 1550};

  private DemoTables() {}

  /** The fibers' order in the ribbon: right, or with two neighbors crossed. */
  static byte[] order(String serial, boolean crossed) {
    StringBuilder text = new StringBuilder("# simulated fiber tester, " + serial + "\nnear,far\n");
    for (int near = 1; near <= FIBERS; near++) {
      int far = crossed && (near == 5 || near == 6) ? 11 - near : near;
      text.append(near).append(',').append(far).append('\n');
    }
    return bytes(text);
  }

  /** Where each fiber comes out: as type B says, or as type A. */
  static byte[] polarity(String serial, boolean typeB) {
    StringBuilder text = new StringBuilder("# simulated fiber tester, " + serial + "\nnear,far\n");
    for (int near = 1; near <= FIBERS; near++) {
      text.append(near).append(',').append(typeB ? FIBERS + 1 - near : near).append('\n');
    }
    return bytes(text);
  }

  /**
   * Insertion and return loss of each fiber at both wavelengths.
   *
   * @param badFiber a fiber with 0.61 dB at 1310 nm; 0 for none
   */
  static byte[] loss(String serial, long seed, int badFiber) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("# simulated loss tester, " + serial + "\n");
    text.append("fiber,wavelength_nm,il_db,rl_db\n");
    for (int fiber = 1; fiber <= FIBERS; fiber++) {
      double offset = 0.12 + 0.03 * random.nextGaussian();
      double returned = 66 + 1.2 * random.nextGaussian();
      for (int nm : WAVELENGTHS_NM) {
        double il = fiber == badFiber && nm == WAVELENGTHS_NM[0] ? 0.61 : Math.max(0.02, offset);
        text.append(String.format(Locale.ROOT, "%d,%d,%.3f,%.1f\n", fiber, nm, il, returned));
        offset -= 0.01;
      }
    }
    return bytes(text);
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
