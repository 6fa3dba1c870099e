// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a picture's file can be; its first bytes tell, its name does not. */
enum ImageFormat {
  PNG("\u0089PNG\r\n\u001a\n"),
  JPEG("\u00ff\u00d8\u00ff"),
  BMP("BM"),
  TIFF("II*\0", "MM\0*", "II+\0", "MM\0+");

  private final String[] magics;

  ImageFormat(String... magics) {
    this.magics = magics;
  }

  /** The format of these bytes; null where it is none of ours. */
  static @Nullable ImageFormat of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    for (ImageFormat format : values()) {
      for (String magic : format.magics) {
        if (head.startsWith(magic)) {
          return format;
        }
      }
    }
    return null;
  }
}
