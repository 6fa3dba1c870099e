// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two fibers that meet, as a file describes them.
 *
 * @param wavelengthsNm at least one
 * @param angled whether the end faces are polished at an angle (APC)
 * @param offset of the far fiber's axis, µm
 * @param tilt of it, rad
 * @param gapUm between the ends; 0 in contact
 * @param gapIndex of what fills it
 * @param layer damaged glass on both ends; null for none
 * @param bends in the fiber beside the joint
 * @param maxDb largest insertion loss; NaN for no limit
 * @param minReturnDb smallest return loss; NaN for no limit
 * @param batch random matings; null for none
 */
record Joint(
    List<Double> wavelengthsNm,
    Glass glass,
    boolean angled,
    Vector2 offset,
    Vector2 tilt,
    double gapUm,
    double gapIndex,
    @Nullable Layer layer,
    List<Bend> bends,
    double maxDb,
    double minReturnDb,
    @Nullable Batch batch) {}
