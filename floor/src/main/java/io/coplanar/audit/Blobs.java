// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Reads every blob that entries name once and hashes it, on all cores, while entries are read. */
final class Blobs implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;
  private static final int WAITING = 256;

  private final Source source;
  private final Findings findings;
  private final LongTable seen = new LongTable();
  private final AtomicLong checked = new AtomicLong();
  private final Semaphore room = new Semaphore(WAITING);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  Blobs(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void take(long place, Leaf leaf) {
    for (String hash : leaf.blobs()) {
      if (seen.put(hash, 1) != 0) {
        continue;
      }
      room.acquireUninterruptibly();
      workers.execute(
          () -> {
            try {
              check(place, hash);
            } finally {
              room.release();
            }
          });
    }
  }

  /** Waits for the last; returns how many were found whole. */
  long end() {
    workers.shutdown();
    try {
      while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
        // large files take their time
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
    return checked.get();
  }

  private void check(long place, String hash) {
    try (InputStream in = source.blob(hash)) {
      if (in == null) {
        findings.add(
            Code.BLOB, place, "Blob " + hash + ", which entry " + place + " names, is missing.");
      } else if (hash.equals(hashOf(in))) {
        checked.incrementAndGet();
      } else {
        findings.add(
            Code.BLOB,
            place,
            "Blob " + hash + ", which entry " + place + " names, has other bytes.");
      }
    } catch (IOException e) {
      findings.add(
          Code.BLOB,
          place,
          "Blob "
              + hash
              + ", which entry "
              + place
              + " names, cannot be read: "
              + e.getMessage()
              + ".");
    }
  }

  private static String hashOf(InputStream in) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
