// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

/** A center in map coordinates, µm, with the standard uncertainty of each coordinate. */
record Center(double xUm, double yUm, double uncertaintyUm) {}
