// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

/**
 * Something that is wrong with a recipe.
 *
 * @param line where it stands in the file, from 1
 * @param code for programs: UNKNOWN_UNIT, NO_CLEANING, …
 * @param wrong for people
 * @param right what would be right; may be empty
 */
public record Problem(int line, String code, String wrong, String right) {
  /** One sentence without the file's name. */
  public String sentence() {
    return "line " + line + ": " + wrong + (right.isEmpty() ? "" : "; expected " + right);
  }
}
