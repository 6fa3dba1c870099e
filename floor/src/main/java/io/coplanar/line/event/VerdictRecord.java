// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stored bytes were judged to be.
 *
 * @param of what was judged: {@code geometry}, {@code cure}, {@code cleanliness}, …
 * @param serial the connector that it is about
 * @param result PASS, FAIL or NOT_JUDGED
 * @param fatal whether a FAIL cannot be released by anyone
 * @param by {@code engine} for what was computed here from the bytes, {@code person} for an
 *     inspector's judgement
 * @param person the inspector; null for what was computed
 * @param evidence SHA-256 of the bytes; null where there were none
 * @param basis the profile, recipe or limits that it was held against
 * @param engine version of the code that computed it; null for a person's
 * @param reasons why it is not PASS, sentences
 * @param values what was measured, under the names that limits are written for
 */
public record VerdictRecord(
    String of,
    String serial,
    Result result,
    boolean fatal,
    By by,
    @Nullable String person,
    @Nullable String evidence,
    String basis,
    @Nullable String engine,
    List<String> reasons,
    List<Value> values) {
  public VerdictRecord {
    reasons = List.copyOf(reasons);
    values = List.copyOf(values);
  }

  /** The outcome. */
  public enum Result {
    PASS,
    FAIL,
    NOT_JUDGED
  }

  /** Who says so. */
  public enum By {
    ENGINE,
    PERSON
  }

  /**
   * A measured value.
   *
   * @param value null where it was not measured
   */
  public record Value(String name, int position, @Nullable Double value) {}

  /** Whether it opens a gate. */
  public boolean passed() {
    return result == Result.PASS;
  }
}
