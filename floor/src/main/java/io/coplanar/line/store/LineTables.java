// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is derived from the line's entries: what came of what, where each connector is
 * now, what holds it, which deviations, cables, fixtures, lots, tools and recipes there are, and
 * which entries concern a connector. {@link LineReader} reads it.
 */
public final class LineTables implements Projection {
  /** So many entries, or characters of payload, wait in memory at most. */
  private static final int MOST_WAITING = 8_000;

  private static final int MOST_CHARS = 16 << 20;

  @Override
  public String name() {
    return "line";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public List<Table> tables() {
    return List.of(
        EdgeRows.TABLE,
        HistoryRows.TABLE,
        UnitRows.PLAN.table(),
        HoldRows.PLAN.table(),
        DeviationRows.PLAN.table(),
        CableRows.PLAN.table(),
        FixtureRows.PLAN.table(),
        LotRows.PLAN.table(),
        ToolRows.PLAN.table(),
        RecipeRows.PLAN.table());
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    Group group = begin(connection);
    group.add(entry);
    group.finish();
  }

  @Override
  public Group begin(Connection connection) {
    return new Waiting(connection);
  }

  /** Entries that are taken in together. */
  private static final class Waiting implements Group {
    private final Connection connection;
    private final List<Derivation> derivations;
    private final List<Happening> waiting = new ArrayList<>();
    private int chars;

    Waiting(Connection connection) {
      this.connection = connection;
      ToolRows tools = new ToolRows();
      HoldRows holds = new HoldRows();
      derivations =
          List.of(
              tools,
              holds,
              new UnitRows(tools, holds),
              new DeviationRows(),
              new CableRows(),
              new FixtureRows(),
              new LotRows(),
              new RecipeRows(),
              new EdgeRows(),
              new HistoryRows());
    }

    @Override
    public void add(Entry entry) throws SQLException {
      Happening happening = Happening.of(entry);
      if (happening == null) {
        return;
      }
      waiting.add(happening);
      chars += entry.payload().length();
      if (waiting.size() >= MOST_WAITING || chars >= MOST_CHARS) {
        finish();
      }
    }

    @Override
    public void finish() throws SQLException {
      for (Derivation derivation : derivations) {
        waiting.forEach(derivation::want);
        derivation.load(connection);
      }
      for (Happening happening : waiting) {
        derivations.forEach(derivation -> derivation.take(happening));
      }
      for (Derivation derivation : derivations) {
        derivation.write(connection);
      }
      waiting.clear();
      chars = 0;
    }
  }
}
