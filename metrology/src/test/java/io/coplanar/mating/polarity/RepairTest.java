// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least work that mends a channel. */
class RepairTest {
  private static String repair(Channel channel) {
    return Repair.find(channel, Polarity.judge(channel))
        .map(
            r ->
                r.steps().stream()
                        .map(s -> s.action() + "@" + s.part())
                        .collect(Collectors.joining(" "))
                    + " "
                    + r.leaves())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SR4; B; none",
        "SR4; A; REHOUSE_END@1 PASS",
        "SR4; C; REPLACE_CABLE@1 PASS",
        "SR4; B adA B; TURN_ADAPTER@2 PASS",
        "duplex; AB straight adA A adA straight AB; SWAP_CORD@1 PASS",
        "duplex; AB straight adA B adA straight AB; REPLACE_CASSETTE@2 PASS",
        "duplex; AA; SWAP_CORD@1 PASS",
        "SR8-24-OUTER; B; REPLACE_CABLE@1 PASS",
        "SR4; C adA C adA C; REPLACE_CABLE@1 PASS"
      })
  void theLeastWorkFirst(String end, String letters, String expected) throws InputFault {
    assertThat(repair(Channels.between(end, Channels.parts(letters)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // an angled ferrule cannot be turned against its key
        "{cable: A, polish: APC}; REPLACE_CABLE@1 PASS",
        "{cable: B, map: {1: 11, 2: 12}}; UNCROSS_FIBERS@1 PASS",
        "{cable: B, pins: [unpinned, pinned]}; CHANGE_PINS@1 PASS",
        "{cable: B, polish: [PC, APC]}, {adapter: B}, {cable: B, polish: [APC, PC]};"
            + " TURN_ADAPTER@2 REHOUSE_END@1 PASS",
        "{cable: B, polish: [PC, APC]}, {adapter: B}, {cable: A, polish: [APC, PC]};"
            + " TURN_ADAPTER@2 PASS",
        "{cable: B, polish: APC}, {adapter: B}, {cable: B, polish: APC};"
            + " REPLACE_CABLE@1 TURN_ADAPTER@2 PASS",
        "{cable: B, polish: APC}, {adapter: A}, {cable: A, polish: PC}; REPOLISH_END@1 PASS",
        "{cable: B, fibers: 16}; REPLACE_CABLE@1 PASS"
      })
  void everyFaultHasItsWork(String path, String expected) throws InputFault {
    String found = repair(Channels.between("SR4", path));
    assertThat(found.split(" ")).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void aHopelessChannelEndsSoon() throws InputFault {
    StringBuilder parts = new StringBuilder("C");
    for (int i = 0; i < 400; i++) {
      parts.append(" adA C adB B");
    }
    Channel channel = Channels.between("SR4", Channels.parts(parts.toString()));
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> Repair.find(channel, Polarity.judge(channel)));
  }
}
