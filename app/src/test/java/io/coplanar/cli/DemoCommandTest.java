// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo from beginning to end: what it measures, what its shop makes, what it leaves. */
class DemoCommandTest {
  @Test
  void measuresAndMakesTwelveConnectorsAndLeavesAnIntactLedger(@TempDir Path folder)
      throws Exception {
    Path keep = folder.resolve("demo");
    Coplanar run = Coplanar.run("demo", "--keep", keep);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(l -> l.startsWith("  PASS") || l.startsWith("  FAIL")))
        .satisfiesExactly(
            l -> assertThat(l).contains("good: "),
            l -> assertThat(l).contains("tilted: "),
            l -> assertThat(l).contains("recessed: "));
    assertThat(run.out())
        .contains("VALUE_LOW", "NOT_CERTIFIED", "VERDICT_FAIL", "TOOL_MISSING", "OUTGASSING")
        .contains("EVIDENCE_OLD", "TOO_SOON", "ORDER", "CLEANING_PROOF", "LOT_WORN")
        .contains("12 connectors from strip to label")
        .contains("verified, ", " entries of demo-");
    assertThat(run.out().lines())
        .as("fits a small terminal")
        .allMatch(l -> l.length() <= 100 || l.contains(keep.toString()));
    for (String file :
        List.of("good.x3p", "good.truth.json", "good.geometry.json", "good.png", "tilted.x3p")) {
      assertThat(keep.resolve(file)).exists();
    }
    Coplanar again =
        Coplanar.run("measure", "--json", "--reference-tilt=0,-8", keep.resolve("good.x3p"));
    assertThat(again.code()).isZero();
    assertThat(again.out().replace(keep + "/", ""))
        .as("the same document, whoever measures")
        .isEqualTo(Files.readString(keep.resolve("good.geometry.json")));
    assertThat(Coplanar.run("ledger", "verify", "--data", keep.resolve("data")).out())
        .startsWith("intact: ")
        .contains("entries of demo-");
    Coplanar twice = Coplanar.run("demo", "--keep", keep);
    assertThat(twice.code()).as("a kept ledger is not written over").isEqualTo(2);
    assertThat(twice.err()).contains("holds a ledger already");
  }
}
