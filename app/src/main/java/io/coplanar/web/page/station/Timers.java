// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.line.World;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.web.html.Catalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The times that a step's gates go by: dwells, pot lives, outgassing, warm-ups. */
final class Timers {
  /** The lots and tools of a field whose times are shown: the first ones. */
  private static final int MOST = 4;

  private final World world;
  private final Work work;
  private final List<Input> inputs;
  private final List<Timer> timers = new ArrayList<>();

  private Timers(World world, Work work, List<Input> inputs) {
    this.world = world;
    this.work = work;
    this.inputs = inputs;
  }

  /** Those of the step; the first says since when it is this step's turn. */
  static List<Timer> of(World world, Work work, List<Input> inputs) {
    Timers all = new Timers(world, work, inputs);
    Step step = work.step();
    if (step != null) {
      work.units().stream()
          .map(Unit::since)
          .max(Comparator.naturalOrder())
          .ifPresent(
              since ->
                  all.timers.add(new Timer(Catalog.say("station.timer.step"), since, null, null)));
      step.gates().forEach(all::add);
    }
    return all.timers;
  }

  private void add(GateSpec gate) {
    switch (gate) {
      case GateSpec.Dwell dwell -> dwell(dwell);
      case GateSpec.Lot lot when lot.potLife() || lot.outgassed() ->
          options(lot.gate()).forEach(o -> lot(lot, o.value()));
      case GateSpec.Tool tool when tool.warm() ->
          options(tool.gate()).stream()
              .map(o -> o.value().split("#", 2)[0])
              .distinct()
              .forEach(this::tool);
      default -> {}
    }
  }

  private List<Input.Option> options(String gate) {
    return inputs.stream()
        .filter(i -> i.gate().equals(gate))
        .flatMap(i -> i.options().stream())
        .limit(MOST)
        .toList();
  }

  /** Long enough for the last of them, short enough for the first. */
  private void dwell(GateSpec.Dwell gate) {
    List<Instant> passed =
        work.units().stream()
            .<@Nullable StepRecord>map(u -> u.passed().get(gate.since()))
            .filter(Objects::nonNull)
            .map(r -> Objects.requireNonNull(r).at())
            .sorted()
            .toList();
    if (!passed.isEmpty()) {
      timers.add(
          new Timer(
              Catalog.say("station.timer.dwell", Inputs.word(gate.since())),
              passed.getLast(),
              after(passed.getLast(), gate.minS()),
              after(passed.getFirst(), gate.maxS())));
    }
  }

  private void lot(GateSpec.Lot gate, String id) {
    Lot lot = world.lot(gate.kind(), id).state();
    Lot.Mix mix = lot == null ? null : lot.mix();
    if (lot == null || mix == null) {
      return;
    }
    Instant turning = lot.turningSince();
    Limit outgassing = gate.outgassingMin();
    if (turning != null && outgassing != null) {
      timers.add(
          new Timer(
              Catalog.say("station.timer.outgassing", id),
              turning,
              after(turning, 60 * outgassing.min()),
              after(turning, 60 * outgassing.max())));
    }
    Limit pot = gate.potLifeMin();
    if (pot != null) {
      timers.add(
          new Timer(
              Catalog.say("station.timer.pot-life", id),
              mix.at(),
              null,
              after(mix.at(), 60 * pot.max())));
    }
  }

  private void tool(String id) {
    Tool tool = world.tool(id).state();
    Instant on = tool == null ? null : tool.onSince();
    Long warmUp = tool == null ? null : tool.warmUpS();
    if (on != null && warmUp != null) {
      timers.add(
          new Timer(Catalog.say("station.timer.warm-up", id), on, on.plusSeconds(warmUp), null));
    }
  }

  private static @Nullable Instant after(Instant from, double seconds) {
    return Double.isNaN(seconds) ? null : from.plus(Duration.ofMillis(Math.round(1000 * seconds)));
  }
}
