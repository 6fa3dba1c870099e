// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

/**
 * A rectangle of an image around something, with what a clean face would show in it.
 *
 * @param x0 the left column in the image
 * @param y0 the top row
 * @param gray as it is
 * @param background as it would be without marks
 * @param z (gray − background) over the noise there; 0 where nothing is judged
 * @param judged where marks are looked for
 */
record Patch(
    int x0,
    int y0,
    int width,
    int height,
    double scaleXUm,
    double scaleYUm,
    float[] gray,
    float[] background,
    float[] z,
    boolean[] judged) {

  int size() {
    return width * height;
  }

  double scaleUm() {
    return Math.sqrt(scaleXUm * scaleYUm);
  }
}
