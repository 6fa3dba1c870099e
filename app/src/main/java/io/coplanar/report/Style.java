// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;

/**
 * How text is dressed. Color is only ever added to a word that already says the same.
 *
 * @param color whether to use the terminal's colors (ECMA-48)
 */
public record Style(boolean color) {
  /** No escape codes at all. */
  public static final Style PLAIN = new Style(false);

  /** A heading. */
  public String heading(String text) {
    return bold(text);
  }

  /** A result's word, in its color. */
  public String verdict(Result result) {
    return result(result, String.format("%-10s", Words.of(result)));
  }

  /** A word in the color of a result. */
  public String verdict(Result result, String word) {
    return result(result, word);
  }

  String bold(String text) {
    return code("1", text);
  }

  String dim(String text) {
    return code("2", text);
  }

  /** Text in the color of a result: green, red, yellow. */
  String result(Result result, String text) {
    return code(
        switch (result) {
          case PASS -> "32";
          case FAIL -> "1;31";
          case NOT_JUDGED -> "33";
        },
        text);
  }

  private String code(String code, String text) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
