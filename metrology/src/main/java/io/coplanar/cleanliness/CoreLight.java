// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/** Whether light comes out of a fiber's core. */
public enum CoreLight {
  UNLIT,
  LIT,
  /** Lit so brightly that the camera shows nothing in it. */
  SATURATED
}
