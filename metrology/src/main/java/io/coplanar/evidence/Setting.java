// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/**
 * A number that a person may question: a constant, a region, a threshold.
 *
 * @param name snake_case, ends in its unit
 * @param value the value in force
 * @param min smallest value that makes sense, inclusive
 * @param max largest value that makes sense, inclusive
 * @param source where the default comes from, for people
 * @param meaning one sentence
 */
public record Setting(
    String name,
    double value,
    double min,
    double max,
    Provenance provenance,
    String source,
    String meaning) {

  /** The same setting with another value, which is then a choice of this house. */
  public Setting with(double newValue) {
    return new Setting(name, newValue, min, max, Provenance.HOUSE, "set for this run", meaning);
  }
}
