// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import java.util.TreeMap;

/**
 * What is done to the entries of a log of {@value #SIZE} entries. Each begins at entry {@value
 * #PLACE} or, when the log is cut, there.
 */
enum Attack {
  /** A number in an entry's payload is another. */
  UPDATE {
    @Override
    void on(TreeMap<Long, String> entries, Skill skill) {
      entries.compute(PLACE, (seq, text) -> changed(text, "\"grams\":120.50", "\"grams\":12.050"));
    }
  },
  /** An entry is no more. */
  DELETE {
    @Override
    void on(TreeMap<Long, String> entries, Skill skill) {
      entries.remove(PLACE);
    }
  },
  /** Two entries change their places. */
  REORDER {
    @Override
    void on(TreeMap<Long, String> entries, Skill skill) {
      String first = text(entries, PLACE);
      String second = text(entries, PLACE + 1);
      if (skill != Skill.BY_HAND) {
        // each place keeps its time
        first = changed(first, "T06:02:00.000Z", "T06:02:01.000Z");
        second = changed(second, "T06:02:01.000Z", "T06:02:00.000Z");
      }
      entries.put(PLACE, second);
      entries.put(PLACE + 1, first);
    }
  },
  /** An entry is put between two. */
  INSERT {
    @Override
    void on(TreeMap<Long, String> entries, Skill skill) {
      for (long seq = entries.lastKey(); seq >= PLACE; seq--) {
        entries.put(seq + 1, text(entries, seq));
      }
      entries.compute(
          PLACE, (seq, text) -> changed(text, "\"command\":\"c-120\"", "\"command\":\"c-120b\""));
    }
  },
  /** An entry is dated an hour earlier; by who knows the rules, only as early as they let. */
  BACK_DATE {
    @Override
    void on(TreeMap<Long, String> entries, Skill skill) {
      String earlier = skill == Skill.BY_HAND ? "T05:02:00.000Z" : "T06:01:59.000Z";
      entries.compute(PLACE, (seq, text) -> changed(text, "T06:02:00.000Z", earlier));
    }
  },
  /** The end is cut off. */
  CUT {
    @Override
    void on(TreeMap<Long, String> entries, Skill skill) {
      entries.tailMap(PLACE).clear();
    }
  };

  static final long SIZE = 300;
  static final long PLACE = 120;

  abstract void on(TreeMap<Long, String> entries, Skill skill);

  private static String text(TreeMap<Long, String> entries, long seq) {
    String text = entries.get(seq);
    if (text == null) {
      throw new IllegalStateException("no entry " + seq);
    }
    return text;
  }

  private static String changed(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalStateException(text);
    }
    return text.replace(from, to);
  }
}
