// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

/**
 * What came of erasing somebody.
 *
 * @param clean whether the database's files were cleaned of the bytes too; false while somebody
 *     reads: ask again later
 */
public record Erasure(Change change, boolean clean) {}
