// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.evidence.Provenance;

/**
 * Grades of attenuation of randomly mated single-mode connectors: a limit for the mean and one that
 * 97 % of the joints keep. They say something of a population, never of one connector.
 */
public enum Grade {
  A(0.07, 0.15, Provenance.RECALLED, "the trade's talk of IEC 61753-1; not seen in a source"),
  B(0.12, 0.25, Provenance.PUBLISHED, "IEC 61753-1:2019 as quoted by a maker"),
  C(0.25, 0.50, Provenance.PUBLISHED, "IEC 61753-1:2019 as quoted by a maker"),
  D(0.50, 1.00, Provenance.RECALLED, "the trade's talk of IEC 61753-1; not seen in a source");

  /** Share of the joints that keep the second limit. */
  public static final double SHARE = 0.97;

  private final double meanMaxDb;
  private final double mostMaxDb;
  private final Provenance provenance;
  private final String source;

  Grade(double meanMaxDb, double mostMaxDb, Provenance provenance, String source) {
    this.meanMaxDb = meanMaxDb;
    this.mostMaxDb = mostMaxDb;
    this.provenance = provenance;
    this.source = source;
  }

  /** Largest mean, dB. */
  public double meanMaxDb() {
    return meanMaxDb;
  }

  /** What 97 % of the joints keep, dB. */
  public double mostMaxDb() {
    return mostMaxDb;
  }

  /** Where the limits come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** Likewise, for people. */
  public String source() {
    return source;
  }

  /** Whether a population keeps both limits. */
  boolean isMet(double meanDb, double shareWithinMost) {
    return meanDb <= meanMaxDb && shareWithinMost >= SHARE;
  }
}
