// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries whose own numbers are made to fit their places, so that no rule of the log is broken. */
final class Renumbered {
  private static final Pattern SEQ =
      Pattern.compile("(?<=^\\{\"schema\":\"coplanar/entry/1\",\"seq\":)\\d+");
  private static final Pattern VERSION =
      Pattern.compile("\"stream\":\"([^\"]*)\",\"version\":\\d+");

  private Renumbered() {}

  static TreeMap<Long, String> of(SortedMap<Long, String> entries) {
    TreeMap<Long, String> numbered = new TreeMap<>();
    Map<String, Long> versions = new HashMap<>();
    for (String text : entries.values()) {
      long seq = numbered.size();
      String placed = SEQ.matcher(text).replaceFirst(Long.toString(seq));
      Matcher version = VERSION.matcher(placed);
      if (!version.find()) {
        throw new IllegalArgumentException(text);
      }
      String stream = version.group(1);
      long next = versions.merge(stream, 1L, Long::sum);
      numbered.put(seq, version.replaceFirst("\"stream\":\"" + stream + "\",\"version\":" + next));
    }
    return numbered;
  }
}
