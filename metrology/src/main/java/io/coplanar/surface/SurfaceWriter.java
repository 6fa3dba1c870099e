// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes maps in one format. The same map gives the same bytes on every machine, and reading them
 * gives the same heights, missing points and pitch. Implementations are stateless.
 */
@FunctionalInterface
interface SurfaceWriter {
  /**
   * Writes the whole map and leaves the stream open.
   *
   * @throws InputFault with an empty input name: the format cannot hold the map
   * @throws IOException from the stream only
   */
  void write(HeightMap map, OutputStream out) throws InputFault, IOException;
}
