// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.event.VerdictRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What of a command's events must come out the same when it is decided again: everything but the
 * order of streams, the numbers behind a verdict, which another version of the program may give
 * otherwise, and the moment itself where it is written into an event.
 */
final class Likeness {
  private Likeness() {}

  static List<String> of(List<Decision.Happened> events) {
    return events.stream()
        .map(h -> h.stream() + "\n" + h.event().getClass().getSimpleName() + text(h.event()))
        .sorted()
        .toList();
  }

  private static String text(Event event) {
    return EventForm.text(
        (Record)
            switch (event) {
              case UnitEvent.StepPassed e -> passed(e);
              case EvidenceEvent.EvidencePresented e when e.evidence().of().equals("reference") ->
                  new EvidenceEvent.EvidencePresented(timeless(e.evidence()));
              default -> event;
            });
  }

  private static UnitEvent.StepPassed passed(UnitEvent.StepPassed e) {
    return new UnitEvent.StepPassed(
        e.step(),
        e.place(),
        e.occurrence(),
        e.on(),
        e.run(),
        e.values(),
        e.choices(),
        e.lots().stream().sorted(Comparator.comparing(LotUse::kind)).toList(),
        e.tools(),
        e.evidence(),
        e.verdicts().stream().map(Likeness::verdict).toList(),
        e.waived());
  }

  private static VerdictRecord verdict(VerdictRecord v) {
    return new VerdictRecord(
        v.of(),
        v.serial(),
        v.result(),
        v.fatal(),
        v.by(),
        v.person(),
        v.evidence(),
        v.basis(),
        null,
        List.of(),
        List.of());
  }

  private static Evidence timeless(Evidence e) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        e.port(),
        Instant.EPOCH,
        Instant.EPOCH,
        e.serials(),
        e.fixture());
  }
}
