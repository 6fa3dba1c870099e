// SPDX-License-Identifier: Apache-2.0
/** Fits, robust estimators, statistics: pure functions over primitive arrays. */
@NullMarked
package io.coplanar.numeric;

import org.jspecify.annotations.NullMarked;
