// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a link fits its loss budget: what it loses, what its parts may lose, what its application
 * bears.
 *
 * <p>{@link io.coplanar.mating.budget.LinkFile#parse} reads a {@link
 * io.coplanar.mating.budget.Link}, {@link io.coplanar.mating.budget.Budget#of} answers. Losses are
 * decimal numbers and are added as such: 0.1 + 0.2 is 0.3. The losses of classes and fibers are
 * settings, see {@link io.coplanar.mating.budget.BudgetSettings}; the applications are data.
 */
@NullMarked
package io.coplanar.mating.budget;

import org.jspecify.annotations.NullMarked;
