// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a tool or an instrument: the stream {@code tool/<id>}. */
public sealed interface ToolEvent extends Event
    permits AttemptRefused,
        ToolEvent.ToolRegistered,
        ToolEvent.ToolCalibrated,
        ToolEvent.ToolSwitchedOn,
        ToolEvent.ToolSwitchedOff,
        ToolEvent.ReferenceTaken,
        ToolEvent.ToolUsed,
        ToolEvent.ToolRenewed,
        ToolEvent.ToolWithdrawn {

  /**
   * It is there.
   *
   * @param toolClass what it is, for example {@code cure-oven}
   * @param ports the ports that evidence may come from; empty where it has none
   * @param lifeMax how many uses its blade, pad or ferrule lasts; null where they are not counted
   * @param warmUpS how long it must be on before it counts as warm; null where it need not be
   */
  record ToolRegistered(
      String toolClass, List<String> ports, @Nullable Integer lifeMax, @Nullable Long warmUpS)
      implements ToolEvent {
    public ToolRegistered {
      ports = List.copyOf(ports);
    }
  }

  /**
   * It was calibrated.
   *
   * @param until from this moment on it is due again
   * @param certificate SHA-256 of the certificate; null where there is none
   */
  record ToolCalibrated(Instant until, @Nullable String certificate) implements ToolEvent {
    @Override
    public List<String> blobs() {
      return certificate == null ? List.of() : List.of(certificate);
    }
  }

  /** Its warm-up begins. */
  record ToolSwitchedOn() implements ToolEvent {}

  /** It cools down. */
  record ToolSwitchedOff() implements ToolEvent {}

  /**
   * Its reference was taken.
   *
   * @param reading SHA-256 of what it measured
   * @param with the reference cord or standard, a tool too; null where there is none
   * @param values what it gave, for example {@code tilt_x_deg} and {@code tilt_y_deg}
   */
  record ReferenceTaken(String reading, @Nullable String with, Map<String, Double> values)
      implements ToolEvent {
    public ReferenceTaken {
      values = Map.copyOf(values);
    }

    @Override
    public List<String> blobs() {
      return List.of(reading);
    }
  }

  /**
   * A step used it.
   *
   * @param uses how many of its life it cost
   * @param on the stream that the step was done on
   */
  record ToolUsed(int uses, String step, @Nullable String port, String on, List<String> serials)
      implements ToolEvent {
    public ToolUsed {
      serials = List.copyOf(serials);
    }
  }

  /** A new blade, pad or ferrule: its life begins again. */
  record ToolRenewed(String part) implements ToolEvent {}

  /** Nobody uses it from now on. */
  record ToolWithdrawn(String reason) implements ToolEvent {}
}
