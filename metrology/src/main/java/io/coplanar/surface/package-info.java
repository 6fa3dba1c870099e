// SPDX-License-Identifier: Apache-2.0
/**
 * A height map, and the formats it travels in.
 *
 * <p>{@link io.coplanar.surface.SurfaceFormats} tells a file's format by its content and reads it
 * into a {@link io.coplanar.surface.HeightMap}; it writes one in the format that a name's ending
 * says:
 *
 * {@snippet :
 * HeightMap map = SurfaceFormats.read(Path.of("ferrule.dat"));
 * map.notes().forEach(System.err::println); // what the file left open
 * SurfaceFormats.write(map, Path.of("ferrule.x3p"));
 * }
 *
 * <p>Each format is one class that implements {@link io.coplanar.surface.SurfaceFormat}; it lays
 * the file's structure out as its specification does. What they share guards them against hostile
 * files: {@link io.coplanar.surface.ByteCursor} never reads past an end, {@link
 * io.coplanar.surface.GridSize} holds a stated size against what is there before anything is
 * allocated, {@link io.coplanar.surface.ZipArchive} unpacks to a bound, and {@link
 * io.coplanar.surface.LengthUnit} takes nothing for a length that is none. {@link
 * io.coplanar.surface.HeightMaps} narrows heights to floats and picks the datum.
 */
@NullMarked
package io.coplanar.surface;

import org.jspecify.annotations.NullMarked;
