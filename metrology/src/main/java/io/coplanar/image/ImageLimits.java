// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** How large an image can be before it is decoded. */
public final class ImageLimits {
  private ImageLimits() {}

  static final String MOST_MPX = "image_most_mpx";
  static final String MOST_PX_PER_BYTE = "image_most_px_per_byte";

  /** Up to this many pixels a file can be as small as it likes: blank images are. */
  static final long FREE_PIXELS = 4_000_000;

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  MOST_MPX,
                  100,
                  0.001,
                  500,
                  Provenance.HOUSE,
                  "a face of 64 megapixels, with room",
                  "most millions of pixels of an image"),
              new Setting(
                  MOST_PX_PER_BYTE,
                  200,
                  1,
                  10_000,
                  Provenance.HOUSE,
                  "a JPEG of an even gray holds about 150, one of a face 3 to 15",
                  "most pixels per byte of a file; above 4 megapixels, more is a bomb")));
}
