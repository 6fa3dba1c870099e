// SPDX-License-Identifier: Apache-2.0
/**
 * A height map, and the formats it travels in.
 *
 * <p>{@link io.coplanar.surface.SurfaceFormats} tells a file's format by its content and reads it
 * into a {@link io.coplanar.surface.HeightMap}. Each format is one class that implements {@link
 * io.coplanar.surface.SurfaceFormat}.
 */
@NullMarked
package io.coplanar.surface;

import org.jspecify.annotations.NullMarked;
