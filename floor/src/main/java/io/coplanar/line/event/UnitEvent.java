// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to one connector: the stream {@code unit/<serial>}. */
public sealed interface UnitEvent extends Event
    permits AttemptRefused,
        UnitEvent.UnitStarted,
        UnitEvent.UnitLoaded,
        UnitEvent.UnitUnloaded,
        UnitEvent.StepPassed,
        UnitEvent.DeviationRequested,
        UnitEvent.DeviationSigned,
        UnitEvent.HoldPlaced,
        UnitEvent.HoldReleased,
        UnitEvent.ReworkStarted,
        UnitEvent.UnitScrapped {

  /**
   * A traveller begins; it stays on this revision of its recipe.
   *
   * @param recipeSha256 the recipe's file
   * @param cable the cable that the connector ends
   * @param leg which of the cable's ends, from 1
   */
  record UnitStarted(String recipe, int revision, String recipeSha256, String cable, int leg)
      implements UnitEvent {
    @Override
    public List<String> blobs() {
      return List.of(recipeSha256);
    }
  }

  /** It sits in a fixture now. */
  record UnitLoaded(String fixture, int position) implements UnitEvent {}

  /** It was taken out of its fixture. */
  record UnitUnloaded(String fixture) implements UnitEvent {}

  /**
   * A step is done and every gate of it was passed, or waived by a signed deviation.
   *
   * @param place the step's place in the recipe, from 0
   * @param occurrence how often the step was passed by this connector, this time counted
   * @param on the stream that the step was done on: the connector's own, its fixture's or its
   *     cable's
   * @param run which of the fixture's or cable's steps it was, so that all that shared it are
   *     found; 0 where it was done on the connector alone
   * @param values what was measured and entered
   * @param choices what was chosen
   */
  record StepPassed(
      String step,
      int place,
      int occurrence,
      String on,
      int run,
      Map<String, Double> values,
      Map<String, String> choices,
      List<LotUse> lots,
      List<ToolUse> tools,
      List<Evidence> evidence,
      List<VerdictRecord> verdicts,
      List<Waived> waived)
      implements UnitEvent {
    public StepPassed {
      values = Map.copyOf(values);
      choices = Map.copyOf(choices);
      lots = List.copyOf(lots);
      tools = List.copyOf(tools);
      evidence = List.copyOf(evidence);
      verdicts = List.copyOf(verdicts);
      waived = List.copyOf(waived);
    }

    @Override
    public List<String> blobs() {
      List<String> blobs = new ArrayList<>();
      evidence.forEach(e -> blobs.add(e.sha256()));
      return blobs;
    }
  }

  /**
   * Somebody asks to go on in spite of a gate.
   *
   * @param step the one step that it is for
   * @param gates the gates of that step, as refusals name them
   */
  record DeviationRequested(String deviation, String step, List<String> gates, String reason)
      implements UnitEvent {
    public DeviationRequested {
      gates = List.copyOf(gates);
    }
  }

  /** A second person allows it, until a time. */
  record DeviationSigned(String deviation, String reason, Instant until) implements UnitEvent {}

  /**
   * Nothing goes on until the hold is released.
   *
   * @param quarantine the quarantine that it is part of; null where it is none's
   */
  record HoldPlaced(String hold, String reason, @Nullable String quarantine) implements UnitEvent {}

  /** It may go on as far as this hold is concerned. */
  record HoldReleased(String hold, String reason) implements UnitEvent {}

  /**
   * It goes back to a step; what it passed from there on no longer counts.
   *
   * @param from the step that it stood before
   * @param place the place of the step that it goes back to
   * @param count how often it went this way, this time counted
   */
  record ReworkStarted(String from, String backTo, int place, int count, String reason)
      implements UnitEvent {}

  /** It is waste. */
  record UnitScrapped(String reason) implements UnitEvent {}
}
