// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/** A verdict on cleanliness, from the gravest. */
public enum FaceResult {
  FAIL,
  NOT_JUDGED,
  PASS;

  /**
   * Of the parts of one face that can be judged: FAIL beats NOT_JUDGED beats PASS. Where the image
   * as a whole cannot be judged, NOT_JUDGED comes first, and nobody asks for this.
   */
  public FaceResult and(FaceResult other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
