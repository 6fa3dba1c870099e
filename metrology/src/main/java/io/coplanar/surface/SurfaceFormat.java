// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.List;
import java.util.Optional;

/**
 * One file format of height maps. Implementations are stateless.
 *
 * <p>A reader never allocates on a header's word: it first holds the sizes that the header states
 * against the bytes that are there (or, where they are packed, against {@link
 * HeightMap#MAX_POINTS}). It returns a whole map or throws; it never returns a part.
 */
interface SurfaceFormat {
  /** Short lower-case name, which is also the usual ending of such files: {@code x3p}. */
  String id();

  /** What people call it. */
  String title();

  /** Endings that files of this format usually have, the first one preferred; without the dot. */
  List<String> endings();

  /** Whether the bytes are of this format. */
  Recognition recognize(byte[] bytes);

  /**
   * Reads a map.
   *
   * @throws InputFault with an empty input name; the caller names the file
   */
  HeightMap read(byte[] bytes) throws InputFault;

  /** How maps are written in this format, if they are. */
  default Optional<SurfaceWriter> writer() {
    return Optional.empty();
  }
}
