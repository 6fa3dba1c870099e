// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two plugs work together in an adapter: every reason against it, and what is not known.
 *
 * @param faults empty where nothing speaks against it
 * @param unchecked rules that could not be applied since something is not known
 */
public record Intermating(List<Fault> faults, Set<Rule> unchecked) {

  /** What must hold. */
  public enum Rule {
    /** The same grid of fibers behind the same key. */
    KEY,
    /** Just one of the two is pinned. */
    PINNING,
    /** Both flat, or both angled with opposite keys, so that the slopes lie parallel. */
    ANGLE,
    /** Both single-mode or both multimode. */
    FIBER
  }

  /**
   * A rule that is broken.
   *
   * @param reason half a sentence, for people
   */
  public record Fault(Rule rule, String reason) {}

  public Intermating {
    faults = List.copyOf(faults);
    unchecked = Set.copyOf(unchecked);
  }

  /**
   * Applies every rule.
   *
   * @param b null where the other side is open: nothing is known of it
   */
  public static Intermating of(Connector a, @Nullable Connector b, Adapter adapter) {
    Collector found = new Collector();
    key(a, b, found);
    pinning(a.pins(), b == null ? null : b.pins(), found);
    angle(a.polish(), b == null ? null : b.polish(), adapter, found);
    fiber(a.fiber(), b == null ? null : b.fiber(), found);
    return found.intermating();
  }

  /** Of two plugs that meet without an adapter, as at a transceiver: its key and pins only. */
  public static Intermating atReceptacle(Connector plug, FiberPlan receptacle) {
    Collector found = new Collector();
    key(plug, Connector.of(receptacle, null, null), found);
    pinning(plug.pins(), Pins.PINNED, found);
    return found.intermating();
  }

  private static void key(Connector a, @Nullable Connector b, Collector found) {
    if (b == null) {
      found.unchecked.add(Rule.KEY);
    } else if (a.key() != b.key()) {
      found.add(
          Rule.KEY,
          a.plan().id() + " fibers meet " + b.plan().id() + ": a centered key and an offset key");
    } else if (!a.plan().fits(b.plan())) {
      found.add(
          Rule.KEY,
          a.plan().id() + " fibers meet " + b.plan().id() + ": the grids are not the same");
    }
  }

  private static void pinning(@Nullable Pins a, @Nullable Pins b, Collector found) {
    if (a == null || b == null) {
      found.unchecked.add(Rule.PINNING);
    } else if (a == b) {
      found.add(
          Rule.PINNING,
          a == Pins.PINNED
              ? "both sides are pinned, and the pins collide"
              : "neither side is pinned, and nothing aligns the fibers");
    }
  }

  private static void angle(
      @Nullable Polish a, @Nullable Polish b, Adapter adapter, Collector found) {
    boolean angled = a != null && a.angled() || b != null && b.angled();
    if (a != null && b != null && a.angled() != b.angled()) {
      found.add(Rule.ANGLE, "an angled end face meets a flat one");
    } else if (angled && adapter == Adapter.B) {
      found.add(
          Rule.ANGLE,
          "angled end faces need key-up to key-down (adapter A): key up to key up, their slopes"
              + " cross");
    } else if (a == null || b == null) {
      found.unchecked.add(Rule.ANGLE);
    }
  }

  private static void fiber(@Nullable FiberType a, @Nullable FiberType b, Collector found) {
    if (a == null || b == null) {
      found.unchecked.add(Rule.FIBER);
    } else if (a.singleMode() != b.singleMode()) {
      found.add(Rule.FIBER, a.id() + " meets " + b.id() + ": single-mode and multimode");
    }
  }

  private static final class Collector {
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Rule> unchecked = EnumSet.noneOf(Rule.class);

    void add(Rule rule, String reason) {
      faults.add(new Fault(rule, reason));
    }

    Intermating intermating() {
      return new Intermating(faults, unchecked);
    }
  }
}
