// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/**
 * Random numbers that are the same on every machine and in every Java release.
 *
 * <p>SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014;
 * mixing constants of Stafford's variant 13). It is written out here because the library promises
 * neither the algorithm of its generators nor that of {@code nextGaussian} for all time. Elementary
 * functions are those of {@link StrictMath}.
 *
 * <p>Each use draws from a source of its own, so that switching one disturbance off moves no other.
 */
public final class RandomSource {
  /** What numbers are drawn for. The order is part of "same seed, same file": append only. */
  public enum Use {
    SPEC,
    TIPS,
    TEXTURE,
    FILLER,
    PITS,
    SCRATCHES,
    DUST,
    NOISE,
    CLUSTERS,
    MISSING,
    IMAGE,
    IMAGE_PLAN,
    IMAGE_MARKS,
    IMAGE_NOISE
  }

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** A source of its own for this use of a seed. */
  public RandomSource(long seed, Use use) {
    this(mix(mix(seed + GOLDEN_GAMMA) + (use.ordinal() + 1) * 0xD1342543DE82EF95L));
  }

  /** The generator as published, from a state of its own. */
  RandomSource(long state) {
    this.state = state;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 uniform bits. */
  public long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  public double uniform() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Between two positive bounds, uniform in the logarithm. */
  public double logUniform(double low, double high) {
    return low * StrictMath.exp(StrictMath.log(high / low) * uniform());
  }

  /** A whole number from 0 to {@code most}. */
  public int upTo(int most) {
    return (int) (uniform() * (most + 1));
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  /** Standard normal. */
  public double gaussian() {
    return Ziggurat.draw(this);
  }
}
