// SPDX-License-Identifier: Apache-2.0
/**
 * From a height map to end-face numbers (IEC 61300-3-30), each with its uncertainty.
 *
 * <p>{@link io.coplanar.geometry.EndFaceGeometry#measure} finds the fibers, lays the regions, fits
 * ferrule and tips, and returns an {@link io.coplanar.geometry.EndFace}. Nothing here knows a
 * limit.
 */
@NullMarked
package io.coplanar.geometry;

import org.jspecify.annotations.NullMarked;
