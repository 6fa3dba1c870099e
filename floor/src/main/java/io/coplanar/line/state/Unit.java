// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import static io.coplanar.line.state.Follow.require;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.Recorded;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.UnitEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connector and its traveller.
 *
 * @param recipeSha256 the file of the revision that it began with, and stays on
 * @param fixture where it sits; null where in none
 * @param place the next step's place in the recipe; as many as there are steps when all are passed
 * @param since when it came to stand before that step
 * @param passed the steps that count, by id
 * @param history every step ever passed, oldest first
 * @param reworks how often it went which way, under {@code from>backTo}
 * @param fatal what forbids every step but working it again; null where nothing does
 */
public record Unit(
    String serial,
    String recipe,
    int revision,
    String recipeSha256,
    String cable,
    int leg,
    @Nullable String fixture,
    int position,
    int place,
    Instant since,
    Map<String, StepRecord> passed,
    List<StepRecord> history,
    List<Deviation> deviations,
    List<Hold> holds,
    Map<String, Integer> reworks,
    boolean scrapped,
    @Nullable Fatal fatal) {

  /** The state after the next event. */
  public static @Nullable Unit after(
      @Nullable Unit state, Recorded<UnitEvent> recorded, String stream) {
    UnitEvent event = recorded.event();
    if (event instanceof UnitEvent.UnitStarted started) {
      Follow.fresh(state, stream);
      return begin(stream.substring(stream.indexOf('/') + 1), started, recorded.at());
    }
    if (event instanceof AttemptRefused refused) {
      return state == null ? null : state.refused(refused);
    }
    Unit unit = Follow.begun(state, stream, event);
    require(
        !unit.scrapped || event instanceof UnitEvent.HoldReleased, stream, "goes on after scrap");
    return switch (event) {
      case UnitEvent.UnitLoaded e -> unit.loaded(e, stream);
      case UnitEvent.UnitUnloaded e -> unit.unloaded(e, stream);
      case UnitEvent.StepPassed e -> unit.passed(e, recorded, stream);
      case UnitEvent.DeviationRequested e -> unit.requested(e, recorded.who(), stream);
      case UnitEvent.DeviationSigned e -> unit.signed(e, recorded.who(), stream);
      case UnitEvent.HoldPlaced e -> unit.held(e, recorded.who(), stream);
      case UnitEvent.HoldReleased e -> unit.released(e, stream);
      case UnitEvent.ReworkStarted e -> unit.reworked(e, recorded.at(), stream);
      case UnitEvent.UnitScrapped e -> unit.change().scrapped(true).unit();
      case UnitEvent.UnitStarted e -> throw new IllegalStateException("seen above");
      case AttemptRefused e -> throw new IllegalStateException("seen above");
    };
  }

  /** How often a step was passed, whether it still counts or not. */
  public int occurrences(String step) {
    return (int) history.stream().filter(r -> r.step().step().equals(step)).count();
  }

  /** How often it went back from one step to another. */
  public int reworks(String from, String backTo) {
    return reworks.getOrDefault(from + ">" + backTo, 0);
  }

  /** The deviation of an id. */
  public @Nullable Deviation deviation(String id) {
    return deviations.stream().filter(d -> d.id().equals(id)).findFirst().orElse(null);
  }

  /** The hold of an id. */
  public @Nullable Hold hold(String id) {
    return holds.stream().filter(h -> h.id().equals(id)).findFirst().orElse(null);
  }

  private static Unit begin(String serial, UnitEvent.UnitStarted e, Instant at) {
    return new Unit(
        serial,
        e.recipe(),
        e.revision(),
        e.recipeSha256(),
        e.cable(),
        e.leg(),
        null,
        0,
        0,
        at,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        false,
        null);
  }

  private Unit refused(AttemptRefused e) {
    for (Refusal r : e.refusals()) {
      if (r.fatal() && serial.equals(r.serial()) && fatal == null) {
        return change().fatal(new Fatal(place, e.step(), r.rule())).unit();
      }
    }
    return this;
  }

  private Unit loaded(UnitEvent.UnitLoaded e, String stream) {
    require(fixture == null, stream, "sits in two fixtures");
    return change().fixture(e.fixture(), e.position()).unit();
  }

  private Unit unloaded(UnitEvent.UnitUnloaded e, String stream) {
    require(e.fixture().equals(fixture), stream, "leaves a fixture that it does not sit in");
    return change().fixture(null, 0).unit();
  }

  private Unit passed(UnitEvent.StepPassed e, Recorded<UnitEvent> r, String stream) {
    require(e.place() == place, stream, e.step() + " is passed out of order");
    require(e.occurrence() == occurrences(e.step()) + 1, stream, e.step() + " is miscounted");
    require(holds.isEmpty(), stream, e.step() + " is passed while held");
    require(fatal == null, stream, e.step() + " is passed after a fatal finding");
    StepRecord record = new StepRecord(e, r.at(), r.who(), r.where());
    return change()
        .place(place + 1, r.at())
        .passed(Follow.plus(passed, e.step(), record))
        .history(Follow.plus(history, record))
        .unit();
  }

  private Unit requested(UnitEvent.DeviationRequested e, String who, String stream) {
    require(deviation(e.deviation()) == null, stream, "a deviation is requested twice");
    return change()
        .deviations(
            Follow.plus(
                deviations,
                new Deviation(e.deviation(), e.step(), e.gates(), e.reason(), who, null, null)))
        .unit();
  }

  private Unit signed(UnitEvent.DeviationSigned e, String who, String stream) {
    Deviation d = deviation(e.deviation());
    require(d != null && d.signedBy() == null, stream, "signs no open deviation");
    require(d != null && !d.requestedBy().equals(who), stream, "somebody signs for himself");
    return change()
        .deviations(
            deviations.stream()
                .map(x -> x.id().equals(e.deviation()) ? x.signed(who, e.until()) : x)
                .toList())
        .unit();
  }

  private Unit held(UnitEvent.HoldPlaced e, String who, String stream) {
    require(hold(e.hold()) == null, stream, "is held twice by one hold");
    return change()
        .holds(Follow.plus(holds, new Hold(e.hold(), e.reason(), e.quarantine(), who)))
        .unit();
  }

  private Unit released(UnitEvent.HoldReleased e, String stream) {
    Hold hold = hold(e.hold());
    require(hold != null, stream, "a hold is released that is not there");
    return change().holds(holds.stream().filter(h -> !Objects.equals(h, hold)).toList()).unit();
  }

  private Unit reworked(UnitEvent.ReworkStarted e, Instant at, String stream) {
    require(e.place() < place, stream, "goes back forwards");
    require(e.count() == reworks(e.from(), e.backTo()) + 1, stream, "a rework is miscounted");
    Map<String, StepRecord> still = new HashMap<>(passed);
    still.values().removeIf(r -> r.step().place() >= e.place());
    Fatal found = fatal;
    return change()
        .place(e.place(), at)
        .passed(Map.copyOf(still))
        .reworks(Follow.plus(reworks, e.from() + ">" + e.backTo(), e.count()))
        .fatal(found != null && e.place() < found.place() ? null : found)
        .unit();
  }

  private UnitChange change() {
    return new UnitChange(this);
  }
}
