// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick versions of the long proofs; {@code docs/ledger.md} has the long ones' figures. */
class ViolenceTest {
  @TempDir Path work;

  private static Path library() throws Exception {
    Optional<Path> library = TracedRun.library();
    Assumptions.assumeTrue(library.isPresent(), "needs a C compiler on Linux");
    return library.orElseThrow();
  }

  @Test
  void aPowerCutLosesNothing() throws Exception {
    PowerCutStudy study = new PowerCutStudy(library(), work, 1);
    LedgerTraffic.Plan plan = LedgerTraffic.Plan.of(Site.newKeys(), 7, 3, 25).rotating();
    PowerCuts.Result result = study.twice(plan, 10);
    assertThat(result.faults()).isEmpty();
    assertThat(result.lost()).isZero();
    assertThat(result.acknowledged()).isPositive();
  }

  @Test
  void withoutForceTheSameFindsLosses() throws Exception {
    PowerCutStudy study = new PowerCutStudy(library(), work, 1);
    LedgerTraffic.Plan plan = LedgerTraffic.Plan.of(Site.newKeys(), 8, 1, 60).withoutForce();
    assertThat(study.twice(plan, 6).lost()).isPositive();
  }

  @Test
  void aKillLosesNothing() throws Exception {
    KillStudy study = new KillStudy(work, 1, false);
    study.run(4);
    assertThat(study.lost()).isZero();
    assertThat(study.acknowledged()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sync:ledger.sqlite-wal 9 before EIO", "write:ledger.sqlite-wal 45 before ENOSPC"})
  void aFailingCallLosesNothing(String fault) throws Exception {
    Optional<FaultStudy.Result> result =
        new FaultStudy(library(), work, 3).one(fault, false, 2, 12);
    assertThat(result).isPresent();
    assertThat(result.orElseThrow().wrong()).isEmpty();
    assertThat(result.orElseThrow().lost()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"sync:ledger.sqlite-wal 5 dead EIO,true", "sync 1 before EIO,false"})
  void whatAFailedSyncLeftInTheCacheIsNotTrusted(String fault, boolean used) throws Exception {
    Optional<FaultStudy.Result> result =
        new FaultStudy(library(), work, 40).one(fault, used, 2, 12);
    assertThat(result).isPresent();
    assertThat(result.orElseThrow().wrong()).isEmpty();
    assertThat(result.orElseThrow().lost()).isZero();
  }

  @Test
  void aFullDiskStopsIntakeUntilThereIsRoom() throws Exception {
    DiskFullStudy.Result result = new DiskFullStudy(library(), work).run(2);
    assertThat(result.otherwise()).isEmpty();
    assertThat(result.goneOn()).isEqualTo(2);
    assertThat(result.lost()).isZero();
  }
}
