// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table that passes, without any one of its columns, fields, fibers or wavelengths. */
class RemovedInputsTest {
  private static final Instant T = Instant.parse("2026-11-24T10:00:00Z");
  private static final Evaluator EVALUATOR = new Evaluator("engine under test");

  /** A question and the rows, header first, that answer it. */
  record Whole(Question question, List<String> rows) {
    Result without(String what, List<String> left) {
      VerdictRecord v =
          EVALUATOR.judge(
              question, "S-1", "ab".repeat(32), String.join("\n", left).getBytes(UTF_8));
      assertThat(v.reasons().isEmpty()).as(what).isEqualTo(v.result() == Result.PASS);
      return v.result();
    }

    @Override
    public String toString() {
      return question.of();
    }
  }

  static Stream<Whole> tables() {
    return Stream.of(
        new Whole(new Question.Loss(FiberPlan.TWELVE, List.of(1310, 1550), 0.35, 60, 0, 0), loss()),
        new Whole(new Question.Polarity(FiberPlan.TWELVE, CableType.B), map(CableType.B)),
        new Whole(new Question.FiberOrder(FiberPlan.TWELVE), map(CableType.A)));
  }

  private static List<String> loss() {
    Stream<String> rows =
        IntStream.rangeClosed(1, 12)
            .boxed()
            .flatMap(n -> Stream.of(n + ",1310,0.30,61", n + ",1550,0.30,61"));
    return Stream.concat(Stream.of("fiber,wavelength_nm,il_db,rl_db"), rows).toList();
  }

  private static List<String> map(CableType type) {
    Stream<String> rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> n + "," + type.far(FiberPlan.TWELVE, n).orElseThrow());
    return Stream.concat(Stream.of("near,far"), rows).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void neverPassWithoutAnyRowColumnOrField(Whole whole) {
    List<String> rows = whole.rows();
    assertThat(whole.without("nothing", rows)).isEqualTo(Result.PASS);
    int columns = rows.getFirst().split(",", -1).length;
    for (int r = 0; r < rows.size(); r++) {
      List<String> left = new ArrayList<>(rows);
      left.remove(r);
      assertNever(whole, "row " + r, left);
      for (int c = 0; c < columns; c++) {
        left = new ArrayList<>(rows);
        left.set(r, blank(rows.get(r), c));
        assertNever(whole, "field " + c + " of row " + r, left);
      }
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      assertNever(whole, "column " + c, rows.stream().map(row -> cut(row, column)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void neverPassWithoutAnyFiberOrWavelength(Whole whole) {
    List<String> rows = whole.rows();
    for (int fiber = 1; fiber <= 12; fiber++) {
      String start = fiber + ",";
      assertNever(
          whole, "fiber " + fiber, rows.stream().filter(r -> !r.startsWith(start)).toList());
    }
    if (whole.question() instanceof Question.Loss loss) {
      for (int nm : loss.wavelengthsNm()) {
        String field = "," + nm + ",";
        assertNever(whole, nm + " nm", rows.stream().filter(r -> !r.contains(field)).toList());
      }
    }
    assertNever(whole, "all but the header", rows.subList(0, 1));
    assertNever(whole, "everything", List.of());
  }

  static Stream<Whole> logs() {
    List<String> rows = new ArrayList<>(List.of("seconds,celsius"));
    for (int s = 0; s <= 720; s += 5) {
      double up = 25 + 125 * Math.min(1, s / 180.0);
      double down = 150 - 110 * Math.max(0, (s - 420) / 300.0);
      rows.add(String.format(Locale.ROOT, "%d,%.3f", s, Math.min(up, down)));
    }
    Instant mixed = T.minusSeconds(3600);
    Instant end = T.plusSeconds(720);
    return Stream.of(
        new Whole(new Question.Cure("353nd-150c-4min", 145.0, T, end, mixed), List.copyOf(rows)));
  }

  /** A sample or two may be lost from a log; its columns, its hot part and its ends may not. */
  @ParameterizedTest
  @MethodSource("logs")
  void noCureWithoutAnyColumnOrPartOfItsLog(Whole whole) {
    List<String> rows = whole.rows();
    assertThat(whole.without("nothing", rows)).isEqualTo(Result.PASS);
    assertNever(whole, "the header", rows.subList(1, rows.size()));
    assertNever(whole, "the seconds", rows.stream().map(row -> cut(row, 0)).toList());
    assertNever(whole, "the temperatures", rows.stream().map(row -> cut(row, 1)).toList());
    assertNever(whole, "the beginning", without(rows, 1, 37));
    assertNever(whole, "the end", without(rows, 85, rows.size()));
    assertNever(whole, "the hot part", without(rows, 37, 85));
    assertNever(whole, "all but the header", rows.subList(0, 1));
    assertNever(whole, "everything", List.of());
  }

  private static void assertNever(Whole whole, String what, List<String> left) {
    assertThat(whole.without(what, left)).as("without " + what).isNotEqualTo(Result.PASS);
  }

  private static List<String> without(List<String> rows, int from, int to) {
    List<String> left = new ArrayList<>(rows);
    left.subList(from, to).clear();
    return left;
  }

  private static String blank(String row, int column) {
    String[] fields = row.split(",", -1);
    fields[column] = "";
    return String.join(",", fields);
  }

  private static String cut(String row, int column) {
    List<String> fields = new ArrayList<>(Arrays.asList(row.split(",", -1)));
    fields.remove(column);
    return String.join(",", fields);
  }
}
