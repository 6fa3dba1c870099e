// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bare SHA-256 over the files of a store of blobs beside verifying the log that names them: by as
 * many threads, in one JVM, from the same cache, in turns, after one round that does not count.
 */
final class BlobSpeed {
  private static final int ROUNDS = 5;
  private static final int BUFFER_BYTES = 1 << 18;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final String url;
  private final Path blobs;
  private final List<Path> files;
  private final double mib;

  BlobSpeed(String url, Path blobs) throws IOException {
    this.url = url;
    this.blobs = blobs;
    try (Stream<Path> all = Files.walk(blobs)) {
      this.files = all.filter(Files::isRegularFile).sorted().toList();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    this.mib = bytes / (double) (1 << 20);
  }

  void run() throws Exception {
    double[] bare = new double[ROUNDS];
    double[] with = new double[ROUNDS];
    double[] without = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      // every other round the other way about
      boolean bareFirst = round % 2 == 0;
      double first = bareFirst ? hash() : verify(blobs);
      double none = verify(null);
      double second = bareFirst ? verify(blobs) : hash();
      if (round >= 0) {
        bare[round] = bareFirst ? first : second;
        with[round] = bareFirst ? second : first;
        without[round] = none;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%.0f MiB in %d blobs, %d threads, median (fastest to slowest) of %d rounds: hashed in %s,"
            + " verified with blobs in %s, without in %s%n",
        mib,
        files.size(),
        THREADS,
        ROUNDS,
        spread(bare),
        spread(with),
        spread(without));
    System.out.printf(
        Locale.ROOT,
        "%.0f MiB/s hashed; verify as a whole %.2f of that, what blobs add to it %.2f%n",
        mib / median(bare),
        median(bare) / median(with),
        median(bare) / (median(with) - median(without)));
  }

  private double verify(@Nullable Path folder) throws IOException {
    long start = System.nanoTime();
    AuditReport report = Audit.database(url, folder, Trust.NONE, n -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    Long read = report.blobs();
    if (!report.isIntact() || folder != null && (read == null || read != files.size())) {
      throw new AssertionError(report.first() + ", blobs read: " + read);
    }
    return seconds;
  }

  private double hash() throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<byte[]>> hashes = new ArrayList<>();
      for (Path file : files) {
        hashes.add(threads.submit(() -> hashOf(file)));
      }
      for (Future<byte[]> hash : hashes) {
        hash.get();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static byte[] hashOf(Path file) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
    }
    return sha256.digest();
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String spread(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT, "%.2f s (%.2f-%.2f)", median(seconds), sorted[0], sorted[sorted.length - 1]);
  }
}
