// SPDX-License-Identifier: Apache-2.0
/**
 * What an MPO connector is: fibers, rows, key, pins, and the frame they are seen in.
 *
 * <p>A {@link io.coplanar.connector.FiberPlan} says which positions hold a fiber, an {@link
 * io.coplanar.connector.Adapter} and a {@link io.coplanar.connector.CableType} where a position
 * leads, computed from row, column and key. {@link io.coplanar.connector.Intermating} says whether
 * two {@link io.coplanar.connector.Connector}s work together, or why not.
 */
@NullMarked
package io.coplanar.connector;

import org.jspecify.annotations.NullMarked;
