// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the marks on a face: holds every pixel against what a clean face would show there, in units
 * of the noise there, and gathers what stands out into blobs and lines.
 */
@NullMarked
package io.coplanar.cleanliness.find;

import org.jspecify.annotations.NullMarked;
