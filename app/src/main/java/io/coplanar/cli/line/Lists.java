// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list that the server has, and which of its fields people are shown.
 *
 * @param path below the interface's root
 * @param query what narrows it, ready for a query; empty for all
 * @param fields in the order of the columns
 */
record Lists(String path, String query, List<String> fields) {
  private static final int PAGE = 500;
  private static final String LOTS = "lots/";

  /** Widest a column gets; {@code --json} has all of it. */
  private static final int WIDEST = 44;

  static final Map<String, List<String>> KINDS =
      Map.of(
          "connectors",
          List.of("serial", "standing", "step", "fixture", "cable", "station", "at"),
          "cables",
          List.of("cable", "lot", "ends", "step", "station", "at"),
          "fixtures",
          List.of("fixture", "loaded", "positions", "step", "quarantines", "station", "at"),
          "tools",
          List.of("tool", "tool_class", "at"),
          "recipes",
          List.of("recipe", "revision", "released_by", "withdrawn", "at"),
          "holds",
          List.of("serial", "hold", "quarantine", "placed_by", "placed", "reason"),
          "deviations",
          List.of("serial", "deviation", "step", "gates", "requested_by", "signed_by", "until"),
          "people",
          List.of("person", "name", "roles", "active"),
          LOTS,
          List.of("lot", "left", "unit", "uses", "released", "expires", "blocked"));

  /** The list of a kind, narrowed; only connectors can be. */
  static Lists of(String kind, Map<String, String> filters) throws InputFault {
    boolean lots = kind.startsWith(LOTS) && kind.length() > LOTS.length();
    List<String> fields = lots ? KINDS.get(LOTS) : KINDS.get(kind);
    if (fields == null || kind.equals(LOTS)) {
      throw LineSentences.notAList(kind);
    }
    if (!filters.isEmpty() && !kind.equals("connectors")) {
      throw LineSentences.onlyConnectors("--" + filters.keySet().iterator().next(), kind);
    }
    String query =
        filters.entrySet().stream()
            .map(e -> e.getKey() + "=" + Calls.path(e.getValue()) + "&")
            .collect(Collectors.joining());
    String path = lots ? LOTS + Calls.path(kind.substring(LOTS.length())) : kind;
    return new Lists(path, query, fields);
  }

  /**
   * Where a page lies.
   *
   * @param after what the page before gave as next; empty for the first
   */
  String path(String after) {
    return path
        + "?"
        + query
        + "limit="
        + PAGE
        + (after.isEmpty() ? "" : "&after=" + Calls.path(after));
  }

  /** A page as a table, with a head over the first. */
  String table(List<Json> items, boolean first) {
    List<List<String>> rows = new ArrayList<>();
    if (first) {
      rows.add(fields.stream().map(f -> f.replace('_', ' ')).toList());
    }
    for (Json item : items) {
      rows.add(fields.stream().map(f -> cell(item.at(f))).toList());
    }
    return first && items.isEmpty() ? "none\n" : Columns.table(rows);
  }

  private static String cell(Json value) {
    String words = ThingText.words(value).replaceAll("\\s+", " ");
    return words.length() <= WIDEST ? words : words.substring(0, WIDEST - 1) + "…";
  }
}
