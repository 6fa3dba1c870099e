// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.FerruleSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GeometryTableTest {
  private static GeometryReport recessed;

  @BeforeAll
  static void measure() throws Exception {
    recessed =
        SampleReports.of(
            "map.x3p",
            FerruleSpec.recessedFiber().withTip(3, t -> t.withCoreDipNm(300).withHeightNm(500)));
  }

  @Test
  void saysFailInWordsAndWhy() {
    String table = GeometryTable.of(recessed, Style.PLAIN);
    assertThat(table)
        .containsPattern("minus coplanarity +[0-9.]+ ± [0-9.]+ nm +≤ 300 nm +FAIL")
        .containsPattern(
            "SX  angle along the row +0\\.0\\d+ ± 0\\.0+\\d\\d? ° +-0.15 … 0.15 ° +PASS")
        .containsPattern("FAIL minus coplanarity: .* above the maximum of 300 nm")
        .containsPattern("FAIL core dip, fiber 3: ")
        .containsPattern(
            "\n  FAIL under profile house-sm-apc-12 \\(simple acceptance\\)\\. No claim");
  }

  @Test
  void marksAFailingFiberWithASign() {
    List<String> rows = GeometryTable.of(recessed, Style.PLAIN).lines().toList();
    assertThat(rows).anyMatch(r -> r.startsWith("  core dip (nm)") && r.contains("!"));
    assertThat(rows).noneMatch(r -> r.startsWith("  tip radius (mm)") && r.contains("!"));
  }

  @Test
  void fitsATerminalOfEightyColumns() {
    assertThat(GeometryTable.of(recessed, Style.PLAIN).lines())
        .filteredOn(r -> !r.contains("FAIL ") && !r.contains("under profile"))
        .allMatch(r -> r.codePointCount(0, r.length()) <= 80, "at most 80 columns");
  }

  @Test
  void usesColorOnlyWhereAskedAndOnlyBesideWords() {
    String colored = GeometryTable.of(recessed, new Style(true));
    assertThat(colored).contains("\u001b[1;31mFAIL\u001b[0m");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(GeometryTable.of(recessed, Style.PLAIN));
  }

  @Test
  void doesNotRepeatWhatHoldsForTheWhole() throws Exception {
    GeometryReport four = SampleReports.of("4.x3p", FerruleSpec.good(new FiberLayout(4, 1)));
    assertThat(Reasons.of(four)).singleElement().asString().contains("4 fibers in 1 row");
    assertThat(GeometryTable.of(four, Style.PLAIN)).contains("NOT JUDGED under profile");
  }
}
