// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies an export with nothing but a JDK: {@code java -cp CLASSES io.coplanar.audit.Main EXPORT
 * [--checkpoint FILE]... [--key KEY]...}. Ends with 0 when it is intact, 3 when not, 2 when it
 * cannot be read.
 */
public final class Main {
  private static final int INTACT = 0;
  private static final int WRONG_INPUT = 2;
  private static final int NOT_INTACT = 3;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> args) {
    List<Trust.Held> checkpoints = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    try {
      for (int i = 1; i + 1 < args.size(); i += 2) {
        switch (args.get(i)) {
          case "--checkpoint" ->
              checkpoints.add(
                  new Trust.Held(args.get(i + 1), Files.readString(Path.of(args.get(i + 1)))));
          case "--key" -> keys.add(args.get(i + 1));
          default -> throw new IOException(args.get(i) + ": is no option");
        }
      }
      if (args.size() % 2 == 0) {
        throw new IOException("usage: EXPORT [--checkpoint FILE]... [--key KEY]...");
      }
      AuditReport report =
          Audit.export(Path.of(args.getFirst()), new Trust(checkpoints, keys), n -> {});
      print(report);
      return report.isIntact() ? INTACT : NOT_INTACT;
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return WRONG_INPUT;
    }
  }

  private static void print(AuditReport report) {
    report.problems().forEach(p -> System.out.println(p.text()));
    report.notes().forEach(System.out::println);
    System.out.println(
        (report.isIntact() ? "intact" : "NOT INTACT")
            + ": "
            + report.origin()
            + ", "
            + report.entries()
            + " entries, root "
            + report.rootHex());
  }
}
