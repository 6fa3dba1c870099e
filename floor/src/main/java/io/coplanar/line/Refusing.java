// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.Streams;
import io.coplanar.line.gate.Attempt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is recorded of a refused attempt: all its reasons, and whose the bytes are that came. */
record Refusing(Attempt attempt, Deciding d) {

  Decision end(List<String> serials, List<Refusal> refusals) {
    List<Decision.Happened> events = new ArrayList<>();
    events.add(happened(attempt.on(), serials, refusals));
    for (String serial : serials) {
      String own = Streams.unit(serial);
      List<Refusal> fatal =
          refusals.stream().filter(r -> r.fatal() && serial.equals(r.serial())).toList();
      if (!fatal.isEmpty() && !own.equals(attempt.on())) {
        events.add(happened(own, List.of(serial), fatal));
      }
    }
    Set<String> shown = new HashSet<>();
    for (Evidence e : attempt.evidence()) {
      if (shown.add(e.sha256())
          && d.world().holds(e.sha256())
          && d.world().evidence(e.sha256()).state() == null) {
        events.add(
            new Decision.Happened(
                Streams.evidence(e.sha256()), new EvidenceEvent.EvidencePresented(e)));
      }
    }
    return new Decision.Refused(refusals, events);
  }

  private Decision.Happened happened(String stream, List<String> serials, List<Refusal> why) {
    return new Decision.Happened(stream, new AttemptRefused("step", attempt.step(), serials, why));
  }
}
