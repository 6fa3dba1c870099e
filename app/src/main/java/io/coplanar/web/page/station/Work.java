// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.line.World;
import io.coplanar.line.event.Streams;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the bench, and which step is looked at.
 *
 * @param units the connectors that share it, in their order
 * @param recipe null where nothing is on it, or its recipe's file cannot be read
 * @param step the one that is done on it next, or the one that was asked for; null where there is
 *     none
 * @param chosen whether the step was asked for, and is not simply the next one
 */
record Work(
    Kind kind,
    String id,
    List<Unit> units,
    @Nullable Fixture fixture,
    @Nullable Recipe recipe,
    @Nullable Step step,
    boolean chosen) {
  Work {
    units = List.copyOf(units);
  }

  /** What steps are done on, as addresses name it. */
  enum Kind {
    CONNECTORS(Step.On.UNIT),
    FIXTURES(Step.On.FIXTURE),
    CABLES(Step.On.CABLE);

    private final Step.On on;

    Kind(Step.On on) {
      this.on = on;
    }

    /** The word in addresses. */
    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of a word; null where it is none. */
    static @Nullable Kind find(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return kind;
        }
      }
      return null;
    }
  }

  /**
   * Looks for it.
   *
   * @param wanted the id of a step; null for the next one
   * @return null where there is no such thing
   */
  static @Nullable Work find(World world, Kind kind, String id, @Nullable String wanted) {
    Fixture fixture = kind == Kind.FIXTURES ? world.fixture(id).state() : null;
    List<String> serials = serials(world, kind, id, fixture);
    if (serials == null) {
      return null;
    }
    List<Unit> units =
        serials.stream()
            .<@Nullable Unit>map(serial -> world.unit(serial).state())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(unit -> !unit.scrapped() || kind == Kind.CONNECTORS)
            .toList();
    Recipe recipe = units.isEmpty() ? null : world.content(units.getFirst().recipeSha256());
    Step asked = recipe == null || wanted == null ? null : step(recipe, recipe.place(wanted));
    Step next = recipe == null ? null : next(recipe, units, kind);
    return new Work(
        kind,
        id,
        units,
        fixture,
        recipe,
        asked == null ? next : asked,
        asked != null && !asked.equals(next));
  }

  private static @Nullable List<String> serials(
      World world, Kind kind, String id, @Nullable Fixture fixture) {
    return switch (kind) {
      case CONNECTORS -> world.unit(id).state() == null ? null : List.of(id);
      case FIXTURES -> fixture == null ? null : fixture.serials();
      case CABLES -> {
        Cable cable = world.cable(id).state();
        yield cable == null ? null : cable.serials();
      }
    };
  }

  /** The step of the connector that is least far, if it is done on this kind of thing. */
  private static @Nullable Step next(Recipe recipe, List<Unit> units, Kind kind) {
    Unit last = units.stream().min(Comparator.comparingInt(Unit::place)).orElse(null);
    Step step = last == null ? null : step(recipe, last.place());
    return step != null && step.on() == kind.on ? step : null;
  }

  private static @Nullable Step step(Recipe recipe, int place) {
    return place < 0 || place >= recipe.steps().size() ? null : recipe.steps().get(place);
  }

  /** The step that a connector stands before; null after the last. */
  @Nullable Step next(Unit unit) {
    return recipe == null ? null : step(recipe, unit.place());
  }

  /** The stream that an attempt is on. */
  String stream() {
    return switch (kind) {
      case CONNECTORS -> Streams.unit(id);
      case FIXTURES -> Streams.fixture(id);
      case CABLES -> Streams.cable(id);
    };
  }

  /** Where it is worked on. */
  String href() {
    return href(kind, id);
  }

  static String href(Kind kind, String id) {
    return "/station/" + kind.word() + "/" + io.coplanar.web.html.Href.part(id);
  }

  /** Where a connector's next step is done; on itself after the last one. */
  static String href(@Nullable Step next, Unit unit) {
    String fixture = unit.fixture();
    if (next != null && next.on() == Step.On.CABLE) {
      return href(Kind.CABLES, unit.cable());
    }
    return next != null && next.on() == Step.On.FIXTURE && fixture != null
        ? href(Kind.FIXTURES, fixture)
        : href(Kind.CONNECTORS, unit.serial());
  }

  /** Where the step stands in its recipe, from 1; 0 where there is none. */
  int number() {
    return recipe == null || step == null ? 0 : recipe.place(step.id()) + 1;
  }

  /** How many steps there are. */
  int steps() {
    return recipe == null ? 0 : recipe.steps().size();
  }

  /** The positions that nobody sits at, lowest first. */
  List<Integer> free() {
    List<Integer> free = new ArrayList<>();
    if (fixture != null) {
      for (int p = 1; p <= fixture.positions(); p++) {
        if (!fixture.loaded().containsKey(p)) {
          free.add(p);
        }
      }
    }
    return free;
  }
}
