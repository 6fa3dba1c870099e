// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A day's work at a ledger: entries in five streams, a second apart, some naming blobs. */
final class Day implements AutoCloseable {
  private static final int STREAMS = 5;
  private static final int BLOB_EVERY = 25;

  private final Ledger ledger;
  private final BlobStore blobs;
  private final Seconds clock;
  private long size;

  private Day(Ledger ledger, BlobStore blobs, Seconds clock, long size) {
    this.ledger = ledger;
    this.blobs = blobs;
    this.clock = clock;
    this.size = size;
  }

  /** Opens a new ledger, which then has entry 0. */
  static Day create(LedgerPlace place, Path blobs, SigningKey key) throws Exception {
    BlobStore store = FolderBlobStore.create(blobs, BlobSettings.shipped());
    Seconds clock = new Seconds();
    return new Day(
        Ledger.create(settings(place, store, key, clock), "person-1", "bench-3"), store, clock, 1);
  }

  /** Goes on with one of so many entries, some hours later, as a server that suspects nothing. */
  static Day goOn(LedgerPlace place, Path blobs, SigningKey key, long size, int hours)
      throws Exception {
    BlobStore store = FolderBlobStore.create(blobs, BlobSettings.shipped());
    Seconds clock = new Seconds();
    clock.now = clock.now.plusSeconds(3600L * hours);
    return new Day(Ledger.open(settings(place, store, key, clock)), store, clock, size);
  }

  private static LedgerSettings settings(
      LedgerPlace place, BlobStore store, SigningKey key, Clock clock) {
    return LedgerSettings.of(place, key)
        .withClock(clock)
        .withBlobs(
            hash -> {
              try {
                return store.retain(BlobHash.of(hash));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InputFault e) {
                throw new IllegalArgumentException(e);
              }
            });
  }

  /** Appends until there are so many entries, and signs a checkpoint. Returns the note. */
  String workUntil(long wanted) throws Exception {
    while (size < wanted) {
      clock.now = clock.now.plusSeconds(1);
      String stream = "fixture/F-" + size % STREAMS;
      List<String> named = new ArrayList<>();
      if (size % BLOB_EVERY == 0) {
        byte[] content = ("scan " + size).repeat(100).getBytes(StandardCharsets.UTF_8);
        named.add(blobs.put(new ByteArrayInputStream(content), Claim.NONE).hash().hex());
      }
      ledger.append(
          new Command(
              "c-" + size,
              "person-1",
              "bench-3",
              null,
              null,
              List.of(),
              List.of(
                  new Draft(
                      stream,
                      "stage-completed",
                      "coplanar/stage/1",
                      "{\"grams\":" + size + ".50}",
                      named))));
      size++;
    }
    return ledger.checkpoint().note();
  }

  /** Lets another key sign from now on. */
  void rotate(SigningKey next) throws Exception {
    ledger.rotateKey(next, "person-1", "bench-3", "yearly");
    size++;
  }

  @Override
  public void close() {
    ledger.close();
  }

  /** A clock that the day turns. */
  private static final class Seconds extends Clock {
    private volatile Instant now = Instant.parse("2026-11-24T06:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
