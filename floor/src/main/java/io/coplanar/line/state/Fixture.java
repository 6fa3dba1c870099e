// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import static io.coplanar.line.state.Follow.require;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A polishing fixture.
 *
 * @param positions how many connectors it takes
 * @param loaded who sits where, by position
 * @param runs the steps that it went through, oldest first
 * @param quarantines those that nobody has disposed of
 */
public record Fixture(
    String id,
    int positions,
    Map<Integer, String> loaded,
    List<Run> runs,
    List<Quarantine> quarantines) {

  /** A step that all in it went through together. */
  public record Run(int number, String step, List<String> serials) {}

  /** A batch that is stopped. */
  public record Quarantine(String id, List<String> serials, String reason, String openedBy) {}

  /** The state after the next event. */
  public static @Nullable Fixture after(
      @Nullable Fixture state, Recorded<FixtureEvent> recorded, String stream) {
    FixtureEvent event = recorded.event();
    if (event instanceof FixtureEvent.FixtureOpened e) {
      Follow.fresh(state, stream);
      String id = stream.substring(stream.indexOf('/') + 1);
      return new Fixture(id, e.positions(), Map.of(), List.of(), List.of());
    }
    if (event instanceof AttemptRefused) {
      return state;
    }
    Fixture fixture = Follow.begun(state, stream, event);
    return switch (event) {
      case FixtureEvent.FixtureLoaded e -> fixture.load(e, stream);
      case FixtureEvent.FixtureUnloaded e -> fixture.unload(e, stream);
      case FixtureEvent.FixtureStepDone e -> fixture.run(e, stream);
      case FixtureEvent.QuarantineOpened e -> fixture.stop(e, recorded.who(), stream);
      case FixtureEvent.QuarantineDisposed e -> fixture.dispose(e, stream);
      case FixtureEvent.FixtureOpened e -> throw new IllegalStateException("seen above");
      case AttemptRefused e -> throw new IllegalStateException("seen above");
    };
  }

  /** Who sits in it, by position. */
  public List<String> serials() {
    return loaded.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The run of a number. */
  public @Nullable Run run(int number) {
    return number < 1 || number > runs.size() ? null : runs.get(number - 1);
  }

  /** The open quarantine of an id. */
  public @Nullable Quarantine quarantine(String id) {
    return quarantines.stream().filter(q -> q.id().equals(id)).findFirst().orElse(null);
  }

  private Fixture load(FixtureEvent.FixtureLoaded e, String stream) {
    require(e.position() >= 1 && e.position() <= positions, stream, "has no such position");
    require(!loaded.containsKey(e.position()), stream, "a position holds two connectors");
    require(!loaded.containsValue(e.serial()), stream, "a connector sits at two positions");
    return with(Follow.plus(loaded, e.position(), e.serial()));
  }

  private Fixture unload(FixtureEvent.FixtureUnloaded e, String stream) {
    Map<Integer, String> left = new HashMap<>(loaded);
    require(left.values().remove(e.serial()), stream, "a connector leaves that was not there");
    return with(Map.copyOf(left));
  }

  private Fixture with(Map<Integer, String> nowLoaded) {
    return new Fixture(id, positions, nowLoaded, runs, quarantines);
  }

  private Fixture run(FixtureEvent.FixtureStepDone e, String stream) {
    require(e.run() == runs.size() + 1, stream, "runs are miscounted");
    return new Fixture(
        id,
        positions,
        loaded,
        Follow.plus(runs, new Run(e.run(), e.step(), e.serials())),
        quarantines);
  }

  private Fixture stop(FixtureEvent.QuarantineOpened e, String who, String stream) {
    require(quarantine(e.quarantine()) == null, stream, "a quarantine opens twice");
    return new Fixture(
        id,
        positions,
        loaded,
        runs,
        Follow.plus(quarantines, new Quarantine(e.quarantine(), e.serials(), e.reason(), who)));
  }

  private Fixture dispose(FixtureEvent.QuarantineDisposed e, String stream) {
    require(quarantine(e.quarantine()) != null, stream, "disposes of no open quarantine");
    List<Quarantine> left = new ArrayList<>(quarantines);
    left.removeIf(q -> q.id().equals(e.quarantine()));
    return new Fixture(id, positions, loaded, runs, List.copyOf(left));
  }
}
