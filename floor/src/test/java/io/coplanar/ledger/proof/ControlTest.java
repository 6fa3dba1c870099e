// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The harness of the power cuts sees a loss where there is one, and none where there is none. */
class ControlTest {
  private static final int RECORDS = 100;

  @TempDir Path work;

  private PowerCuts.Result cut(Controls.Kind kind, String mode)
      throws IOException, InterruptedException {
    Optional<Path> library = TracedRun.library();
    Assumptions.assumeTrue(library.isPresent(), "needs a C compiler on Linux");
    return ControlStudy.cut(library.orElseThrow(), work, kind, mode, RECORDS, 40);
  }

  @ParameterizedTest
  @CsvSource({"LOG,force", "SQLITE,FULL", "FILES,folder"})
  void whatForcesLosesNothing(Controls.Kind kind, String mode) throws Exception {
    PowerCuts.Result result = cut(kind, mode);
    assertThat(result.faults()).isEmpty();
    assertThat(result.lost()).isZero();
    assertThat(result.acknowledged()).isGreaterThan(RECORDS);
  }

  @ParameterizedTest
  @CsvSource({"LOG,none", "SQLITE,NORMAL", "FILES,none"})
  void whatForcesTooLittleIsFoundOut(Controls.Kind kind, String mode) throws Exception {
    assertThat(cut(kind, mode).losing()).isGreaterThan(8);
  }
}
