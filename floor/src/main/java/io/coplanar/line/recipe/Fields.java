// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import io.coplanar.yaml.YamlMap;
import io.coplanar.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping. What is wrong goes to the problems, and the caller gets something in its
 * place, so that reading goes on; nothing that was read beside a problem leaves this package.
 */
final class Fields {
  private static final List<String> PROVENANCES =
      Arrays.stream(Provenance.values()).map(Provenance::id).toList();

  private final YamlMap map;
  private final Problems problems;
  private final Set<String> asked = new HashSet<>();

  Fields(YamlMap map, Problems problems) {
    this.map = map;
    this.problems = problems;
  }

  int line() {
    return map.line();
  }

  int line(String key) {
    return map.line(key);
  }

  boolean has(String key) {
    return map.has(key);
  }

  /** A text that must be there; empty beside a problem. */
  String text(String key) {
    asked.add(key);
    if (!map.has(key)) {
      problems.add(map.line(key), "MISSING", "'" + key + "' is missing", "'" + key + ": …' here");
      return "";
    }
    return optional(key);
  }

  String optional(String key) {
    asked.add(key);
    try {
      return map.optionalText(key);
    } catch (InputFault e) {
      problems.add(map.line(key), "NOT_A_TEXT", e);
      return "";
    }
  }

  String or(String key, String otherwise) {
    String text = optional(key);
    return text.isEmpty() ? otherwise : text;
  }

  /** An id that must be there. */
  String id(String key) {
    String id = text(key);
    if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
      problems.add(
          map.line(key),
          "BAD_ID",
          "'" + key + "' is '" + id + "'",
          "lower-case letters, digits, '-', '_' and '.', 64 at most");
    }
    return id;
  }

  /** One of a list of words, which must be there. */
  String word(String key, List<String> known, String code) {
    String word = text(key);
    return word.isEmpty() ? word : known(key, word, known, code);
  }

  /** Some words of a list, at least one; a single one needs no brackets. */
  List<String> words(String key, List<String> known, String code) {
    List<String> words = texts(key);
    words.forEach(w -> known(key, w, known, code));
    return words;
  }

  /** Some texts, at least one, none twice; a single one needs no brackets. */
  List<String> texts(String key) {
    asked.add(key);
    List<String> texts = new ArrayList<>();
    for (YamlNode item : map.items(key)) {
      if (!(item instanceof YamlNode.Scalar(String text)) || text.isBlank()) {
        problems.add(
            map.line(key), "NOT_A_TEXT", "'" + key + "' holds something else than words", "words");
      } else if (texts.contains(text.strip())) {
        problems.add(
            map.line(key), "TWICE", "'" + key + "' names '" + text.strip() + "' twice", "once");
      } else {
        texts.add(text.strip());
      }
    }
    if (map.items(key).isEmpty()) {
      problems.add(map.line(key), "MISSING", "'" + key + "' is missing", "'" + key + ": …' here");
    }
    return texts;
  }

  boolean flag(String key) {
    asked.add(key);
    return map.has(key)
        && known(key, optional(key), List.of("true", "false"), "BAD_FLAG").equals("true");
  }

  int count(String key, int min, int max) {
    asked.add(key);
    try {
      return map.count(key, min, max);
    } catch (InputFault e) {
      problems.add(map.line(key), map.has(key) ? "BAD_NUMBER" : "MISSING", e);
      return min;
    }
  }

  /** A number; NaN where none is given. */
  double number(String key) {
    asked.add(key);
    try {
      return map.optionalNumber(key);
    } catch (InputFault e) {
      problems.add(map.line(key), "BAD_NUMBER", e);
      return Double.NaN;
    }
  }

  /** Where a number comes from, in the two keys beside it; every number says it. */
  Provenance provenance() {
    asked.add("provenance");
    if (!map.has("provenance")) {
      problems.add(
          map.line(),
          "NO_PROVENANCE",
          "a limit has no provenance",
          "'provenance: …', one of " + String.join(", ", PROVENANCES));
      return Provenance.UNVERIFIED;
    }
    String word = known("provenance", optional("provenance"), PROVENANCES, "UNKNOWN_PROVENANCE");
    return PROVENANCES.contains(word)
        ? Provenance.valueOf(word.toUpperCase(Locale.ROOT))
        : Provenance.UNVERIFIED;
  }

  String source() {
    asked.add("source");
    if (!map.has("source")) {
      problems.add(
          map.line(), "NO_SOURCE", "a limit has no source", "'source: …', where it comes from");
    }
    return optional("source");
  }

  /** The mapping behind a key; null where none is given, or beside a problem. */
  @Nullable Fields nested(String key) {
    asked.add(key);
    if (!map.mentions(key)) {
      return null;
    }
    try {
      return new Fields(map.map(key), problems);
    } catch (InputFault e) {
      problems.add(map.line(key), "NOT_A_MAPPING", e);
      return null;
    }
  }

  /** The mappings of a list that must be there. */
  List<Fields> list(String key) {
    asked.add(key);
    try {
      return map.maps(key).stream().map(m -> new Fields(m, problems)).toList();
    } catch (InputFault e) {
      problems.add(map.line(key), map.has(key) ? "NOT_A_LIST" : "MISSING", e);
      return List.of();
    }
  }

  void problem(String key, String code, String wrong, String right) {
    problems.add(map.line(key), code, wrong, right);
  }

  /** Complains about the keys that nobody asked for. */
  void done() {
    for (String key : map.keys()) {
      if (!asked.contains(key)) {
        problems.add(
            map.line(key),
            "UNKNOWN_KEY",
            "unknown key '" + key + "'",
            "one of " + String.join(", ", asked.stream().sorted().toList()));
      }
    }
  }

  private String known(String key, String word, List<String> known, String code) {
    if (!known.contains(word)) {
      problems.add(
          map.line(key),
          code,
          "'" + key + "' is '" + word + "'",
          "one of " + String.join(", ", known));
    }
    return word;
  }
}
