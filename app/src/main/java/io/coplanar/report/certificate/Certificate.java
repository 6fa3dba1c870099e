// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.report.GeometryReport;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a certificate shows: how a connector stood when its label was printed. A function of the
 * ledger up to that entry, of stored files and of the names of people.
 *
 * @param shop who certifies
 * @param origin the ledger
 * @param leg which of the cable's ends, from 1
 * @param recipe what it was made by
 * @param recipeSha256 that recipe's file
 * @param labelledAt when its label was printed
 * @param process six lines
 * @param waived what was passed although a gate spoke against it
 * @param reworks how often it went back which way, {@code geometry>fine}
 * @param refusals how many attempts were refused on the way, by code; of an attempt refused for
 *     several reasons each is counted
 * @param refusedAttempts how many those were
 * @param geometry null where nothing was measured
 * @param loss null likewise
 * @param polarity null likewise
 * @param proof of the entry that says the label was printed
 * @param leafHash that entry's hash, hexadecimal
 */
record Certificate(
    Shop shop,
    String origin,
    String serial,
    String cable,
    int leg,
    Recipe recipe,
    String recipeSha256,
    Instant labelledAt,
    List<ProcessLine> process,
    List<WaivedGate> waived,
    Map<String, Integer> reworks,
    Map<String, Integer> refusals,
    int refusedAttempts,
    @Nullable Geometry geometry,
    @Nullable Tested loss,
    @Nullable Tested polarity,
    List<Picture> pictures,
    List<Instrument> instruments,
    EntryProof proof,
    String leafHash) {

  /**
   * A part of the work.
   *
   * @param steps titles of the steps
   * @param who names, each once
   * @param measured values, choices and computed verdicts, in words
   */
  record ProcessLine(
      String name,
      List<String> steps,
      Instant from,
      Instant to,
      List<String> who,
      List<String> where,
      List<String> tools,
      List<String> lots,
      List<String> measured) {}

  /**
   * A gate that a signed deviation stood in for.
   *
   * @param step its title
   * @param rule the rule with what was found and its limit
   */
  record WaivedGate(
      String step,
      String gate,
      String rule,
      String reason,
      String requestedBy,
      String signedBy,
      @Nullable Instant until,
      String deviation) {}

  /**
   * The end face, measured again from the stored scan with the code of today.
   *
   * @param report null where the scan cannot be read
   * @param same whether today's values are those that the step was passed with
   * @param recorded what the step was passed with
   * @param why the scan cannot be read; empty where it can
   */
  record Geometry(
      @Nullable GeometryReport report,
      boolean same,
      VerdictRecord recorded,
      String instrument,
      Instant at,
      String why) {}

  /** A test with its verdict and what it was held against. */
  record Tested(VerdictRecord verdict, GateSpec.Verdict gate, String instrument, Instant at) {}

  /**
   * An image that an inspector judged.
   *
   * @param result what the inspector said
   * @param image null where no picture can be made of the file
   * @param why so; empty where there is one
   */
  record Picture(
      String of,
      VerdictRecord.Result result,
      String sha256,
      Instant at,
      String judgedBy,
      String instrument,
      @Nullable BufferedImage image,
      String why) {}

  /**
   * An instrument as it was when it measured.
   *
   * @param used in which steps
   * @param calibratedUntil null where it never was calibrated
   * @param reference when it took its reference; null where it had none
   */
  record Instrument(
      String id,
      String toolClass,
      List<String> used,
      @Nullable Instant calibratedUntil,
      @Nullable Instant reference) {}
}
