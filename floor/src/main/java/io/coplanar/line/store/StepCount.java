// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

/**
 * How many connectors on the line stand before one step, and stand alike.
 *
 * @param recipeSha256 the file of the revision that they are on
 * @param place the step's place, from 0
 */
public record StepCount(
    String recipe,
    int revision,
    String recipeSha256,
    int place,
    Whereabouts.Standing standing,
    long connectors) {}
