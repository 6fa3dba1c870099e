// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

/**
 * Smooth random fields that have a value at every place without being stored, so that a tile of a
 * face shows what the whole shows. Mean 0, standard deviation 1.
 */
final class LatticeNoise {
  private LatticeNoise() {}

  // of values between lattice points that are blended by 3t² − 2t³: 26/35 in each direction
  private static final double BLENDED = 35.0 / 26;

  private static final double UNIFORM = Math.sqrt(3); // of a uniform number in -1..1
  private static final double CUBED = Math.sqrt(7); // of its cube

  /** Even noise; {@code x} and {@code y} in units of the lattice. */
  static double even(long seed, double x, double y) {
    return UNIFORM * BLENDED * blend(seed, x, y, false);
  }

  /** The same with few strong values among many weak ones. */
  static double sparse(long seed, double x, double y) {
    return CUBED * BLENDED * blend(seed, x, y, true);
  }

  private static double blend(long seed, double x, double y, boolean cube) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    long ix = (long) fx;
    long iy = (long) fy;
    double tx = smooth(x - fx);
    double ty = smooth(y - fy);
    double low = mix(node(seed, ix, iy, cube), node(seed, ix + 1, iy, cube), tx);
    double high = mix(node(seed, ix, iy + 1, cube), node(seed, ix + 1, iy + 1, cube), tx);
    return mix(low, high, ty);
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double t) {
    return a + t * (b - a);
  }

  private static double node(long seed, long ix, long iy, boolean cube) {
    double u = 2 * hash(seed, ix, iy) - 1;
    return cube ? u * u * u : u;
  }

  /** Uniform in [0, 1): SplitMix64's mixing of the three numbers. */
  static double hash(long seed, long ix, long iy) {
    long z = seed + ix * 0x9E3779B97F4A7C15L + iy * 0xD1342543DE82EF95L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
  }
}
