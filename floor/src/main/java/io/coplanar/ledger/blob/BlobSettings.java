// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.time.Duration;
import java.util.List;

/**
 * What a blob store takes.
 *
 * @param maxBytes of one blob
 * @param totalMaxBytes of all blobs together
 * @param freeRoomBytes that a put leaves on the disk
 * @param grace how long a blob stays that no entry names
 */
public record BlobSettings(long maxBytes, long totalMaxBytes, long freeRoomBytes, Duration grace) {
  private static final long MIB = 1 << 20;

  /** The named settings. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              setting(
                  "blob_max_mib",
                  1024,
                  1,
                  65_536,
                  "four times the largest interferogram stack of the instruments known to us",
                  "Largest blob (a scan, an image, an oven's log) that the ledger's store takes."),
              setting(
                  "blob_total_max_gib",
                  1024,
                  0.001,
                  1_048_576,
                  "no disk should be filled by mistake; raise it with the disk",
                  "All blobs together; more are refused."),
              setting(
                  "blob_free_room_mib",
                  1024,
                  0,
                  1_048_576,
                  "more than the ledger leaves: blobs stop first, entries are recorded longest",
                  "Room on the disk that storing a blob leaves free."),
              setting(
                  "blob_grace_h",
                  24,
                  0,
                  8760,
                  "longer than an upload, its retries and a night",
                  "How long a blob is kept that no entry names yet.")));

  /** The shipped ones. */
  public static BlobSettings shipped() {
    return of(DEFAULTS);
  }

  /** From the named settings, which may hold others too. */
  public static BlobSettings of(Settings settings) {
    return new BlobSettings(
        Math.round(settings.get("blob_max_mib") * MIB),
        Math.round(settings.get("blob_total_max_gib") * (MIB << 10)),
        Math.round(settings.get("blob_free_room_mib") * MIB),
        Duration.ofSeconds(Math.round(settings.get("blob_grace_h") * 3600)));
  }

  private static Setting setting(
      String name, double value, double min, double max, String source, String meaning) {
    return new Setting(name, value, min, max, Provenance.HOUSE, source, meaning);
  }
}
