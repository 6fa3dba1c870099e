// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.coplanar.line.gate.Gates;
import io.coplanar.line.gate.MutantGates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No path leads to the label but through every gate, or a signed deviation. */
class WalkTest {
  private static final int CABLES = 60;

  @Test
  void everyWalkToTheLabelPassedEveryGate() {
    Set<String> codes = new TreeSet<>();
    int labels = 0;
    int deviations = 0;
    int refused = 0;
    for (int seed = 1; seed <= 12; seed++) {
      Walk walk = walk(Gates.all(), seed, CABLES);
      codes.addAll(walk.codes());
      labels += walk.labelled().size();
      deviations += walk.deviations();
      refused += walk.refused();
    }
    assertThat(labels).isGreaterThanOrEqualTo(1000);
    assertThat(deviations).isGreaterThan(50);
    assertThat(refused).isGreaterThan(5000);
    assertThat(codes)
        .contains(
            "CALIBRATION_DUE",
            "CERTIFICATE_OVER",
            "CHOICE_MISSING",
            "CLEANING_METHOD",
            "CLEANING_PROOF",
            "CLOCK_BEHIND",
            "CLOCK_JUMPED",
            "EVIDENCE_LATE",
            "EVIDENCE_LOST",
            "EVIDENCE_OF_OTHER",
            "EVIDENCE_OLD",
            "EVIDENCE_PORT",
            "EVIDENCE_SERIAL",
            "EVIDENCE_USED",
            "FATAL_FINDING",
            "LOT_BLOCKED",
            "LOT_EXPIRED",
            "LOT_MISSING",
            "LOT_NOT_RELEASED",
            "LOT_WORN",
            "MIX_RATIO",
            "NOT_ASKED",
            "ON_HOLD",
            "ORDER",
            "OUTGASSING",
            "PERSON",
            "PLACE",
            "POT_LIFE",
            "REFERENCE_OLD",
            "SAME_PERSON",
            "TOOL_COLD",
            "TOOL_MISSING",
            "TOOL_WITHDRAWN",
            "TOOL_WORN",
            "TOO_LATE",
            "TOO_SOON",
            "VALUE_HIGH",
            "VALUE_LOW",
            "VALUE_MISSING",
            "VERDICT_ABSENT",
            "VERDICT_FAIL",
            "VERDICT_NOT_JUDGED");
  }

  static List<String> gates() {
    return MutantGates.names();
  }

  /** The walks notice every gate that is taken out. */
  @ParameterizedTest
  @MethodSource("gates")
  void anyGateTakenOutIsNoticed(String gate) {
    Throwable noticed =
        catchThrowable(
            () -> {
              for (int seed = 1; seed <= 3; seed++) {
                walk(MutantGates.without(gate), seed, CABLES);
              }
            });
    assertThat(noticed).as("without %s", gate).isNotNull();
  }

  private static Walk walk(Gates gates, long seed, int cables) {
    Walk walk = new Walk(Paper.RECIPE, gates, seed);
    for (int i = 0; i < cables; i++) {
      walk.cable();
    }
    Auditor auditor = new Auditor(walk.shop(), Paper.RECIPE);
    walk.labelled().forEach(auditor::audit);
    return walk;
  }
}
