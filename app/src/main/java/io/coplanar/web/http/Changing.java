// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.people.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers what became of a change about people. */
public final class Changing {
  private Changing() {}

  /** The answer. */
  public static Reply reply(Call call, Change change) throws ApiFault {
    return reply(call, change, document -> {});
  }

  /**
   * The answer with more in it.
   *
   * @param more adds to the document of a change that happened
   */
  public static Reply reply(Call call, Change change, Consumer<Map<String, Object>> more)
      throws ApiFault {
    if (change.idTaken()) {
      throw Faults.keyTaken();
    }
    Reply reply = change.accepted() ? done(call, change, more) : refused(call, change);
    return change.repeated() ? reply.with(Asking.REPLAYED, "true") : reply;
  }

  private static Reply done(Call call, Change change, Consumer<Map<String, Object>> more)
      throws ApiFault {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("command", call.key());
    document.put("repeated", change.repeated());
    document.put("person", change.person());
    document.put("entries", change.entries().stream().map(EntryView::brief).toList());
    more.accept(document);
    return Reply.ok(document);
  }

  private static Reply refused(Call call, Change change) throws ApiFault {
    List<Map<String, Object>> objections =
        change.objections().stream()
            .map(
                o -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("code", o.code());
                  one.put("rule", o.rule());
                  one.put("found", o.found());
                  one.put("next", o.next());
                  return one;
                })
            .toList();
    Problem problem =
        Problem.of(
                409,
                "objected",
                "Refused",
                objections.size() == 1
                    ? "there is a reason against it, which says what to do next"
                    : "there are reasons against it; each says what to do next")
            .member("command", call.key())
            .member("objections", objections);
    return (change.entries().isEmpty()
            ? problem
            : problem.member("seq", change.entries().getFirst().seq()))
        .reply(call.in().path());
  }
}
