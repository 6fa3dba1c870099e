// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.UnitRows.Of;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a connector is now.
 *
 * @param leg which of the cable's ends, from 1
 * @param recipeSha256 the file of the revision that it is on
 * @param place the place, from 0, of the step that it stands before; as many as the recipe has
 *     steps when all are passed
 * @param step what it passed last; null before the first
 * @param backTo where it was sent back to, until it passes that; null where nowhere
 * @param fixture where it sits; null where in none
 * @param position in the fixture, from 1; 0 in none
 * @param holds how many hold it, quarantines too
 * @param quarantines how many of them are a quarantine's
 * @param fatal whether nothing but working it again helps
 * @param labelled whether its label was printed, and it was not sent back since
 * @param station where it was seen last
 * @param at when
 */
public record Whereabouts(
    String serial,
    String cable,
    int leg,
    String recipe,
    int revision,
    String recipeSha256,
    int place,
    @Nullable String step,
    @Nullable String backTo,
    @Nullable String fixture,
    int position,
    int holds,
    int quarantines,
    boolean fatal,
    boolean labelled,
    boolean scrapped,
    String station,
    Instant started,
    Instant at) {

  /** How it stands, the gravest first that holds. */
  public enum Standing {
    SCRAPPED,
    QUARANTINED,
    HELD,
    /** A fatal finding, after which nothing but working it again helps. */
    FATAL,
    LABELLED,
    WORKING
  }

  /** How it stands. */
  public Standing standing() {
    if (scrapped) {
      return Standing.SCRAPPED;
    }
    if (quarantines > 0) {
      return Standing.QUARANTINED;
    }
    if (holds > 0) {
      return Standing.HELD;
    }
    if (fatal) {
      return Standing.FATAL;
    }
    return labelled ? Standing.LABELLED : Standing.WORKING;
  }

  static Whereabouts of(Row<Of> row) {
    return new Whereabouts(
        row.text(Of.SERIAL),
        row.text(Of.CABLE),
        (int) row.number(Of.LEG),
        row.text(Of.RECIPE),
        (int) row.number(Of.REVISION),
        row.text(Of.RECIPE_SHA256),
        (int) row.number(Of.PLACE),
        row.find(Of.STEP),
        row.find(Of.BACK_TO),
        row.find(Of.FIXTURE),
        (int) row.number(Of.POSITION),
        (int) row.number(Of.HOLDS),
        (int) row.number(Of.QUARANTINES),
        !row.isEmpty(Of.FATAL_PLACE),
        row.number(Of.LABELLED) > 0,
        row.number(Of.SCRAPPED) > 0,
        row.text(Of.STATION),
        Instant.ofEpochMilli(row.number(Of.STARTED_MS)),
        Instant.ofEpochMilli(row.number(Of.AT_MS)));
  }
}
