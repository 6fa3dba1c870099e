// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.surface.HeightMap;

/** A height map as an instrument would have taken it, and the truth that it shows. */
public record SimulatedFerrule(HeightMap map, FerruleTruth truth) {}
