// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

/**
 * A rule that could not be applied at a joint that shows no fault: something of it is not known.
 *
 * @param part as in {@link Problem#part}
 */
public record Unchecked(Problem.Code code, int part) {}
