// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.Event;
import io.coplanar.line.event.Refusal;
import java.util.List;

/** What is decided about a command. */
public sealed interface Decision {
  /** What is to be recorded, in this order. */
  List<Happened> events();

  /** An event and the stream that it belongs to. */
  record Happened(String stream, Event event) {}

  /** It happens. */
  record Accepted(List<Happened> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It does not happen.
   *
   * @param refusals every reason, at least one
   * @param events that it was tried, and what bytes were shown
   */
  record Refused(List<Refusal> refusals, List<Happened> events) implements Decision {
    public Refused {
      refusals = List.copyOf(refusals);
      events = List.copyOf(events);
    }
  }
}
