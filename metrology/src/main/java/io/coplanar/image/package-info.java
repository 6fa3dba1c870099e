// SPDX-License-Identifier: Apache-2.0
/**
 * Gray pictures, and the files they come in: PNG, JPEG, BMP and TIFF of 8 or 16 bits. {@link
 * io.coplanar.image.ImageFiles} reads; every size that a header states is bounded before anything
 * is allocated. Knows nothing of fibers.
 */
@NullMarked
package io.coplanar.image;

import org.jspecify.annotations.NullMarked;
