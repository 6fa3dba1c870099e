// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import io.coplanar.connector.Intermating;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what meets fits together.
 *
 * @param problems of pins, angles and grids
 * @param unchecked joints that show no fault and lack data to show none
 */
record Joints(List<Problem> problems, List<Unchecked> unchecked) {
  static Joints of(Channel channel) {
    Joints found = new Joints(new ArrayList<>(), new ArrayList<>());
    List<Part> parts = channel.parts();
    found.transceiver(channel.near(), Wiring.nearPlug(channel, 0), 1);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Coupler coupler) {
        found.coupler(
            coupler, Wiring.farPlug(channel, i - 1), Wiring.nearPlug(channel, i + 1), i + 1);
      }
    }
    found.transceiver(channel.far(), Wiring.farPlug(channel, parts.size() - 1), parts.size());
    return found;
  }

  private void transceiver(End end, @Nullable Connector plug, int part) {
    if (end instanceof End.Transceiver transceiver && plug != null) {
      Intermating meeting = Intermating.atReceptacle(plug, transceiver.plan());
      take(meeting, part, "at the " + transceiver.id() + " transceiver, ");
    }
  }

  private void coupler(
      Part.Coupler coupler, @Nullable Connector before, @Nullable Connector after, int part) {
    String where = "in adapter " + coupler.adapter() + ", ";
    Connector one = before != null ? before : after;
    if (one == null) {
      unchecked.add(new Unchecked(Problem.Code.PINNING, part));
      unchecked.add(new Unchecked(Problem.Code.APC_ADAPTER, part));
      return;
    }
    take(Intermating.of(one, one == before ? after : null, coupler.adapter()), part, where);
    FiberPlan stated = coupler.stated();
    for (Connector plug : new Connector[] {before, after}) {
      if (stated != null && plug != null && !stated.fits(plug.plan()) && !has(part)) {
        problems.add(
            fail(
                Problem.Code.KEY,
                part,
                where + plug.plan().id() + " fibers meet an adapter for " + stated.id()));
      }
    }
  }

  private boolean has(int part) {
    return problems.stream().anyMatch(p -> p.code() == Problem.Code.KEY && p.part() == part);
  }

  private void take(Intermating meeting, int part, String where) {
    for (Intermating.Fault fault : meeting.faults()) {
      Problem.Code code = code(fault.rule());
      if (code != null) {
        problems.add(fail(code, part, where + fault.reason()));
      }
    }
    for (Intermating.Rule rule : Intermating.Rule.values()) {
      Problem.Code code = code(rule);
      if (code != null && code != Problem.Code.KEY && meeting.unchecked().contains(rule)) {
        unchecked.add(new Unchecked(code, part));
      }
    }
  }

  /** Null for what a channel file says nothing of. */
  private static Problem.@Nullable Code code(Intermating.Rule rule) {
    return switch (rule) {
      case KEY -> Problem.Code.KEY;
      case PINNING -> Problem.Code.PINNING;
      case ANGLE -> Problem.Code.APC_ADAPTER;
      case FIBER -> null;
    };
  }

  private static Problem fail(Problem.Code code, int part, String detail) {
    return new Problem(code, Problem.Severity.FAIL, part, List.of(), List.of(), detail);
  }
}
