// SPDX-License-Identifier: Apache-2.0
/** What an MPO connector is: fibers, rows, key, pins, and the frame they are seen in. */
@NullMarked
package io.coplanar.connector;

import org.jspecify.annotations.NullMarked;
