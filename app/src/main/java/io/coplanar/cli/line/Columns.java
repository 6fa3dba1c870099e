// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.report.Wrap;
import java.util.ArrayList;
import java.util.List;

/** Lines of words under each other. */
final class Columns {
  private Columns() {}

  /** Two spaces, a name, and text that goes on under itself. */
  static String entry(String name, int width, String text) {
    int indent = width + 3;
    String wrapped = Wrap.at(indent, text);
    String padded = "  " + name + " ".repeat(Math.max(1, indent - 2 - name.length()));
    return padded.length() > indent
        ? "  " + name + "\n" + wrapped
        : padded + wrapped.substring(indent);
  }

  /** A table, the first row its head; columns as wide as they need. */
  static String table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int length = row.get(i).length();
        if (i == widths.size()) {
          widths.add(length);
        } else {
          widths.set(i, Math.max(widths.get(i), length));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append("  ")
            .append(row.get(i))
            .append(" ".repeat(widths.get(i) - row.get(i).length()));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** A moment as people read it, to the second. */
  static String time(String instant) {
    return instant.length() < 19 ? instant : instant.substring(0, 19).replace('T', ' ') + "Z";
  }
}
