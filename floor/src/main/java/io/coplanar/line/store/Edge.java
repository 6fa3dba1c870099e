// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Entry;
import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing came of another, or had to do with it.
 *
 * @param child the later one, as a stream's name
 * @param parent the earlier one, likewise; an oven's port as {@code tool/<id>:<port>}, a person as
 *     {@code person/<id>}
 */
record Edge(String child, String parent, String relation) {

  /** What an entry says. */
  static List<Edge> of(Entry entry) {
    return switch (entry.type()) {
      case "unit-started", "step-passed" -> ofUnit(entry);
      case "cable-started" -> ofCable(entry);
      case "lot-mixed" -> ofMix(entry);
      default -> List.of();
    };
  }

  private static List<Edge> ofUnit(Entry entry) {
    String unit = entry.stream();
    List<Edge> edges = new ArrayList<>();
    edges.add(new Edge(unit, "person/" + entry.who(), "made-by"));
    switch (EventForm.UNIT.read(entry).event()) {
      case UnitEvent.UnitStarted e -> {
        edges.add(new Edge(unit, Streams.cable(e.cable()), "ends"));
        edges.add(new Edge(unit, Streams.recipe(e.recipe()) + ":" + e.revision(), "follows"));
      }
      case UnitEvent.StepPassed e -> {
        for (LotUse use : e.lots()) {
          edges.add(new Edge(unit, Streams.lot(use.kind(), use.lot()), "used"));
        }
        for (ToolUse use : e.tools()) {
          String port = use.port() == null ? "" : ":" + use.port();
          edges.add(new Edge(unit, Streams.tool(use.tool()) + port, "worked-with"));
        }
        for (Evidence evidence : e.evidence()) {
          edges.add(new Edge(unit, Streams.evidence(evidence.sha256()), "proved-by"));
        }
        if (e.on().startsWith("fixture/")) {
          edges.add(new Edge(unit, e.on(), "sat-in"));
        }
      }
      default -> {}
    }
    return edges;
  }

  private static List<Edge> ofCable(Entry entry) {
    return EventForm.CABLE.read(entry).event() instanceof CableEvent.CableStarted e
        ? List.of(new Edge(entry.stream(), Streams.lot("cable", e.lot()), "cut-from"))
        : List.of();
  }

  private static List<Edge> ofMix(Entry entry) {
    List<Edge> edges = new ArrayList<>();
    edges.add(new Edge(entry.stream(), "person/" + entry.who(), "made-by"));
    if (EventForm.LOT.read(entry).event() instanceof LotEvent.LotMixed e) {
      for (LotEvent.Part part : e.parts()) {
        edges.add(new Edge(entry.stream(), Streams.lot(part.kind(), part.lot()), "mixed-from"));
      }
    }
    return edges;
  }
}
