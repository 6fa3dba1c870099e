// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/** A place in map coordinates (µm) that looks like a fiber, and how much (0 to 1). */
record Spot(double xUm, double yUm, double score) {}
