// SPDX-License-Identifier: Apache-2.0
/**
 * Microscope images of end faces with a known truth. The truth is a table, a {@link
 * io.coplanar.simulate.image.FaceScene}; the image is a rendering of it, and noise a step of its
 * own with a seed. Knows nothing of how a face is inspected.
 *
 * <pre>{@code
 * FaceScene scene = RandomFace.of(new RandomFace.Wish(), 1);
 * GrayImage seen = Camera.look(SceneRenderer.render(scene), scene.sensor(), 1);
 * ImageTruth truth = ImageTruth.of(scene);
 * }</pre>
 *
 * <p>Places in a scene are µm in the face's frame: x to the right along the row, y up, origin in
 * the middle of the fibers. Grays are fractions of full scale; a gray above 1 saturates.
 *
 * <p>How light gets to a pixel: what lies at each point reflects its gray; marks change it by a
 * factor; the lamp by another; a Gaussian blurs it, wider where the face is out of focus; a pixel
 * averages its square. A pixel's average is taken over 16 points, each of which blends borders over
 * its own quarter of the pixel, so that diameters hold to a hundredth of a pixel and places to
 * three.
 *
 * <p>What is taken from photographs of single fibers (docs/images.md) and what is assumed:
 *
 * <ul>
 *   <li>Grays: cladding 0.26-0.44, ferrule of zirconia 0.55-0.76, core 0.3-0.9, noise 0.3-3.4
 *       levels of 256, lamp 1.06:1 to 3:1, a dark line of 0.5-2 µm at the rim with chips in it, a
 *       bright fringe around whatever is sharp where the camera sharpens: seen.
 *   <li>No picture of an MT ferrule is public. Its resin, filler (rods and their round ends, 6-13
 *       µm thick), polishing lines, guide holes, pins and their shadows are assumed; its dimensions
 *       are those of {@link io.coplanar.simulate}.
 * </ul>
 */
@NullMarked
package io.coplanar.simulate.image;

import org.jspecify.annotations.NullMarked;
