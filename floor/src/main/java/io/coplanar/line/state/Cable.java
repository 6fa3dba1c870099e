// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cable whose ends are terminated.
 *
 * @param lot of the cable that it was cut from
 * @param serials its connectors, leg 1 first
 * @param runs how many steps were done on it as a whole
 */
public record Cable(String id, String lot, List<String> serials, int runs) {

  /** The state after the next event. */
  public static @Nullable Cable after(
      @Nullable Cable state, Recorded<CableEvent> recorded, String stream) {
    return switch (recorded.event()) {
      case CableEvent.CableStarted e -> {
        Follow.fresh(state, stream);
        yield new Cable(stream.substring(stream.indexOf('/') + 1), e.lot(), e.serials(), 0);
      }
      case CableEvent.CableStepDone e -> {
        Cable cable = Follow.begun(state, stream, e);
        Follow.require(e.run() == cable.runs + 1, stream, "runs are miscounted");
        yield new Cable(cable.id, cable.lot, cable.serials, e.run());
      }
      case AttemptRefused e -> state;
    };
  }
}
