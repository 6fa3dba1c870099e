// SPDX-License-Identifier: Apache-2.0
/** What the product can do, on simulated data, through the same code as everyone. */
@NullMarked
package io.coplanar.demo;

import org.jspecify.annotations.NullMarked;
