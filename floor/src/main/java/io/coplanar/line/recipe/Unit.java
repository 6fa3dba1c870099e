// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units that a recipe may write. */
public enum Unit {
  NANOMETER("nm", Dimension.LENGTH, 1e-9),
  MICROMETER("um", Dimension.LENGTH, 1e-6),
  MILLIMETER("mm", Dimension.LENGTH, 1e-3),
  NEWTON("N", Dimension.FORCE, 1),
  SECOND("s", Dimension.TIME, 1),
  MINUTE("min", Dimension.TIME, 60),
  HOUR("h", Dimension.TIME, 3600),
  DAY("d", Dimension.TIME, 86_400),
  CELSIUS("degC", Dimension.TEMPERATURE, 1),
  DEGREE("deg", Dimension.ANGLE, 1),
  DECIBEL("dB", Dimension.LEVEL, 1),
  MILLIGRAM("mg", Dimension.MASS, 1e-6),
  GRAM("g", Dimension.MASS, 1e-3),
  MILLILITER("ml", Dimension.VOLUME, 1),
  PIECE("piece", Dimension.COUNT, 1),
  TURNS_PER_MINUTE("rpm", Dimension.RATE, 1),
  /** One thing over another of its kind. */
  RATIO("1", Dimension.RATIO, 1);

  /** What may be converted into each other. */
  enum Dimension {
    LENGTH,
    FORCE,
    TIME,
    TEMPERATURE,
    ANGLE,
    LEVEL,
    MASS,
    VOLUME,
    COUNT,
    RATE,
    RATIO
  }

  private final String id;
  private final Dimension dimension;
  private final double size;

  Unit(String id, Dimension dimension, double size) {
    this.id = id;
    this.dimension = dimension;
    this.size = size;
  }

  /** The word in files. */
  public String id() {
    return id;
  }

  /** The unit of a word that is known to be one. */
  static Unit get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
  }

  /** The unit of a word. */
  public static Optional<Unit> find(String id) {
    return Arrays.stream(values()).filter(u -> u.id.equals(id)).findFirst();
  }

  /** All words. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Unit::id).toList();
  }

  /** The words that can be converted into this unit. */
  List<String> relatives() {
    return Arrays.stream(values()).filter(this::relatesTo).map(Unit::id).toList();
  }

  boolean relatesTo(Unit other) {
    return dimension == other.dimension;
  }

  /** How many of another unit make one of this. */
  double in(Unit other) {
    // divided last where the other is the smaller one: 3 h are 10800 s and not 10799.999…
    return size >= other.size ? size / other.size : 1 / (other.size / size);
  }
}
