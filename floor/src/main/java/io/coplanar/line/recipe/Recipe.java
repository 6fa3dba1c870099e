// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.connector.FiberPlan;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of connector is terminated.
 *
 * @param id lower-case letters, digits, '-' and '.'
 * @param revision from 1; a traveller stays on the one that it began with
 * @param title for people
 * @param basis what the whole rests on, for people
 * @param steps in order, at least one
 * @param reworks the ways back
 */
public record Recipe(
    String id,
    int revision,
    String title,
    String basis,
    ProductSpec product,
    List<Step> steps,
    List<Rework> reworks) {
  public Recipe {
    steps = List.copyOf(steps);
    reworks = List.copyOf(reworks);
  }

  /** Which positions hold a fiber. */
  public FiberPlan plan() {
    return product.plan();
  }

  /** The place of a step, from 0; -1 where there is none of this id. */
  public int place(String step) {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).id().equals(step))
        .findFirst()
        .orElse(-1);
  }

  /** The way back from one step to another; null where there is none. */
  public @Nullable Rework rework(String from, String backTo) {
    return reworks.stream()
        .filter(r -> r.from().equals(from) && r.backTo().equals(backTo))
        .findFirst()
        .orElse(null);
  }
}
