// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Every text that pages show, by its key: {@code messages.properties} of the room of pages and of
 * each folder in it, UTF-8. A text's {@code {0}} or {@code {serial}} is filled in. Tests hold that
 * a key which is asked for is there, and that one which is there is asked for.
 */
public final class Catalog {
  private static final String ROOT = "/io/coplanar/web/page/";

  /** Folders with texts of their own, the room's first. */
  private static final List<String> FOLDERS = List.of("", "connector/", "station/");

  private static final Properties TEXTS = load();

  private Catalog() {}

  /** The text of a key, its {@code {0}}, {@code {1}}… filled in. */
  public static String say(String key, Object... values) {
    return fill(text(key), name -> String.valueOf(values[Integer.parseInt(name)]));
  }

  /** The text of a key, its names filled in. */
  public static String sayWith(String key, UnaryOperator<String> values) {
    return fill(text(key), values);
  }

  /** Whether there is a text of this key. */
  public static boolean has(String key) {
    return TEXTS.containsKey(key);
  }

  /** The text of a key where it is there, else of the other one. */
  public static String sayOr(String key, String other) {
    return text(has(key) ? key : other);
  }

  static Set<String> keys() {
    return new TreeSet<>(TEXTS.stringPropertyNames());
  }

  private static String text(String key) {
    String text = TEXTS.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text has the key " + key);
    }
    return text;
  }

  private static String fill(String text, UnaryOperator<String> values) {
    int open = text.indexOf('{');
    if (open < 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      filled.append(text, at, open).append(values.apply(text.substring(open + 1, close)));
      at = close + 1;
      open = text.indexOf('{', at);
    }
    return filled.append(text, at, text.length()).toString();
  }

  private static Properties load() {
    Properties texts = new Properties();
    for (String folder : FOLDERS) {
      String file = ROOT + folder + "messages.properties";
      try (InputStream in = Catalog.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the program was built without " + file);
        }
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }
}
