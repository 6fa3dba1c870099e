// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import java.util.Arrays;
import java.util.Random;

/**
 * Damages files in seeded ways and reads them: only an {@link InputFault} may come of it, or a
 * whole map. A test that uses it is worth a timeout, for a hang is a failure too.
 */
final class Hostile {
  private static final int[] SIZES = {0, 1, -1, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 100_000};

  private Hostile() {}

  /**
   * Cuts the file at its start, its end, and {@code cuts} places between.
   *
   * @param needed bytes without which the heights are not whole: every cut before that must fail
   */
  static void cut(byte[] file, int needed, int cuts) {
    for (int i = 0; i <= cuts; i++) {
      cutAt(file, needed, (int) ((long) i * (file.length - 1) / cuts));
      cutAt(file, needed, Math.min(i, file.length - 1));
      cutAt(file, needed, Math.max(0, file.length - 1 - i));
    }
  }

  private static void cutAt(byte[] file, int needed, int length) {
    boolean read = reads(Arrays.copyOf(file, length), "cut at " + length);
    assertThat(read && length < needed).as("a map out of %d of %d bytes", length, needed).isFalse();
  }

  /** Flips bits, writes extreme sizes, moves and repeats parts, mostly near the start. */
  static void mutate(byte[] file, long seed, int rounds) {
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      byte[] copy = file.clone();
      StringBuilder what = new StringBuilder("seed " + seed + ", round " + round + ":");
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        int at = place(random, copy.length);
        switch (random.nextInt(4)) {
          case 0 -> {
            copy[at] ^= (byte) (1 << random.nextInt(8));
            what.append(" flip ").append(at);
          }
          case 1 -> {
            copy[at] = (byte) random.nextInt(256);
            what.append(" set ").append(at);
          }
          case 2 -> {
            int size = SIZES[random.nextInt(SIZES.length)];
            int width = random.nextBoolean() ? 4 : 2;
            boolean big = random.nextBoolean();
            for (int i = 0; i < width && at + i < copy.length; i++) {
              copy[at + i] = (byte) (size >> 8 * (big ? width - 1 - i : i));
            }
            what.append(" size ").append(at);
          }
          default -> {
            int length = Math.min(1 + random.nextInt(64), copy.length - at);
            int to = place(random, copy.length - length + 1);
            System.arraycopy(copy, at, copy, to, length);
            what.append(" move ").append(at).append(" to ").append(to);
          }
        }
      }
      reads(copy, what.toString());
    }
  }

  private static int place(Random random, int length) {
    int bound = random.nextInt(4) == 0 ? length : Math.min(length, 1 << 4 + random.nextInt(9));
    return random.nextInt(bound);
  }

  private static boolean reads(byte[] bytes, String what) {
    try {
      HeightMap map = SurfaceFormats.read("hostile", bytes);
      assertThat(map.heightNm()).as(what).hasSize(map.columns() * map.rows());
      return true;
    } catch (InputFault fault) {
      assertThat(fault.wrong()).as(what).isNotBlank();
      assertThat(fault.input()).as(what).isEqualTo("hostile");
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
  }
}
