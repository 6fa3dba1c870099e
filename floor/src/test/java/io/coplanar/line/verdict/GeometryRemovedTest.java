// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.surface.HeightMap;
import io.coplanar.surface.SurfaceFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of a good end face with parts of it not measured: never PASS, and it says why. */
class GeometryRemovedTest {
  private static final double SPACING_UM = 250;
  private static final double CLADDING_RADIUS_UM = 62.5;
  private static final Question.Geometry WHOLE =
      new Question.Geometry("house-sm-apc-12", FiberPlan.TWELVE, new Question.Tilt(0, -8));

  @TempDir private static Path folder;
  private static HeightMap good = simulated();

  private static HeightMap simulated() {
    return FerruleSimulator.simulate(FerruleSpec.good12(), 1).map();
  }

  @BeforeAll
  static void aWholeScanPasses() throws Exception {
    assertThat(judge(WHOLE, without((c, r) -> 0)).result()).isEqualTo(Result.PASS);
  }

  private static VerdictRecord judge(Question question, HeightMap map) throws Exception {
    Path file = folder.resolve("scan.x3p");
    SurfaceFormats.write(map, file);
    return new Evaluator("engine under test")
        .judge(question, "S-1", "ab".repeat(32), Files.readAllBytes(file));
  }

  private static void assertNever(String what, Question question, HeightMap map) throws Exception {
    VerdictRecord v = judge(question, map);
    assertThat(v.result()).as("without " + what).isNotEqualTo(Result.PASS);
    assertThat(v.fatal()).as("nothing fatal was measured").isFalse();
    assertThat(v.reasons())
        .as("without " + what)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r).isNotBlank());
  }

  /** The map without the pixels for which the mark is not 0. */
  private static HeightMap without(IntBinaryOperator mark) {
    float[] left = good.heightNm().clone();
    for (int r = 0; r < good.rows(); r++) {
      for (int c = 0; c < good.columns(); c++) {
        if (mark.applyAsInt(c, r) != 0) {
          left[r * good.columns() + c] = Float.NaN;
        }
      }
    }
    return new HeightMap(
        good.columns(),
        good.rows(),
        left,
        good.datumNm(),
        good.pitchXUm(),
        good.pitchYUm(),
        List.of());
  }

  /** Distance of a pixel from a fiber's nominal place, µm. */
  private static double distanceUm(int column, int row, int fiber) {
    double x = (column - (good.columns() - 1) / 2.0) * good.pitchXUm();
    double y = (row - (good.rows() - 1) / 2.0) * good.pitchYUm();
    return Math.hypot(x - (fiber - 6.5) * SPACING_UM, y);
  }

  @Test
  void neverWithoutAnyOneFiber() throws Exception {
    for (int fiber = 1; fiber <= 12; fiber++) {
      int n = fiber;
      assertNever(
          "fiber " + n,
          WHOLE,
          without((c, r) -> distanceUm(c, r, n) < CLADDING_RADIUS_UM + 20 ? 1 : 0));
    }
  }

  @Test
  void neverWithoutTheCoreOrTheTipOfOneFiber() throws Exception {
    for (int fiber : List.of(1, 6, 12)) {
      assertNever(
          "the core of " + fiber, WHOLE, without((c, r) -> distanceUm(c, r, fiber) < 12 ? 1 : 0));
      assertNever(
          "all but the core of " + fiber,
          WHOLE,
          without(
              (c, r) -> {
                double d = distanceUm(c, r, fiber);
                return d > 8 && d < CLADDING_RADIUS_UM + 10 ? 1 : 0;
              }));
    }
  }

  @Test
  void neverWithoutTheFerruleOrAHalfOrAnything() throws Exception {
    assertNever(
        "the ferrule",
        WHOLE,
        without(
            (c, r) -> {
              for (int fiber = 1; fiber <= 12; fiber++) {
                if (distanceUm(c, r, fiber) < CLADDING_RADIUS_UM) {
                  return 0;
                }
              }
              return 1;
            }));
    assertNever("the left half", WHOLE, without((c, r) -> c < good.columns() / 2 ? 1 : 0));
    assertNever("anything", WHOLE, without((c, r) -> 1));
  }

  @Test
  void neverWithoutProfileOrReference() throws Exception {
    assertNever(
        "a profile",
        new Question.Geometry("no-such-profile", FiberPlan.TWELVE, new Question.Tilt(0, -8)),
        good);
    assertNever(
        "the reference's tilt",
        new Question.Geometry("house-sm-apc-12", FiberPlan.TWELVE, null),
        good);
  }
}
