// SPDX-License-Identifier: Apache-2.0
/**
 * Terminates connectors, step by step, and refuses the step that would ruin the batch. What the
 * steps are and what each asks for says a recipe, {@link io.coplanar.line.recipe}.
 */
@NullMarked
package io.coplanar.line;

import org.jspecify.annotations.NullMarked;
