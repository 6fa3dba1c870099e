// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

/**
 * A lot as a step used it.
 *
 * @param amount what each connector took, in the lot's unit; 0 where nothing is taken away
 */
public record LotUse(String kind, String lot, long amount) {}
