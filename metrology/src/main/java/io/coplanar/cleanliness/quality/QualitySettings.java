// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** When an image is not good enough to be judged. */
public final class QualitySettings {
  private QualitySettings() {}

  private static final String BLURRED = "chosen on faces blurred step by step";
  private static final String TRIED = "chosen on simulated faces and held against real ones";

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  "quality_scale_max_um",
                  0.8,
                  0.05,
                  5,
                  Provenance.HOUSE,
                  "contract: a mark of 2 µm needs two and a half pixels",
                  "coarsest pixel that is judged"),
              of(
                  "quality_blur_max_um",
                  1.1,
                  0.1,
                  20,
                  BLURRED,
                  "largest standard deviation of the blur; it leaves a mark of 2 µm a third of its"
                      + " contrast"),
              of(
                  "quality_mark_um",
                  2,
                  0.5,
                  20,
                  "the smallest mark that profiles limit",
                  "diameter of a mark that must stand out"),
              of(
                  "quality_mark_contrast_one",
                  0.5,
                  0.02,
                  1,
                  TRIED,
                  "contrast of a mark that must stand out"),
              of(
                  "quality_mark_sigma",
                  4.5,
                  2,
                  50,
                  "about what find_blob_seed_sigma asks of a filter that fits the mark better",
                  "noise and texture that such a mark exceeds"),
              of(
                  "quality_rough_one",
                  0.15,
                  0.01,
                  1,
                  TRIED,
                  "spread of a polished cladding's brightness over 4 µm, relative, at most"),
              of(
                  "quality_clipped_share_one",
                  0.1,
                  0,
                  1,
                  TRIED,
                  "share of the cladding that may be white or black to the camera"),
              of(
                  "quality_core_clipped_share_one",
                  0.35,
                  0,
                  1,
                  "a core of 9 µm with its halo in a zone of 25 µm",
                  "share of zone A that core light may bleach out"),
              of(
                  "quality_scale_agreement_one",
                  0.05,
                  0.005,
                  0.5,
                  TRIED,
                  "by how much claddings may differ from what the stated scale makes them")));

  private static Setting of(
      String name, double value, double min, double max, String source, String meaning) {
    return new Setting(name, value, min, max, Provenance.HOUSE, source, meaning);
  }
}
