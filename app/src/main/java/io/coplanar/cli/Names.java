// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a user may have meant. */
final class Names {
  private static final int MOST_SUGGESTIONS = 3;

  private Names() {}

  /** Up to three names that are nearest to what was typed, the nearest first. */
  static List<String> nearest(String typed, Collection<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT).replace('-', '_');
    return names.stream()
        .sorted(Comparator.comparingInt((String n) -> distance(wanted, n)))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  /**
   * Fewest insertions, deletions and replacements that turn one into the other (Levenshtein); a
   * name that contains what was typed counts as near, whatever else it holds.
   */
  private static int distance(String typed, String name) {
    if (name.contains(typed)) {
      return 0;
    }
    int[] row = new int[name.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replace = diagonal + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[name.length()];
  }
}
