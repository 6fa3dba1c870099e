// SPDX-License-Identifier: Apache-2.0
/**
 * Whether an image of an end face can be judged: sharp enough, exposed so that marks show, fine
 * enough, whole, and of a polished fiber. What cannot be judged is never passed, so each doubt is a
 * reason, with what to do about it.
 */
@NullMarked
package io.coplanar.cleanliness.quality;

import org.jspecify.annotations.NullMarked;
