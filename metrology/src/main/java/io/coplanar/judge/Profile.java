// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import java.util.List;

/**
 * Which limits apply, for which connector, and how the uncertainty counts.
 *
 * @param id as {@code --profile} takes it
 * @param title for people
 * @param standard the document the limits are meant for, or "house"
 * @param edition its edition
 * @param fibers fibers in total that the limits are written for
 * @param rows rows that hold them
 * @param mode SM or MM
 * @param material of the ferrule
 * @param decision the decision rule
 * @param limits in the order to print, at least one, each parameter once
 * @param note what a user should know of the profile
 */
public record Profile(
    String id,
    String title,
    String standard,
    String edition,
    int fibers,
    int rows,
    String mode,
    String material,
    DecisionRule decision,
    List<Limit> limits,
    String note) {
  public Profile {
    limits = List.copyOf(limits);
    if (limits.isEmpty()
        || limits.stream().map(Limit::parameter).distinct().count() < limits.size()) {
      throw new IllegalArgumentException(id + ": no limits, or two for one parameter");
    }
  }
}
