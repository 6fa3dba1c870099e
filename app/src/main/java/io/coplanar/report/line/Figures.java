// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in what the line found, as people write them. */
final class Figures {
  private static final Pattern LONG = Pattern.compile("\\b([0-9]+)[.]([0-9]+)\\b");
  private static final Pattern OPEN = Pattern.compile("^NaN to (.+)$|^(.+) to NaN$");

  private Figures() {}

  /** Without a fraction that says nothing, and a limit without its missing side. */
  static String of(String text) {
    String plain =
        LONG.matcher(text)
            .replaceAll(
                m -> {
                  String fraction = m.group(2).replaceAll("0+$", "");
                  String kept = fraction.length() > 4 ? fraction.substring(0, 4) : fraction;
                  return m.group(1) + (kept.isEmpty() ? "" : "." + kept);
                });
    Matcher open = OPEN.matcher(plain);
    if (!open.matches()) {
      return plain;
    }
    return open.group(1) != null ? "at most " + open.group(1) : "at least " + open.group(2);
  }
}
