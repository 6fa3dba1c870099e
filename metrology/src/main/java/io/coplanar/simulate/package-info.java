// SPDX-License-Identifier: Apache-2.0
/**
 * Data with a known truth. The truth is a table, the map a rendering of it; noise is a step of its
 * own with a seed that the caller gives. Borrows nothing from the code that it tests.
 */
@NullMarked
package io.coplanar.simulate;

import org.jspecify.annotations.NullMarked;
