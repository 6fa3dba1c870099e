// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.line.Answer;
import io.coplanar.line.event.Refusal;
import io.coplanar.people.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused, and what to do next.
 *
 * @param code what programs and papers call it
 * @param found what was found, with its limit; null where there is nothing to tell
 */
public record Reason(String rule, @Nullable String found, String next, String code) {

  /** Every reason of the line's. */
  public static List<Reason> of(Answer answer) {
    return answer.refusals().stream().map(Reason::of).toList();
  }

  /** Every reason about people. */
  public static List<Reason> of(Change change) {
    return change.objections().stream()
        .map(o -> new Reason(o.rule(), o.found().isEmpty() ? null : o.found(), o.next(), o.code()))
        .toList();
  }

  private static Reason of(Refusal r) {
    String unit = r.unit() == null ? "" : " " + r.unit();
    String value = r.value() == null ? null : r.value() + unit;
    String limit = r.limit() == null ? null : r.limit() + unit;
    return new Reason(r.rule(), found(value, limit), r.next(), r.code());
  }

  private static @Nullable String found(@Nullable String value, @Nullable String limit) {
    if (value == null) {
      return limit == null ? null : Catalog.say("reason.limit", limit);
    }
    return limit == null
        ? Catalog.say("reason.found", value)
        : Catalog.say("reason.found-limit", value, limit);
  }
}
