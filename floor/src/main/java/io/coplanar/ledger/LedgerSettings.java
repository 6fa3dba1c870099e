// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a ledger needs to write.
 *
 * @param key signs its checkpoints; must be the ledger's current one
 * @param projections what is derived beside what the ledger derives itself
 * @param upcasters bring payloads of old schemas into today's form before projections see them
 * @param blobs whether the blob of this hash is in the blob store, forced to disk
 * @param copies a folder outside, on another disk if possible, that receives a copy of checkpoints;
 *     null for none
 * @param clock the server's
 */
public record LedgerSettings(
    LedgerPlace place,
    SigningKey key,
    List<Projection> projections,
    Upcasters upcasters,
    Predicate<String> blobs,
    @Nullable Path copies,
    Settings settings,
    Clock clock,
    LedgerListener listener) {
  /** Free room on the disk below which nothing more is taken in. */
  public static final String FREE_ROOM_MIB = "ledger_free_room_mib";

  /** How long after an entry a checkpoint that covers it is signed at the latest. */
  public static final String CHECKPOINT_INTERVAL_S = "ledger_checkpoint_interval_s";

  /** The named settings with their defaults. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  FREE_ROOM_MIB,
                  256,
                  0,
                  1 << 20,
                  Provenance.HOUSE,
                  "room for hours of work at 40 entries a second, and for the database's own"
                      + " tidying",
                  "free room on the data folder's disk below which the ledger takes no entries"),
              new Setting(
                  CHECKPOINT_INTERVAL_S,
                  60,
                  0.05,
                  3600,
                  Provenance.HOUSE,
                  "at least one checkpoint a minute of work",
                  "how long after an entry a checkpoint that covers it is signed at the latest")));

  public LedgerSettings {
    projections = List.copyOf(projections);
  }

  /** No projections, no blobs, no copies, the system's clock. */
  public static LedgerSettings of(LedgerPlace place, SigningKey key) {
    return new LedgerSettings(
        place,
        key,
        List.of(),
        Upcasters.of(List.of()),
        hash -> false,
        null,
        DEFAULTS,
        Clock.systemUTC(),
        LedgerListener.NONE);
  }

  public LedgerSettings withPlace(LedgerPlace other) {
    return new LedgerSettings(
        other, key, projections, upcasters, blobs, copies, settings, clock, listener);
  }

  public LedgerSettings withKey(SigningKey other) {
    return new LedgerSettings(
        place, other, projections, upcasters, blobs, copies, settings, clock, listener);
  }

  public LedgerSettings withProjections(List<Projection> others) {
    return new LedgerSettings(
        place, key, others, upcasters, blobs, copies, settings, clock, listener);
  }

  public LedgerSettings withUpcasters(Upcasters others) {
    return new LedgerSettings(
        place, key, projections, others, blobs, copies, settings, clock, listener);
  }

  public LedgerSettings withBlobs(Predicate<String> others) {
    return new LedgerSettings(
        place, key, projections, upcasters, others, copies, settings, clock, listener);
  }

  public LedgerSettings withCopies(@Nullable Path folder) {
    return new LedgerSettings(
        place, key, projections, upcasters, blobs, folder, settings, clock, listener);
  }

  public LedgerSettings withSettings(Settings others) {
    return new LedgerSettings(
        place, key, projections, upcasters, blobs, copies, others, clock, listener);
  }

  public LedgerSettings withClock(Clock other) {
    return new LedgerSettings(
        place, key, projections, upcasters, blobs, copies, settings, other, listener);
  }

  public LedgerSettings withListener(LedgerListener other) {
    return new LedgerSettings(
        place, key, projections, upcasters, blobs, copies, settings, clock, other);
  }
}
