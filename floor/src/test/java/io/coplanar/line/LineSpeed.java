// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How fast the line is. Run by {@code verification/run io.coplanar.line.LineSpeed STUDY …}:
 *
 * <ul>
 *   <li>{@code start DATABASE CONNECTORS ENDS THREADS}: creates connectors and routes them
 *   <li>{@code log DIRECTORY FIXTURES}: writes the log of a plant on SQLite, for the next one
 *   <li>{@code rebuild DIRECTORY}: derives everything from it anew
 *   <li>{@code recall DATABASE FIXTURES}: searches the genealogy of a plant
 *   <li>{@code postgresql FIXTURES}: writes a smaller log on PostgreSQL and derives it anew
 *   <li>{@code operators DATABASE SECONDS OPERATORS}: people at work, with their height maps
 * </ul>
 *
 * <p>{@code DATABASE} is {@code sqlite} or {@code postgresql}, the latter the tests' own, with its
 * sync on.
 */
final class LineSpeed {
  private LineSpeed() {}

  public static void main(String[] args) throws Exception {
    List<String> rest = List.of(args).subList(1, args.length);
    switch (args[0]) {
      case "start" -> StartStudy.run(rest);
      case "log" -> GenealogyStudy.log(rest);
      case "rebuild" -> GenealogyStudy.rebuild(rest);
      case "recall" -> GenealogyStudy.recall(rest);
      case "postgresql" -> GenealogyStudy.postgres(rest);
      case "operators" -> OperatorStudy.run(rest);
      default -> throw new IllegalArgumentException("no study " + args[0]);
    }
    // the tests' PostgreSQL ends with the program
    System.exit(0);
  }

  static double since(long startNs) {
    return (System.nanoTime() - startNs) / 1e9;
  }

  static void say(String format, @Nullable Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
