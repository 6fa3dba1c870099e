// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/** The units that values are stated in; the suffix is what ends a JSON name. */
public enum Unit {
  NANOMETER("nm", "nm"),
  MICROMETER("µm", "um"),
  MILLIMETER("mm", "mm"),
  DEGREE("°", "deg"),
  PIXEL("px", "px"),
  DECIBEL("dB", "db"),
  NEWTON("N", "n"),
  SECOND("s", "s"),
  MINUTE("min", "min"),
  CELSIUS("°C", "c"),
  KILOMETER("km", "km"),
  /** A pure number, a count or a share. */
  ONE("", "");

  private final String symbol;
  private final String suffix;

  Unit(String symbol, String suffix) {
    this.symbol = symbol;
    this.suffix = suffix;
  }

  /** What stands behind a number for people; empty for a pure number. */
  public String symbol() {
    return symbol;
  }

  /** The ending of a JSON name without its underscore; empty for a pure number. */
  public String suffix() {
    return suffix;
  }
}
