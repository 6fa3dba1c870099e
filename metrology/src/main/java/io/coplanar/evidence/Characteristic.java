// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/**
 * One measured thing under the name that limits are written for.
 *
 * @param parameter the JSON field's name, which ends in its unit: {@code height_nm}
 * @param position the fiber, from 1; 0 for what belongs to the whole end face
 */
public record Characteristic(String parameter, int position, Measured measured) {}
