// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

/**
 * What one kind of part takes of a budget.
 *
 * @param kind {@code fiber}, {@code splices}, {@code pairs} or {@code modules}
 * @param count how many of the kind
 * @param lossDb what they lose together
 * @param limitDb what they may lose together
 * @param largest the one that loses most, from 1
 * @param largestDb what that one loses
 */
public record Share(
    String kind, int count, double lossDb, double limitDb, int largest, double largestDb) {}
