// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.Recorded;
import io.coplanar.line.event.ToolEvent;
import io.coplanar.line.recipe.ToolClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool or an instrument.
 *
 * @param ports the ports that evidence may come from
 * @param lifeMax how many uses its blade, pad or ferrule lasts; null where they are not counted
 * @param used how many of them are gone
 * @param renewedAt when the part was new; null where it never was renewed
 * @param warmUpS how long it must be on; null where it need not be
 * @param calibratedUntil from this moment on calibration is due; null where it never was
 * @param onSince since when it is on; null where it is off
 * @param reference when its reference was taken; null where none was since it was switched on
 * @param withdrawn why nobody may use it; null where anybody may
 */
public record Tool(
    String id,
    String toolClass,
    List<String> ports,
    @Nullable Integer lifeMax,
    int used,
    Instant renewedAt,
    @Nullable Long warmUpS,
    @Nullable Instant calibratedUntil,
    @Nullable Instant onSince,
    @Nullable Reference reference,
    @Nullable String withdrawn) {

  /** What it was set to last, and when. */
  public record Reference(Instant at, Map<String, Double> values) {}

  /** How many uses of its life a step takes that is done on so many connectors. */
  public int uses(int connectors) {
    return ToolClass.find(toolClass).map(c -> c.uses(connectors)).orElse(connectors);
  }

  /** The state after the next event. */
  public static @Nullable Tool after(
      @Nullable Tool state, Recorded<ToolEvent> recorded, String stream) {
    ToolEvent event = recorded.event();
    if (event instanceof ToolEvent.ToolRegistered e) {
      Follow.fresh(state, stream);
      return new Tool(
          stream.substring(stream.indexOf('/') + 1),
          e.toolClass(),
          e.ports(),
          e.lifeMax(),
          0,
          recorded.at(),
          e.warmUpS(),
          null,
          null,
          null,
          null);
    }
    if (event instanceof AttemptRefused) {
      return state;
    }
    return Follow.begun(state, stream, event).next(event, recorded.at());
  }

  private Tool next(ToolEvent event, Instant at) {
    return switch (event) {
      case ToolEvent.ToolCalibrated e ->
          with(used, renewedAt, e.until(), onSince, reference, withdrawn);
      // a reference is void once the light went out
      case ToolEvent.ToolSwitchedOn e ->
          with(used, renewedAt, calibratedUntil, at, null, withdrawn);
      case ToolEvent.ToolSwitchedOff e ->
          with(used, renewedAt, calibratedUntil, null, null, withdrawn);
      case ToolEvent.ReferenceTaken e ->
          with(used, renewedAt, calibratedUntil, onSince, new Reference(at, e.values()), withdrawn);
      case ToolEvent.ToolUsed e ->
          with(used + e.uses(), renewedAt, calibratedUntil, onSince, reference, withdrawn);
      case ToolEvent.ToolRenewed e -> with(0, at, calibratedUntil, onSince, null, withdrawn);
      case ToolEvent.ToolWithdrawn e ->
          with(used, renewedAt, calibratedUntil, onSince, reference, e.reason());
      case ToolEvent.ToolRegistered e -> throw new IllegalStateException("seen above");
      case AttemptRefused e -> throw new IllegalStateException("seen above");
    };
  }

  private Tool with(
      int nowUsed,
      Instant nowRenewed,
      @Nullable Instant nowCalibrated,
      @Nullable Instant nowOn,
      @Nullable Reference nowReference,
      @Nullable String nowWithdrawn) {
    return new Tool(
        id,
        toolClass,
        ports,
        lifeMax,
        nowUsed,
        nowRenewed,
        warmUpS,
        nowCalibrated,
        nowOn,
        nowReference,
        nowWithdrawn);
  }
}
