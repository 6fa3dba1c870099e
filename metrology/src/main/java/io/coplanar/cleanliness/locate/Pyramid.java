// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import org.jspecify.annotations.Nullable;

/** A picture at 1, 1/2, 1/4 … of its size, each made once. For one thread. */
final class Pyramid {
  private static final int LEVELS = 32;

  private final Plane picture;
  private final @Nullable Plane[] means = new Plane[LEVELS];
  private final @Nullable Plane[] logs = new Plane[LEVELS];
  private final @Nullable Plane[] negatives = new Plane[LEVELS];

  Pyramid(Plane picture) {
    this.picture = picture;
  }

  Plane picture() {
    return picture;
  }

  /** The logarithm of the mean over blocks of factor × factor; the factor is a power of two. */
  Plane log(int factor) {
    int level = Integer.numberOfTrailingZeros(factor);
    Plane plane = logs[level];
    if (plane == null) {
      plane = mean(factor).log();
      logs[level] = plane;
    }
    return plane;
  }

  /** The same with dark and bright exchanged. */
  Plane negative(int factor) {
    int level = Integer.numberOfTrailingZeros(factor);
    Plane plane = negatives[level];
    if (plane == null) {
      plane = log(factor).times(-1);
      negatives[level] = plane;
    }
    return plane;
  }

  private Plane mean(int factor) {
    if (factor == 1) {
      return picture;
    }
    int level = Integer.numberOfTrailingZeros(factor);
    Plane plane = means[level];
    if (plane == null) {
      plane = mean(factor / 2).halved();
      means[level] = plane;
    }
    return plane;
  }
}
