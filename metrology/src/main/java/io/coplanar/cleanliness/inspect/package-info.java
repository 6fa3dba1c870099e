// SPDX-License-Identifier: Apache-2.0
/** The whole way from a picture to a verdict: locate, judge the image, find, judge the face. */
@NullMarked
package io.coplanar.cleanliness.inspect;

import org.jspecify.annotations.NullMarked;
