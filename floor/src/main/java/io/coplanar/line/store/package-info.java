// SPDX-License-Identifier: Apache-2.0
/** What came of what, and where it is now: tables derived from the line's entries. */
@NullMarked
package io.coplanar.line.store;

import org.jspecify.annotations.NullMarked;
