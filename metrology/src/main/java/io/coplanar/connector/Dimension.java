// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import io.coplanar.evidence.Provenance;
import java.util.List;

/**
 * A dimension or force of the interface, with its permitted range and its source.
 *
 * @param name snake_case, ends in its unit
 * @param min least permitted
 * @param max most permitted
 * @param source where it is stated
 */
public record Dimension(String name, double min, double max, Provenance provenance, String source) {
  private static final String MPO_2008 = "fragments of BS EN 61754-7:2008 that are public";

  /** What is publicly known of the interface of MPO with up to 12 fibers in a row. */
  public static final List<Dimension> MPO_12 =
      List.of(
          published("guide_hole_diameter_mm", 0.699, 0.701),
          published("guide_hole_distance_mm", 4.597, 4.603),
          published("guide_pin_diameter_mm", 0.697, 0.699),
          published("end_face_angle_apc_deg", 7.5, 8.5),
          published("ferrule_force_n", 7.8, 11.8),
          published("end_face_from_datum_z_at_force_mm", 8.2, 8.4),
          published("coupling_sleeve_force_n", 2.9, 6.9),
          new Dimension(
              "ferrule_width_mm", 6.4, 6.4, Provenance.PUBLISHED, "scope of IEC PAS 63267-3-31"),
          new Dimension(
              "ferrule_height_mm",
              2.45,
              2.45,
              Provenance.PUBLISHED,
              "scope of IEC PAS 63267-3-31"));

  /** The same of MPO with 16 fibers in a row: recalled only. */
  public static final List<Dimension> MPO_16 =
      List.of(
          new Dimension(
              "guide_pin_diameter_mm", 0.55, 0.55, Provenance.RECALLED, "people of the trade"),
          new Dimension(
              "guide_hole_distance_mm", 5.3, 5.3, Provenance.RECALLED, "people of the trade"));

  public Dimension {
    if (!(min <= max)) {
      throw new IllegalArgumentException(name + ": " + min + " … " + max);
    }
  }

  /** Middle of the permitted range. */
  public double nominal() {
    return (min + max) / 2;
  }

  /** Half of the permitted range: the tolerance, ±. */
  public double tolerance() {
    return (max - min) / 2;
  }

  private static Dimension published(String name, double min, double max) {
    return new Dimension(name, min, max, Provenance.PUBLISHED, MPO_2008);
  }
}
