// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** The settings of the search for marks. */
public final class FindSettings {
  private FindSettings() {}

  private static final String TRIED = "chosen on simulated faces";

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              of(
                  "find_rim_um",
                  3,
                  0,
                  10,
                  "width of the rim inside the cladding's edge, not judged"),
              of("find_epoxy_um", 6, 0, 30, "width of the ring outside it, not judged"),
              of("find_blob_seed_sigma", 6, 3, 20, "noise that a blob exceeds somewhere"),
              of("find_blob_grow_sigma", 3, 1, 20, "noise that all of a blob exceeds"),
              of(
                  "find_line_seed_sigma",
                  6,
                  3,
                  20,
                  "noise of its filter that a scratch exceeds somewhere"),
              of(
                  "find_line_grow_sigma",
                  4,
                  2,
                  20,
                  "noise of its filter that all of a scratch exceeds"),
              of(
                  "find_line_whole_sigma",
                  5,
                  2,
                  20,
                  "noise of its mean profile that a faint scratch exceeds as a whole"),
              of("find_line_min_um", 10, 2, 100, "shortest scratch; what is shorter is a defect"),
              of(
                  "find_elongation_one",
                  4,
                  2,
                  20,
                  "length over width from which a blob is a scratch"),
              of(
                  "find_core_um",
                  4.5,
                  1,
                  20,
                  "radius within which a darker middle is no core light"),
              of(
                  "find_core_contrast_one",
                  0.12,
                  0.02,
                  1,
                  "how much darker it must be to be a mark"),
              of(
                  "find_ring_error_px",
                  0.06,
                  0,
                  1,
                  "how far a steep ring, such as a core's edge, may be off, as noise"),
              of("find_loose_um", 4, 1, 50, "smallest mark that is looked for on the ferrule"),
              of("find_loose_sigma", 6, 3, 20, "texture that a mark on the ferrule exceeds"),
              of("find_loose_contrast_one", 0.12, 0.02, 1, "contrast that it has at least")));

  private static Setting of(String name, double value, double min, double max, String meaning) {
    return new Setting(name, value, min, max, Provenance.HOUSE, TRIED, meaning);
  }
}
