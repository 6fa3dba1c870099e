// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.event.VerdictRecord.Value;
import java.util.List;

/**
 * What the bytes say to a question.
 *
 * @param basis what they were held against
 */
record Answer(
    Result result, boolean fatal, String basis, List<String> reasons, List<Value> values) {

  static Answer notJudged(String basis, String reason) {
    return new Answer(Result.NOT_JUDGED, false, basis, List.of(reason), List.of());
  }
}
