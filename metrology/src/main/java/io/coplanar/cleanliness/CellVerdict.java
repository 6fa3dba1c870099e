// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import io.coplanar.evidence.Provenance;

/**
 * One limit held against what was found.
 *
 * @param position the fiber's; 0 for the ferrule
 * @param zone where the limit holds: A, B, or a ring or face in words
 * @param kinds what it limits, such as "scratches" or "loose particles"
 * @param range which sizes, in words
 * @param count how many were found; negative where it is not known
 * @param max how many are allowed; negative for any number
 */
public record CellVerdict(
    int position,
    String zone,
    String kinds,
    String range,
    int count,
    int max,
    FaceResult result,
    Provenance provenance,
    String source) {}
