// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;

/** What happens to a cable with all its ends: the stream {@code cable/<id>}. */
public sealed interface CableEvent extends Event
    permits AttemptRefused, CableEvent.CableStarted, CableEvent.CableStepDone {

  /**
   * It is cut, and its ends have serials.
   *
   * @param lot the lot of kind {@code cable} that it was cut from
   * @param serials the connectors that will end it, leg 1 first
   */
  record CableStarted(String lot, List<String> serials) implements CableEvent {
    public CableStarted {
      serials = List.copyOf(serials);
    }
  }

  /**
   * All its ends went through a step together.
   *
   * @param run counts the cable's steps, from 1
   */
  record CableStepDone(String step, int run, List<String> serials) implements CableEvent {
    public CableStepDone {
      serials = List.copyOf(serials);
    }
  }
}
