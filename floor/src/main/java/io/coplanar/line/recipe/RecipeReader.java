// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.evidence.InputFault;

/** Reads a recipe's file. */
public final class RecipeReader {
  private RecipeReader() {}

  /**
   * Reads a recipe that is well-formed: every word known, every limit with unit, provenance and
   * source, no gate that waits for a later step, no way back that leads forward.
   *
   * @param bytes the whole file, UTF-8
   * @param file its name, for complaints
   * @throws InputFault naming the first fault with its line, and how many more there are
   */
  public static Recipe read(byte[] bytes, String file) throws InputFault {
    Problems problems = new Problems();
    RecipeFile.Parsed parsed = RecipeFile.parse(bytes, file, problems);
    problems.raise(file);
    return parsed.recipe();
  }
}
