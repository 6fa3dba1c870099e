// SPDX-License-Identifier: Apache-2.0
/**
 * Two images of one face, before and after cleaning: what went, what stayed, what is new. The
 * images are laid over each other by the fibers' centers. It is a comparison for the operator who
 * knows that both show the same face, and never a proof that they do: nothing here looks at what
 * would tell one fiber's rim from another's.
 */
@NullMarked
package io.coplanar.cleanliness.compare;

import org.jspecify.annotations.NullMarked;
