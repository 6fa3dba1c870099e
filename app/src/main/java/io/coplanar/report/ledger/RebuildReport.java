// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.report.JsonWriter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Whether what is derived is what the log says: {@code coplanar/ledger-rebuild/1}, and in words.
 */
public final class RebuildReport {
  private RebuildReport() {}

  /**
   * On one line, without a line end.
   *
   * @param stored the digest of each projection as it was stored
   * @param derived the same, derived from the log anew
   */
  public static String json(Map<String, String> stored, Map<String, String> derived) {
    return JsonWriter.document(
        "coplanar/ledger-rebuild/1",
        json -> {
          json.text("result", stored.equals(derived) ? "same" : "different");
          json.objects(
              "projections",
              names(stored, derived),
              name -> {
                json.text("name", name);
                json.text("stored_digest", stored.get(name));
                json.text("derived_digest", derived.get(name));
                json.bool("same", Objects.equals(stored.get(name), derived.get(name)));
              });
        });
  }

  /** A line a projection. */
  public static String text(Map<String, String> stored, Map<String, String> derived) {
    StringBuilder out = new StringBuilder();
    for (String name : names(stored, derived)) {
      boolean same = Objects.equals(stored.get(name), derived.get(name));
      out.append(String.format("%-20s ", name))
          .append(same ? "same       " : "DIFFERENT  ")
          .append(derived.get(name))
          .append('\n');
    }
    return out.toString();
  }

  private static TreeSet<String> names(Map<String, String> stored, Map<String, String> derived) {
    TreeSet<String> names = new TreeSet<>(stored.keySet());
    names.addAll(derived.keySet());
    return names;
  }
}
