// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

/**
 * A finding that only working the connector again can heal.
 *
 * @param place of the step at which it was found
 */
public record Fatal(int place, String step, String rule) {}
