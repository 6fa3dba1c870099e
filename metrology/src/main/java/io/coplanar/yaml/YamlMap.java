// SPDX-License-Identifier: Apache-2.0
package io.coplanar.yaml;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping as it stands in a file. Each question either gives what the caller asked for or throws
 * a fault with file and line.
 */
public final class YamlMap implements YamlNode {
  /** Largest file read where nothing else is said, bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  private final String file;
  private final int line;
  private final Map<String, Entry> entries;

  /** A value and the line of its key. */
  record Entry(int line, YamlNode node) {}

  YamlMap(String file, int line, Map<String, Entry> entries) {
    this.file = file;
    this.line = line;
    this.entries = entries;
  }

  /**
   * Reads a file whose top is one mapping.
   *
   * @param bytes the whole file, UTF-8
   * @param file its name, for complaints
   * @throws InputFault when it is too large, not UTF-8, not YAML or not of the part we take
   */
  public static YamlMap read(byte[] bytes, String file) throws InputFault {
    return read(bytes, file, MAX_BYTES);
  }

  /**
   * The same for files that may be larger than {@link #MAX_BYTES}, or must be smaller.
   *
   * @param maxBytes largest size that is read
   */
  public static YamlMap read(byte[] bytes, String file, int maxBytes) throws InputFault {
    return YamlReader.read(bytes, file, maxBytes);
  }

  /** Refuses every key that is not one of these. */
  public void allowOnly(Set<String> known) throws InputFault {
    for (Map.Entry<String, Entry> e : entries.entrySet()) {
      if (!known.contains(e.getKey())) {
        throw fault(
            e.getValue().line(),
            "unknown key '" + e.getKey() + "'",
            "one of " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /** The line where this mapping begins, from 1. */
  public int line() {
    return line;
  }

  /** A key's line, from 1; the mapping's where the key is missing. */
  public int line(String key) {
    Entry e = entries.get(key);
    return e == null ? line : e.line();
  }

  /** The keys, in the order of the file. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** Whether a key stands here, with or without a value. */
  public boolean mentions(String key) {
    return entries.containsKey(key);
  }

  /** Whether a list stands behind a key. */
  public boolean isList(String key) {
    return node(key) instanceof Sequence;
  }

  /** Whether a mapping stands behind a key. */
  public boolean isMap(String key) {
    return node(key) instanceof YamlMap;
  }

  /** The items of a list; the value alone where it is no list; empty where nothing stands there. */
  public List<YamlNode> items(String key) {
    return node(key) instanceof Sequence s ? s.items() : has(key) ? List.of(node(key)) : List.of();
  }

  /** Whether something stands behind a key. */
  public boolean has(String key) {
    return !(node(key) instanceof Scalar s && s.text().isEmpty());
  }

  /** A text that must be there, without white space around it, on one line. */
  public String text(String key) throws InputFault {
    if (!has(key)) {
      throw fault(line, "'" + key + "' is missing", "'" + key + ": …' here");
    }
    return optionalText(key);
  }

  /** A text, or an empty one where none is given. */
  public String optionalText(String key) throws InputFault {
    Entry e = entries.get(key);
    if (e == null) {
      return "";
    }
    if (!(e.node() instanceof Scalar s)) {
      throw fault(e.line(), "'" + key + "' is not a plain value", "a text");
    }
    return s.text().strip().replaceAll("\\s+", " ");
  }

  /** One of a few words that must be there. */
  public String oneOf(String key, List<String> words) throws InputFault {
    String text = text(key);
    if (!words.contains(text)) {
      throw fault(key, "'" + key + "' is '" + text + "'", "one of " + String.join(", ", words));
    }
    return text;
  }

  /** A finite decimal number, or NaN where none is given. */
  public double optionalNumber(String key) throws InputFault {
    String text = optionalText(key);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    double value = new Scalar(text).number();
    if (Double.isNaN(value)) {
      throw fault(
          key, "'" + key + "' is '" + text + "'", "a decimal number with a point, or nothing");
    }
    return value;
  }

  /** A whole number that must be there, from min to max. */
  public int count(String key, int min, int max) throws InputFault {
    String text = text(key);
    if (text.matches("\\d{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw fault(
        key, "'" + key + "' is '" + text + "'", "a whole number from " + min + " to " + max);
  }

  /** {@code true} or {@code false}; false where nothing is given. */
  public boolean flag(String key) throws InputFault {
    return has(key) && oneOf(key, List.of("true", "false")).equals("true");
  }

  /** A mapping that must be there. */
  public YamlMap map(String key) throws InputFault {
    if (node(key) instanceof YamlMap m) {
      return m;
    }
    throw fault(key, "'" + key + "' is not a mapping", "keys with values under '" + key + ":'");
  }

  /** A list of mappings that must be there and not be empty. */
  public List<YamlMap> maps(String key) throws InputFault {
    List<YamlMap> maps = new ArrayList<>();
    if (node(key) instanceof Sequence s) {
      for (YamlNode item : s.items()) {
        if (!(item instanceof YamlMap m)) {
          throw fault(key, "'" + key + "' holds something else than mappings", "'- key: value'");
        }
        maps.add(m);
      }
    }
    if (maps.isEmpty()) {
      throw fault(key, "'" + key + "' holds nothing", "a list, each item as '- key: value'");
    }
    return maps;
  }

  /** A fault at the line where this mapping begins. */
  public InputFault fault(String wrong, String right) {
    return fault(line, wrong, right);
  }

  private YamlNode node(String key) {
    Entry e = entries.get(key);
    return e == null ? new Scalar("") : e.node();
  }

  /** A fault at a key's line, or at the mapping's where the key is missing. */
  public InputFault fault(String key, String wrong, String right) {
    return fault(line(key), wrong, right);
  }

  private InputFault fault(int atLine, String wrong, String right) {
    return new InputFault.Inconsistent(file + ", line " + atLine, wrong, right);
  }
}
