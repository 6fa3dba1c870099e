// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

/**
 * A status: a color, and always a sign and a word beside it.
 *
 * @param tone good, bad, wait or none; what the style sheet goes by
 * @param sign tells the tone without its color
 * @param word tells which status it is
 */
public record Mark(String tone, String sign, String word) {
  /** As it should be. */
  public static Mark good(String word) {
    return new Mark("good", "\u2713", word);
  }

  /** Stopped or wrong. */
  public static Mark bad(String word) {
    return new Mark("bad", "\u2715", word);
  }

  /** Somebody has to do something. */
  public static Mark waiting(String word) {
    return new Mark("wait", "!", word);
  }

  /** Nothing is known or asked. */
  public static Mark none(String word) {
    return new Mark("none", "\u2013", word);
  }
}
