// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.Context;
import io.coplanar.line.LineClock;
import io.coplanar.line.store.LineReader;
import io.coplanar.people.Action;
import io.coplanar.people.Member;
import io.coplanar.web.html.Form;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at what lies on the bench; nothing is recorded. */
final class Looking {
  private Looking() {}

  /** The workpiece that the path names, with the step that is asked for. */
  static Work work(Call call, @Nullable String step) throws ApiFault, IntakeStopped {
    Work.Kind kind = Work.Kind.find(call.path("kind"));
    String id = call.path("id");
    Work work =
        kind == null
            ? null
            : call.parts().line().<@Nullable Work>look(w -> Work.find(w, kind, id, step));
    if (work == null) {
      throw Faults.notFound(call.path("kind") + " " + id);
    }
    return work;
  }

  /** The fields of its step, with what is lacking without them. */
  static List<Input> inputs(Call call, Work work) throws IntakeStopped, SQLException {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      return Inputs.of(new LineReader(reader), work);
    }
  }

  /**
   * What the page shows.
   *
   * @param form what was filled in; null where nothing was
   */
  static StationView view(Call call, Work work, List<Input> fields, @Nullable Form form)
      throws ApiFault, IntakeStopped {
    LineClock clock = call.parts().clock();
    Instant now = clock.instant();
    Context context = new Context("look", call.who(), call.where(), now, clock.trusted());
    List<Lacks> lacks = call.parts().line().look(w -> Lacks.of(w, context, work));
    List<Input> inputs = Lacks.onto(form == null ? fields : typed(fields, form), lacks);
    String reason = form == null ? null : form.textOrNull("scrap-reason");
    return new StationView(
        work,
        now,
        ZoneId.systemDefault().getRules().getOffset(now).getTotalSeconds(),
        UUID.randomUUID().toString(),
        inputs,
        call.parts().line().look(w -> Timers.of(w, work, fields)),
        Lacks.inTheWay(lacks, inputs),
        List.of(),
        null,
        name(call),
        call.caller().may(Action.SCRAP),
        form == null ? List.of() : form.all("scrap"),
        reason == null ? "" : reason);
  }

  private static List<Input> typed(List<Input> fields, Form form) {
    return fields.stream()
        .map(
            input ->
                input.holding(
                    input.kind() == Input.Kind.EVIDENCE
                        ? List.of(
                            first(form, input.name() + ".sha256"),
                            first(form, input.name() + ".from"),
                            first(form, input.name() + ".to"))
                        : List.of(first(form, input.name()))))
        .toList();
  }

  private static String first(Form form, String name) {
    String text = form.textOrNull(name);
    return text == null ? "" : text;
  }

  private static String name(Call call) throws IntakeStopped {
    String id = call.who();
    String name = call.parts().staff().find(id).map(Member::name).orElse(null);
    return name == null ? id : name;
  }
}
