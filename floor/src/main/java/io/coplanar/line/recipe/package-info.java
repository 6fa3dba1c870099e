// SPDX-License-Identifier: Apache-2.0
/**
 * The recipe of a termination: its steps in order, and what each asks for before it counts as done.
 *
 * <p>{@link io.coplanar.line.recipe.Recipes#find} gives a shipped recipe or a file; {@link
 * io.coplanar.line.recipe.RecipeReader} reads bytes. A recipe that was read is well-formed: every
 * word in it is known, every limit has a unit and a source. Whether it certifies anything is
 * another question, which {@code RecipeCheck} answers before a recipe may be released.
 */
@NullMarked
package io.coplanar.line.recipe;

import org.jspecify.annotations.NullMarked;
