// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

/**
 * What is known of an image before it is looked at.
 *
 * @param scaleUmPerPx as stated; NaN to take it from the cladding
 * @param claddingUm diameter of the cladding
 * @param fibers how many in total; 0 for not stated
 * @param rows how many rows hold them; 0 for not stated
 */
public record LocateRequest(double scaleUmPerPx, double claddingUm, int fibers, int rows) {
  /** Nothing but the usual cladding. */
  public static final LocateRequest DEFAULT = new LocateRequest(Double.NaN, 125, 0, 0);

  public LocateRequest {
    if (!(claddingUm > 0) || fibers < 0 || rows < 0) {
      throw new IllegalArgumentException("no cladding, or a negative count");
    }
  }
}
