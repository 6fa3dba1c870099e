// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.List;

/** The words of a line as a shell parts them, without anything else that a shell does. */
final class ShellWords {
  private ShellWords() {}

  /**
   * Parts a line; nothing of it is expanded.
   *
   * @param where what a complaint names
   */
  static List<String> of(String line, String where) throws InputFault {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (c == '#' && !inWord) {
        break;
      } else if (!Character.isWhitespace(c)) {
        word.append(c);
        inWord = true;
      } else if (inWord) {
        words.add(word.toString());
        word.setLength(0);
        inWord = false;
      }
    }
    if (quote != 0) {
      throw new InputFault.Inconsistent(where, "a quote is not closed", "another " + quote);
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
