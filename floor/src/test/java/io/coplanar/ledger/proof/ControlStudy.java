// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * Shows that the harness of the power cuts is not blind and accuses nobody falsely, on programs of
 * which it is known what they lose. Run by {@code verification/run
 * io.coplanar.ledger.proof.ControlStudy CUTS}.
 */
final class ControlStudy {
  private ControlStudy() {}

  /** Cuts one program's power. */
  static PowerCuts.Result cut(
      Path library, Path work, Controls.Kind kind, String mode, int records, int cuts)
      throws IOException, InterruptedException {
    TracedRun run = new TracedRun(library, work);
    Path before = Files.createDirectories(work.resolve("before"));
    int exit = run.run(Controls.class, kind.name(), "" + records, mode);
    if (exit != 0) {
      throw new IllegalStateException("the program failed: " + run.errors());
    }
    try (PowerCuts power = new PowerCuts(run.trace(), before)) {
      power.requireComplete(run.disk());
      return power.cut(cuts, new Random(6), Controls.checker(kind));
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Optional<Path> library = TracedRun.library();
    if (library.isEmpty()) {
      return;
    }
    int cuts = Integer.parseInt(args[0]);
    String[][] all = {
      {"LOG", "force"},
      {"LOG", "none"},
      {"SQLITE", "FULL"},
      {"SQLITE", "NORMAL"},
      {"SQLITE", "OFF"},
      {"FILES", "folder"},
      {"FILES", "none"}
    };
    for (String[] one : all) {
      Path work = Files.createTempDirectory("coplanar-control");
      Controls.Kind kind = Controls.Kind.valueOf(one[0]);
      System.out.println(
          one[0] + " " + one[1] + ": " + cut(library.get(), work, kind, one[1], 1000, cuts));
      Folders.delete(work);
    }
  }
}
