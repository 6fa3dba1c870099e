// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Projection;
import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.event.VerdictRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of what, or had to do with it, with the first and the last time that it was seen. A
 * parent is a stream's name, an oven's port as {@code tool/<id>:<port>} beside the oven itself, a
 * revision as {@code recipe/<id>:<revision>}, or {@code person/<id>}.
 */
final class EdgeRows implements Derivation {
  static final Projection.Table TABLE =
      new Projection.Table(
          "line_edge",
          "child ${text} NOT NULL, parent ${text} NOT NULL, relation ${text} NOT NULL,"
              + " first_ms BIGINT NOT NULL, last_ms BIGINT NOT NULL,"
              + " PRIMARY KEY (child, parent, relation), UNIQUE (parent, child, relation)",
          List.of("child", "parent", "relation"));

  private record Edge(String child, String parent, String relation) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int c = child.compareTo(other.child);
      c = c != 0 ? c : parent.compareTo(other.parent);
      return c != 0 ? c : relation.compareTo(other.relation);
    }
  }

  /** When it was seen. */
  private record Span(long firstMs, long lastMs) {
    Span until(Span later) {
      return new Span(firstMs, later.lastMs);
    }
  }

  private final Map<Edge, Span> edges = new HashMap<>();

  @Override
  public void want(Happening happening) {
    // edges are added, whatever is there
  }

  @Override
  public void load(Connection connection) {
    // likewise
  }

  @Override
  public void take(Happening h) {
    switch (h.event()) {
      case UnitEvent.UnitStarted e -> {
        made(h);
        add(h, Streams.cable(e.cable()), "ends");
        add(h, Streams.recipe(e.recipe()) + ":" + e.revision(), "follows");
      }
      case UnitEvent.StepPassed e -> passed(h, e);
      case UnitEvent.UnitLoaded e -> add(h, Streams.fixture(e.fixture()), "sat-in");
      case UnitEvent.DeviationSigned e -> add(h, person(h.entry().who()), "allowed-by");
      case UnitEvent.HoldReleased e -> add(h, person(h.entry().who()), "released-by");
      case CableEvent.CableStarted e -> {
        made(h);
        add(h, Streams.lot("cable", e.lot()), "cut-from");
      }
      case LotEvent.LotMixed e -> {
        made(h);
        for (LotEvent.Part part : e.parts()) {
          add(h, Streams.lot(part.kind(), part.lot()), "mixed-from");
        }
      }
      case LotEvent.OutgassingStarted e -> add(h, Streams.tool(e.centrifuge()), "outgassed-in");
      case FixtureEvent.QuarantineOpened e -> quarantined(h, e);
      default -> {}
    }
  }

  private void passed(Happening h, UnitEvent.StepPassed e) {
    made(h);
    for (LotUse use : e.lots()) {
      add(h, Streams.lot(use.kind(), use.lot()), "used");
    }
    for (ToolUse use : e.tools()) {
      add(h, Streams.tool(use.tool()), "worked-with");
      if (use.port() != null) {
        add(h, Streams.tool(use.tool()) + ":" + use.port(), "worked-at");
      }
    }
    for (Evidence evidence : e.evidence()) {
      add(h, Streams.evidence(evidence.sha256()), "proved-by");
    }
    for (VerdictRecord verdict : e.verdicts()) {
      if (verdict.person() != null) {
        add(h, person(verdict.person()), "judged-by");
      }
    }
    if (e.on().startsWith("fixture/")) {
      add(h, e.on(), "sat-in");
    }
  }

  /** The picture that stopped a batch has to do with each that it stopped. */
  private void quarantined(Happening h, FixtureEvent.QuarantineOpened e) {
    if (e.image() != null) {
      for (String serial : e.serials()) {
        add(Streams.unit(serial), Streams.evidence(e.image()), "stopped-by", h.atMs());
      }
    }
  }

  private static String person(String id) {
    return "person/" + id;
  }

  private void made(Happening h) {
    add(h, person(h.entry().who()), "made-by");
  }

  private void add(Happening h, String parent, String relation) {
    add(h.stream(), parent, relation, h.atMs());
  }

  private void add(String child, String parent, String relation, long atMs) {
    edges.merge(new Edge(child, parent, relation), new Span(atMs, atMs), Span::until);
  }

  @Override
  public void write(Connection connection) throws SQLException {
    Chunks.write(
        connection,
        edges.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
        n ->
            "INSERT INTO line_edge (child, parent, relation, first_ms, last_ms) VALUES "
                + Chunks.marks("(?, ?, ?, ?, ?)", n)
                + " ON CONFLICT (child, parent, relation) DO UPDATE SET last_ms = excluded.last_ms",
        (insert, from, edge) -> {
          insert.setString(from, edge.getKey().child());
          insert.setString(from + 1, edge.getKey().parent());
          insert.setString(from + 2, edge.getKey().relation());
          insert.setLong(from + 3, edge.getValue().firstMs());
          insert.setLong(from + 4, edge.getValue().lastMs());
        },
        5);
    edges.clear();
  }
}
