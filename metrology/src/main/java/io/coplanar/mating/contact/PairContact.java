// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

/**
 * What becomes of two fibers that meet; NaN is what is not known.
 *
 * @param a position of the first end
 * @param b position of the second
 * @param forceN between them; 0 without contact
 * @param gapNm between them; 0 in contact
 * @param contactRadiusUm of the circle in which the tips touch; NaN where taken as rigid
 * @param pressureMpa at the middle of that circle; NaN likewise, and without contact
 * @param coreClosingMpa pressure that would close the dips of both cores
 */
public record PairContact(
    int a,
    int b,
    double forceN,
    double gapNm,
    double contactRadiusUm,
    double pressureMpa,
    double coreClosingMpa) {

  /** Two fibers of which something is not known. */
  static PairContact unknown(int a, int b) {
    return new PairContact(a, b, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Whether force and gap are known. */
  public boolean known() {
    return !Double.isNaN(forceN);
  }

  /** Whether the tips touch; ask only where {@link #known}. */
  public boolean touches() {
    return gapNm == 0;
  }

  /** Whether the pressure at the core is known, and the pressure that its dips need. */
  public boolean coreKnown() {
    return known() && !Double.isNaN(coreClosingMpa) && (forceN == 0 || !Double.isNaN(pressureMpa));
  }

  /** Whether glass touches glass in the cores; ask only where {@link #coreKnown}. */
  public boolean coreTouches() {
    return forceN > 0 && pressureMpa >= coreClosingMpa;
  }
}
