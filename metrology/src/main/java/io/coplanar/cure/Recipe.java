// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.Provenance;

/**
 * What a cure has to reach.
 *
 * @param minutesAt150C least dose, in minutes at 150 °C or what does the same
 * @param basis what the number rests on, for people: a data sheet's minimum, a vendor's text
 * @param source where it was seen
 */
public record Recipe(
    String id,
    String title,
    String epoxy,
    double minutesAt150C,
    String basis,
    Provenance provenance,
    String source) {}
