// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

/** Running text for a terminal. */
public final class Wrap {
  private static final int WIDTH = 80;

  private Wrap() {}

  /**
   * The text in lines of at most 80 characters where its words allow, each after {@code indent}
   * spaces and with a line end; runs of white space count as one space.
   */
  public static String at(int indent, String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > indent && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(" ".repeat(indent));
      }
      line.append(line.length() > indent ? " " : "").append(word);
    }
    return out.append(line).append('\n').toString();
  }
}
