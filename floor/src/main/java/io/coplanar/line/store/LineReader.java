// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is derived from the line's entries, as it stood when the ledger's reader was opened.
 * The ledger is one that is written with {@link LineTables}. Lists are in the order of their names;
 * {@code after} is what the page before gave as {@code next}, null for the first; a page has 1 to
 * {@link Page#MOST} items. Not for several threads at once.
 */
public final class LineReader {
  private final LedgerReader ledger;

  public LineReader(LedgerReader ledger) {
    this.ledger = ledger;
  }

  private <C extends Column, T> SheetReader<C, T> sheet(
      Sheet.Plan<C> plan, java.util.function.Function<Row<C>, T> form) {
    return new SheetReader<>(ledger.connection(), plan, form);
  }

  /** Where a connector is; null where there is none of this serial. */
  public @Nullable Whereabouts unit(String serial) throws SQLException {
    return sheet(UnitRows.PLAN, Whereabouts::of).find(serial);
  }

  /** Connectors, by serial. */
  public Page<Whereabouts> units(UnitQuery query, @Nullable String after, int limit)
      throws SQLException {
    return sheet(UnitRows.PLAN, Whereabouts::of)
        .page(query.condition(), query.parameters(), after, limit);
  }

  /** How many connectors that are neither labelled nor scrapped stand where, and how. */
  public List<StepCount> onTheLine() throws SQLException {
    List<StepCount> counts = new ArrayList<>();
    try (PreparedStatement select =
            ledger
                .connection()
                .prepareStatement(
                    "SELECT recipe, revision, recipe_sha256, place, standing, COUNT(*)"
                        + " FROM line_unit"
                        + " WHERE standing IN ('quarantined', 'held', 'fatal', 'working')"
                        + " GROUP BY recipe, revision, recipe_sha256, place, standing"
                        + " ORDER BY recipe, revision, recipe_sha256, place, standing");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        counts.add(
            new StepCount(
                rows.getString(1),
                rows.getInt(2),
                rows.getString(3),
                rows.getInt(4),
                Whereabouts.Standing.valueOf(rows.getString(5).toUpperCase(Locale.ROOT)),
                rows.getLong(6)));
      }
    }
    return counts;
  }

  /** What holds a connector now, or held it, by the holds' ids. */
  public List<Held> holds(String serial) throws SQLException {
    // the character after a space is '!'
    return sheet(HoldRows.PLAN, Held::of)
        .page("id < ? AND ", List.of(serial + "!"), serial + " ", Page.MOST)
        .items();
  }

  /** All that holds a connector now, by serial. */
  public Page<Held> openHolds(@Nullable String after, int limit) throws SQLException {
    return sheet(HoldRows.PLAN, Held::of).page("open = ? AND ", List.of(1L), after, limit);
  }

  /**
   * All deviations that wait for a signature or whose end has not come, by serial.
   *
   * @param now by the line's clock
   */
  public Page<DeviationStanding> openDeviations(Instant now, @Nullable String after, int limit)
      throws SQLException {
    return sheet(DeviationRows.PLAN, DeviationStanding::of)
        .page("until_ms > ? AND ", List.of(now.toEpochMilli()), after, limit);
  }

  /** Cables. */
  public Page<CableStanding> cables(@Nullable String after, int limit) throws SQLException {
    return sheet(CableRows.PLAN, CableStanding::of).page("", List.of(), after, limit);
  }

  /** A fixture; null where there is none of this name. */
  public @Nullable FixtureStanding fixture(String id) throws SQLException {
    return sheet(FixtureRows.PLAN, FixtureStanding::of).find(id);
  }

  /** Fixtures. */
  public Page<FixtureStanding> fixtures(@Nullable String after, int limit) throws SQLException {
    return sheet(FixtureRows.PLAN, FixtureStanding::of).page("", List.of(), after, limit);
  }

  /** A lot or mix; null where there is none of this name. */
  public @Nullable LotStanding lot(String kind, String id) throws SQLException {
    return sheet(LotRows.PLAN, LotStanding::of).find(kind + "/" + id);
  }

  /**
   * Lots and mixes.
   *
   * @param kind null for all
   */
  public Page<LotStanding> lots(@Nullable String kind, @Nullable String after, int limit)
      throws SQLException {
    // the character after a slash is '0'
    return kind == null
        ? sheet(LotRows.PLAN, LotStanding::of).page("", List.of(), after, limit)
        : sheet(LotRows.PLAN, LotStanding::of)
            .page("lot < ? AND ", List.of(kind + "0"), after == null ? kind + "/" : after, limit);
  }

  /** A tool; null where there is none of this name. */
  public @Nullable ToolStanding tool(String id) throws SQLException {
    return sheet(ToolRows.PLAN, ToolStanding::of).find(id);
  }

  /**
   * Tools.
   *
   * @param toolClass null for all
   */
  public Page<ToolStanding> tools(@Nullable String toolClass, @Nullable String after, int limit)
      throws SQLException {
    return toolClass == null
        ? sheet(ToolRows.PLAN, ToolStanding::of).page("", List.of(), after, limit)
        : sheet(ToolRows.PLAN, ToolStanding::of)
            .page("tool_class = ? AND ", List.of(toolClass), after, limit);
  }

  /** A revision of a recipe; null where there is none. */
  public @Nullable RecipeStanding recipe(String id, int revision) throws SQLException {
    return sheet(RecipeRows.PLAN, RecipeStanding::of).find(RecipeRows.key(id, revision));
  }

  /** Revisions of recipes, by recipe and then by number. */
  public Page<RecipeStanding> recipes(@Nullable String after, int limit) throws SQLException {
    return sheet(RecipeRows.PLAN, RecipeStanding::of).page("", List.of(), after, limit);
  }

  /**
   * Everything that concerns a connector, oldest first: what happened to it, refused attempts on
   * it, its fixture or its cable, files that were shown for it, quarantines.
   *
   * @param after an entry's seq as text, itself excluded
   */
  public Page<Entry> history(String serial, @Nullable String after, int limit) throws SQLException {
    int most = Math.clamp(limit, 1, Page.MOST);
    List<Entry> entries = new ArrayList<>();
    try (PreparedStatement select =
        ledger
            .connection()
            .prepareStatement(
                "SELECT seq FROM line_history WHERE serial = ? AND seq > ? ORDER BY seq LIMIT ?")) {
      select.setString(1, serial);
      select.setLong(2, after == null ? -1 : Long.parseLong(after));
      select.setInt(3, most + 1);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(ledger.entry(rows.getLong(1)));
        }
      }
    }
    return entries.size() <= most
        ? new Page<>(entries, null)
        : new Page<>(entries.subList(0, most), Long.toString(entries.get(most - 1).seq()));
  }

  /**
   * What came of something, or what it came of.
   *
   * @param node a stream's name, {@code tool/<id>:<port>}, {@code recipe/<id>:<revision>} or {@code
   *     person/<id>}
   */
  public Trace trace(String node, Trace.Direction direction, Trace.Bounds bounds)
      throws SQLException {
    return Genealogy.trace(ledger.connection(), node, direction, bounds);
  }

  /**
   * Every connector that was made of something, and where it is now.
   *
   * @param root as for {@link #trace}
   * @param after only what came of it after this moment, by the last time that it did
   */
  public Recall recall(String root, Instant after, Trace.Bounds bounds) throws SQLException {
    return Genealogy.recall(ledger.connection(), root, after, bounds);
  }
}
