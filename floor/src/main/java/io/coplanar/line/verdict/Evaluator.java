// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.By;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes verdicts from bytes. A function of question and bytes: the same two give the same answer
 * in every place and at any time, so an answer may be kept.
 */
public final class Evaluator {
  private final String engine;
  private final Settings settings;

  /**
   * With the constants as shipped.
   *
   * @param engine what the records name as the code that computed them
   */
  public Evaluator(String engine) {
    this(engine, VerdictSettings.DEFAULTS);
  }

  /**
   * @param engine what the records name as the code that computed them
   * @param settings {@link VerdictSettings}
   */
  public Evaluator(String engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /**
   * Judges one connector's bytes.
   *
   * @param sha256 of the bytes; null where there are none
   * @param bytes null where there are none: NOT_JUDGED
   */
  public VerdictRecord judge(
      Question question, String serial, @Nullable String sha256, byte @Nullable [] bytes) {
    Answer answer = answer(question, sha256, bytes);
    return new VerdictRecord(
        question.of(),
        serial,
        answer.result(),
        answer.fatal(),
        By.ENGINE,
        null,
        sha256,
        answer.basis(),
        engine,
        answer.reasons(),
        answer.values());
  }

  private Answer answer(Question question, @Nullable String sha256, byte @Nullable [] bytes) {
    if (sha256 == null || bytes == null) {
      return Answer.notJudged(question.of(), "there are no bytes to judge");
    }
    String name = "blob " + sha256.substring(0, Math.min(12, sha256.length()));
    try {
      return switch (question) {
        case Question.Geometry q -> GeometryVerdict.answer(q, name, bytes);
        case Question.Cleanliness q -> CleanlinessVerdict.answer(q, bytes);
        case Question.Cure q -> CureVerdicts.answer(q, name, bytes);
        case Question.FiberOrder q -> MapVerdict.order(q, name, bytes);
        case Question.Polarity q -> MapVerdict.polarity(q, name, bytes);
        case Question.Loss q -> LossVerdict.answer(q, name, bytes, settings);
      };
    } catch (InputFault fault) {
      return new Answer(
          VerdictRecord.Result.NOT_JUDGED,
          false,
          question.of(),
          List.of(String.valueOf(fault.getMessage())),
          List.of());
    }
  }
}
