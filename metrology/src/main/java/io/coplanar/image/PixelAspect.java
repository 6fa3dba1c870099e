// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A pixel's height over its width, by what a file says of its resolution. */
final class PixelAspect {
  // beyond this it is a mistake of whoever wrote the file
  private static final double MOST = 2;

  private PixelAspect() {}

  /** 1 where the file says nothing, or nothing that can be. */
  static double of(ImageReader reader, ImageFormat format, byte[] bytes) {
    double aspect = format == ImageFormat.JPEG ? jfif(bytes) : stated(reader);
    return aspect >= 1 / MOST && aspect <= MOST ? aspect : 1;
  }

  /**
   * JFIF 1.02, APP0: two densities, in dots an inch, a centimeter, or of no unit. The higher the
   * density down, the flatter the pixel.
   */
  private static double jfif(byte[] b) {
    boolean isJfif =
        b.length > 17
            && (b[2] & 0xff) == 0xff
            && (b[3] & 0xff) == 0xe0
            && b[6] == 'J'
            && b[7] == 'F'
            && b[8] == 'I'
            && b[9] == 'F';
    return isJfif ? (double) word(b, 14) / word(b, 16) : 1;
  }

  private static int word(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }

  private static double stated(ImageReader reader) {
    try {
      IIOMetadata metadata = reader.getImageMetadata(0);
      if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
        return 1;
      }
      Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
      return size(root, "VerticalPixelSize") / size(root, "HorizontalPixelSize");
    } catch (Exception e) {
      return 1; // what a file says beside its pixels must not keep them from being read
    }
  }

  private static double size(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    return nodes.getLength() == 0
        ? Double.NaN
        : Double.parseDouble(((Element) nodes.item(0)).getAttribute("value"));
  }
}
