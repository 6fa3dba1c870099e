// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A kind of files that a run works on.
 *
 * @param word what one is
 * @param done what the run does to it
 * @param endings of their names, in lower case, without the dot
 * @param formats a sentence on what is read
 */
record FileKind(String word, String done, List<String> endings, String formats) {
  /** A name that says what it is with a content that does not is a fault, not a bystander. */
  boolean looksLike(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
  }

  String article() {
    return "aeiou".indexOf(word.charAt(0)) < 0 ? "a" : "an";
  }
}
