// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/**
 * A value that could not be measured.
 *
 * @param reason a sentence for the user, without the parameter's name
 */
public record Missing(Unit unit, String reason) implements Measured {}
