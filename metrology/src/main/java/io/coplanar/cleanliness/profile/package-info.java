// SPDX-License-Identifier: Apache-2.0
/**
 * Which marks a face may bear, as data: profiles from {@code profiles/cleanliness}, each cell with
 * its provenance. Knows no picture.
 */
@NullMarked
package io.coplanar.cleanliness.profile;

import org.jspecify.annotations.NullMarked;
