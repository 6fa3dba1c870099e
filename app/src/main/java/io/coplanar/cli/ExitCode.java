// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.judge.Result;
import java.util.List;

/** What the program's exit code says; other programs rely on it. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAULT_OF_THE_PROGRAM = 1;
  public static final int WRONG_INPUT = 2;
  public static final int FAIL = 3;
  public static final int NOT_JUDGED = 4;

  private static final List<Integer> GRAVEST_FIRST =
      List.of(FAULT_OF_THE_PROGRAM, WRONG_INPUT, FAIL, NOT_JUDGED, DONE);

  private ExitCode() {}

  static int of(Result result) {
    return switch (result) {
      case PASS -> DONE;
      case FAIL -> FAIL;
      case NOT_JUDGED -> NOT_JUDGED;
    };
  }

  /** Over several inputs the gravest counts. */
  public static int graver(int a, int b) {
    return GRAVEST_FIRST.indexOf(a) <= GRAVEST_FIRST.indexOf(b) ? a : b;
  }
}
