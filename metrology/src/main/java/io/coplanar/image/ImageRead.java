// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import java.util.List;

/**
 * A picture, and what was odd about its file.
 *
 * @param bits of a sample in the file
 * @param warnings sentences; empty where the whole file was read
 */
public record ImageRead(GrayImage image, int bits, List<String> warnings) {
  public ImageRead {
    warnings = List.copyOf(warnings);
  }
}
