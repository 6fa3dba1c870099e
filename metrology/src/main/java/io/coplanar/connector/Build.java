// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

/**
 * How a plug is built around its ferrule. Each feature is a claim of makers, none is measured here:
 * they are recorded, and nothing is judged by them.
 *
 * @param ferruleFloats whether the ferrule moves in the housing, so that a pull at the cable does
 *     not tilt a mated pair
 * @param pinTip shape of the guide pins' ends
 * @param pinClamp what holds the pins
 * @param spring cross-section of the spring's coil; an oval one leaves more room for a ribbon
 * @param pinsExchangeable whether pins can be put in or taken out of a finished plug
 */
public record Build(
    boolean ferruleFloats, PinTip pinTip, Clamp pinClamp, Spring spring, boolean pinsExchangeable) {

  /** Shape of a pin's end. */
  public enum PinTip {
    CHAMFERED,
    ELLIPTICAL
  }

  /** What the pins' clamp is made of. */
  public enum Clamp {
    PLASTIC,
    METAL
  }

  /** Cross-section of the spring's coil. */
  public enum Spring {
    ROUND,
    OVAL
  }

  /** A generic MPO, as the trade describes it. */
  public static final Build MPO =
      new Build(false, PinTip.CHAMFERED, Clamp.PLASTIC, Spring.ROUND, false);

  /** MTP, a brand of US Conec, as its sellers describe it. */
  public static final Build MTP =
      new Build(true, PinTip.ELLIPTICAL, Clamp.METAL, Spring.OVAL, false);
}
