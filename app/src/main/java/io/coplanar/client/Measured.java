// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

/**
 * A value that somebody measured.
 *
 * @param unit a word of {@link io.coplanar.line.recipe.Unit}; the server converts it to the gate's,
 *     or refuses it
 */
public record Measured(double value, String unit) {}
