// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.Finding;
import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of every shipped profile: what it just lets pass, and what it just refuses. */
class ShippedCellsTest {
  /** Where in each zone a mark is put: on the zone's outer border, which belongs to it. */
  private static final Map<String, double[]> OUTER_RADII_UM =
      Map.of(
          "2022-sm-mpo", new double[] {12.5, 55, 67.5},
          "2022-sm-single", new double[] {12.5, 55, 67.5},
          "2022-mm-mpo", new double[] {32.5, 55, 67.5},
          "2015-sm-pc", new double[] {12.5, 57.5, 67.5},
          "2015-sm-apc", new double[] {12.5, 57.5, 67.5},
          "2015-sm-pc-26db", new double[] {12.5, 57.5, 67.5},
          "2015-mm", new double[] {32.5, 57.5, 67.5},
          "2009-sm-pc", new double[] {12.5, 60, 65});

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2022-sm-mpo | A | scratch | 0x1 | 1x0.1
          2022-sm-single | A | scratch | 0x1 | 1x0.1
          2015-sm-pc | A | scratch | 0x1 | 1x0.1
          2009-sm-pc | A | scratch | 0x1 | 1x0.1
          2022-sm-mpo | A | defect | 0x1 | 1x0.1
          2022-sm-single | A | defect | 0x1 | 1x0.1
          2015-sm-pc | A | defect | 0x1 | 1x0.1
          2009-sm-pc | A | defect | 0x1 | 1x0.1
          2015-sm-apc | A | defect | 0x1 | 1x0.1
          2015-sm-apc | A | scratch | 4x3 | 5x3; 1x3.01
          2015-sm-pc-26db | A | scratch | 2x3 | 3x3; 1x3.01
          2015-sm-pc-26db | A | defect | 2x3 | 3x3; 3x0.1; 1x3.01
          2022-mm-mpo | A | scratch | 50x3 | 1x3.01
          2015-mm | A | scratch | 50x3 | 1x3.01
          2022-mm-mpo | A | defect | 4x5 | 5x5; 5x0.1; 1x5.01
          2015-mm | A | defect | 4x5 | 5x5; 5x0.1; 1x5.01
          2022-sm-mpo | B | scratch | 50x3 | 1x3.01
          2022-sm-single | B | scratch | 50x3 | 1x3.01
          2015-sm-pc | B | scratch | 50x3 | 1x3.01
          2009-sm-pc | B | scratch | 50x3 | 1x3.01
          2015-sm-apc | B | scratch | 50x40 |
          2015-sm-pc-26db | B | scratch | 50x3; 3x40 | 4x3.01
          2022-sm-mpo | B | defect | 50x1.99; 5x2; 5x5 | 6x2; 6x5; 1x5.01
          2022-sm-single | B | defect | 50x1.99; 5x2; 5x5 | 6x2; 6x5; 1x5.01
          2015-sm-pc | B | defect | 50x1.99; 5x2; 5x5 | 6x2; 6x5; 1x5.01
          2009-sm-pc | B | defect | 50x1.99; 5x2; 5x5 | 6x2; 6x5; 1x5.01
          2015-sm-apc | B | defect | 50x1.99; 5x2; 5x5 | 6x2; 6x5; 1x5.01
          2015-sm-pc-26db | B | defect | 50x1.99; 5x2; 5x5 | 6x2; 6x5; 1x5.01
          2022-mm-mpo | B | scratch | 50x5 | 1x5.01
          2015-mm | B | scratch | 50x5 | 1x5.01
          2022-mm-mpo | B | defect | 50x4.99; 5x5; 5x10 | 6x5; 6x10; 1x10.01
          2015-mm | B | defect | 50x4.99; 5x5; 5x10 | 6x5; 6x10; 1x10.01
          2022-sm-mpo | C | scratch | 50x40 |
          2022-sm-mpo | C | defect | 50x40 |
          2022-sm-mpo | D | scratch | 50x40 |
          2022-sm-mpo | D | defect | 50x40 |
          2022-sm-single | C | scratch | 50x40 |
          2022-sm-single | C | defect | 50x40 |
          2022-sm-single | D | scratch | 50x40 |
          2022-sm-single | D | defect | 50x40 |
          2015-sm-pc | C | scratch | 50x40 |
          2015-sm-pc | C | defect | 50x40 |
          2015-sm-pc | D | scratch | 50x40 |
          2015-sm-pc | D | defect | 50x40 |
          2009-sm-pc | C | scratch | 50x40 |
          2009-sm-pc | C | defect | 50x40 |
          2009-sm-pc | D | scratch | 50x40 |
          2009-sm-pc | D | defect | 50x40 |
          2015-sm-apc | C | scratch | 50x40 |
          2015-sm-apc | C | defect | 50x40 |
          2015-sm-apc | D | scratch | 50x40 |
          2015-sm-apc | D | defect | 50x40 |
          2015-sm-pc-26db | C | scratch | 50x40 |
          2015-sm-pc-26db | C | defect | 50x40 |
          2015-sm-pc-26db | D | scratch | 50x40 |
          2015-sm-pc-26db | D | defect | 50x40 |
          2022-mm-mpo | C | scratch | 50x40 |
          2022-mm-mpo | C | defect | 50x40 |
          2022-mm-mpo | D | scratch | 50x40 |
          2022-mm-mpo | D | defect | 50x40 |
          2015-mm | C | scratch | 50x40 |
          2015-mm | C | defect | 50x40 |
          2015-mm | D | scratch | 50x40 |
          2015-mm | D | defect | 50x40 |
          2022-sm-mpo | D | loose | 50x4.99 | 1x5; 1x5.01
          2022-sm-single | D | loose | 50x4.99 | 1x5; 1x5.01
          2022-mm-mpo | D | loose | 50x4.99 | 1x5; 1x5.01
          2015-sm-pc | D | loose | 50x10 | 1x10.01
          2015-sm-apc | D | loose | 50x10 | 1x10.01
          2015-sm-pc-26db | D | loose | 50x10 | 1x10.01
          2009-sm-pc | D | loose | 50x10 | 1x10.01
          2015-mm | D | loose | 50x19.99; 5x20; 5x30 | 6x20; 1x30.01
          """)
  void aCellEndsWhereTheTableSays(
      String id, String zone, String kind, String passes, @Nullable String fails)
      throws InputFault {
    for (String marks : passes.split("; ")) {
      assertThat(result(id, zone, kind, marks)).as(marks).isEqualTo(FaceResult.PASS);
    }
    if (fails != null) {
      for (String marks : fails.split("; ")) {
        assertThat(result(id, zone, kind, marks)).as(marks).isEqualTo(FaceResult.FAIL);
      }
    }
  }

  @Test
  void aMarkJustOutsideABorderBelongsToTheNextZone() throws InputFault {
    for (Map.Entry<String, double[]> e : OUTER_RADII_UM.entrySet()) {
      FaceProfile profile = FaceProfiles.get("iec61300-3-35-" + e.getKey());
      List<FaceZone> at = new ArrayList<>();
      List<FaceZone> beyond = new ArrayList<>();
      for (double radius : e.getValue()) {
        at.add(profile.zone(radius));
        beyond.add(profile.zone(Math.nextUp(radius)));
      }
      assertThat(at).as(e.getKey()).containsExactly(FaceZone.A, FaceZone.B, FaceZone.C);
      assertThat(beyond).as(e.getKey()).containsExactly(FaceZone.B, FaceZone.C, FaceZone.D);
    }
  }

  @Test
  void theTableHereSpeaksOfEveryShippedProfile() {
    Set<String> known = new HashSet<>();
    OUTER_RADII_UM.keySet().forEach(id -> known.add("iec61300-3-35-" + id));
    assertThat(FaceProfiles.ids()).containsExactlyInAnyOrderElementsOf(known);
    assertThat(FaceProfiles.list().stream().map(FaceProfile::id)).isEqualTo(FaceProfiles.ids());
  }

  private static FaceResult result(String id, String zone, String kind, String marks)
      throws InputFault {
    String[] parts = marks.strip().split("x");
    double size = Double.parseDouble(parts[1]);
    double[] radii = requireNonNull(OUTER_RADII_UM.get(id));
    double radius =
        switch (zone) {
          case "A" -> radii[0];
          case "B" -> radii[1];
          case "C" -> radii[2];
          default -> 100;
        };
    Finding finding =
        switch (kind) {
          case "scratch" -> Marks.scratch(size, radius);
          case "loose" -> Marks.loose(size, radius);
          default -> Marks.defect(size, radius);
        };
    List<Finding> all = Collections.nCopies(Integer.parseInt(parts[0]), finding);
    boolean onFerrule = zone.equals("D");
    return FaceJudge.judge(
            FaceProfiles.get("iec61300-3-35-" + id),
            List.of(Marks.fiber(1, onFerrule ? List.of() : all, List.of())),
            onFerrule ? all : List.of(),
            List.of())
        .result();
  }
}
