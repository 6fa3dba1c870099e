// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts options that say which server is asked behind the words that say what: so they may stand
 * before them, as in {@code coplanar line --server URL list holds}.
 */
public final class LineWords {
  private static final Set<String> WITH_VALUE =
      Set.of("--server", "--token-file", "--station", "--timeout");
  private static final String FLAG = "--json";

  private LineWords() {}

  /** The request, the program's name not among it; another one than the line's as it is. */
  public static String[] inOrder(String[] args) {
    if (args.length < 2 || !args[0].equals("line")) {
      return args;
    }
    List<String> options = new ArrayList<>();
    int at = 1;
    while (at < args.length && isOption(args[at])) {
      int words = WITH_VALUE.contains(args[at]) ? 2 : 1;
      if (at + words > args.length) {
        return args; // a value is missing: the parser says so
      }
      options.addAll(List.of(args).subList(at, at + words));
      at += words;
    }
    if (options.isEmpty() || at == args.length || args[at].startsWith("-")) {
      return args;
    }
    int names = LineCommands.GROUPS.contains(args[at]) ? 2 : 1;
    int end = Math.min(args.length, at + names);
    List<String> all = new ArrayList<>(List.of("line"));
    all.addAll(List.of(args).subList(at, end));
    all.addAll(options);
    all.addAll(List.of(args).subList(end, args.length));
    return all.toArray(String[]::new);
  }

  private static boolean isOption(String word) {
    return word.equals(FLAG)
        || WITH_VALUE.contains(word)
        || WITH_VALUE.contains(word.substring(0, Math.max(0, word.indexOf('='))));
  }
}
