// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final AtomicLong nowNs = new AtomicLong(-7);

  private int tries(long eachNs) {
    Patience patience = new Patience(nowNs::get);
    int tries = 0;
    while (patience.isLeft()) {
      tries++;
      nowNs.addAndGet(eachNs);
    }
    return tries;
  }

  @Test
  void aFastOneGoesOnForTenSecondsAndASlowOneForFiftyTries() {
    assertThat(tries(1_000_000)).isEqualTo(10_000);
    assertThat(tries(3_000_000_000L)).isEqualTo(Patience.TRIES);
  }

  @Test
  void whoLostIsToldThatAskingAgainIsSafe() {
    assertThat(new Patience().spent().why()).isEqualTo(IntakeStopped.Why.UNREACHABLE);
    assertThat(new Patience().spent()).hasMessage("others were faster for 10 s; ask again");
  }
}
