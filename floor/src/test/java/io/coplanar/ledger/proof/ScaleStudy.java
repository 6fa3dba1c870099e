// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.ledger.operations.Export;
import io.coplanar.ledger.operations.Selection;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of a given size, written through its API, and what it then takes to verify, prove,
 * rebuild and export. Run by {@code verification/run io.coplanar.ledger.proof.ScaleStudy ENTRIES
 * BLOB_MIB [postgresql]}; verifying runs in a JVM of its own with {@code -Xmx64m}.
 */
final class ScaleStudy {
  private static final int WRITERS = 16;
  private static final int PART_ENTRIES = 10;
  private static final int BLOB_BYTES = 4 << 20;

  private final Site site;

  private ScaleStudy(Site site) {
    this.site = site;
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("verify")) {
      if (args[4].equals("side-by-side")) {
        new BlobSpeed(args[1], Path.of(args[2]).resolve("blobs")).run();
      } else {
        verify(args[1], Path.of(args[3]));
      }
      return;
    }
    int entries = Integer.parseInt(args[0]);
    int blobMib = Integer.parseInt(args[1]);
    Path work = Files.createTempDirectory("coplanar-scale");
    String database = args.length > 2 ? TestPostgres.freshDatabase() : null;
    Path disk = work.resolve("disk");
    new ScaleStudy(Site.of(disk, database, true, Site.newKeys())).run(work, entries, blobMib);
    Folders.delete(work);
  }

  private void run(Path work, int entries, int blobMib) throws Exception {
    FolderBlobStore blobs = site.blobs();
    try (Ledger ledger = Ledger.create(site.settings(blobs), "u-founder", "office")) {
      long start = System.nanoTime();
      write(ledger, entries);
      double seconds = since(start);
      say("written by %d threads in %.1f s, %,.0f a second", WRITERS, seconds, entries / seconds);
      start = System.nanoTime();
      StoredCheckpoint checkpoint = ledger.checkpoint();
      say("checkpoint over %,d entries signed in %.3f s", checkpoint.size(), since(start));
      prove(ledger, entries);
    }
    if (site.place() instanceof LedgerPlace.Folder folder) {
      long bytes = Files.size(folder.file());
      say("ledger.sqlite: %,d bytes, %d an entry", bytes, bytes / entries);
    }
    inSmallJvm(work, "none");
    reopen(blobs);
    export(work.resolve("export"));
    if (blobMib > 0) {
      blobs(work, blobs, blobMib);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String format, @Nullable Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private static void write(Ledger ledger, int entries) throws Exception {
    List<Thread> threads = new ArrayList<>();
    int each = entries / WRITERS / PART_ENTRIES;
    for (int w = 0; w < WRITERS; w++) {
      int writer = w;
      threads.add(Thread.ofPlatform().start(() -> write(ledger, writer, each)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void write(Ledger ledger, int writer, int commands) {
    SplittableRandom random = new SplittableRandom(writer);
    for (int i = 0; i < commands; i++) {
      List<Draft> drafts = new ArrayList<>();
      for (int part = 0; part < PART_ENTRIES; part++) {
        String payload =
            String.format(
                    Locale.ROOT, "{\"n\":%d,\"value\":%.6f,\"note\":\"", i, random.nextDouble())
                + "x".repeat(180)
                + "\"}";
        // a connector has some twenty entries in its life
        String stream = "connector/" + writer + "-" + (i / 2);
        drafts.add(new Draft(stream, "stage-completed", "proof/stage/1", payload));
      }
      String id = "scale/" + writer + "/" + i;
      try {
        Outcome outcome =
            ledger.append(new Command(id, "u-" + writer, "bench", null, null, List.of(), drafts));
        if (!(outcome instanceof Outcome.Accepted)) {
          throw new IllegalStateException(outcome.toString());
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void prove(Ledger ledger, int entries) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    int count = 300;
    double[] entryMs = new double[count];
    double[] growthMs = new double[count];
    double[] cpuMs = new double[count];
    for (int i = 0; i < count; i++) {
      // a new view each time, as a command would open one
      try (LedgerReader reader = ledger.reader()) {
        long start = System.nanoTime();
        long cpu = cpuNs();
        EntryProof.of(reader, random.nextLong(entries));
        cpuMs[i] = (cpuNs() - cpu) / 1e6;
        entryMs[i] = since(start) * 1000;
        start = System.nanoTime();
        Proofs.consistency(1 + random.nextLong(entries), reader.size(), reader.hashes());
        growthMs[i] = since(start) * 1000;
      }
    }
    say("proof of an entry: %s; the thread's own time: %s", spread(entryMs), spread(cpuMs));
    say("proof of growth after that: %s", spread(growthMs));
  }

  /** What the thread has used, whatever runs beside. */
  private static long cpuNs() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String spread(double[] ms) {
    double[] sorted = ms.clone();
    java.util.Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.2f ms, 99 %% %.2f ms, first %.1f ms",
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        ms[0]);
  }

  private void inSmallJvm(Path work, String blobs) throws Exception {
    ProcessBuilder builder =
        ChildJvm.of(
            work,
            ScaleStudy.class,
            "verify",
            url(),
            site.data().toString(),
            site.outside().toString(),
            blobs);
    builder.command().removeIf(o -> o.startsWith("-Xmx") || o.startsWith("-XX:Tiered"));
    builder.command().add(1, "-Xmx64m");
    int exit = builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(work.resolve("errors")));
    }
  }

  private String url() throws InputFault {
    return switch (site.place()) {
      case LedgerPlace.Folder folder -> "jdbc:sqlite:" + folder.file();
      case LedgerPlace.Database database -> database.url();
    };
  }

  private static void verify(String url, Path outside) throws Exception {
    long start = System.nanoTime();
    AuditReport report =
        Audit.database(url, null, new Trust(Verified.kept(outside), List.of()), n -> {});
    double seconds = since(start);
    if (!report.isIntact()) {
      throw new AssertionError(String.valueOf(report.first()));
    }
    say("verified with -Xmx64m in %.1f s, %.1f s of the thread's own", seconds, cpuNs() / 1e9);
  }

  private void reopen(FolderBlobStore blobs) throws Exception {
    long start = System.nanoTime();
    try (Ledger ledger = site.open(blobs)) {
      say("opened in %.2f s", since(start));
      Map<String, String> before;
      try (LedgerReader reader = ledger.reader()) {
        before = reader.digests();
      }
      start = System.nanoTime();
      ledger.rebuild();
      double seconds = since(start);
      try (LedgerReader reader = ledger.reader()) {
        say("rebuilt in %.1f s, %s", seconds, before.equals(reader.digests()) ? "equal" : "OTHER");
      }
    }
  }

  private void export(Path out) throws Exception {
    try (LedgerReader reader = LedgerReader.open(site.place())) {
      long start = System.nanoTime();
      Export.write(reader, new Export.Request(out, new Selection.All(), true, null, false, null));
      say("exported with proofs in %.1f s", since(start));
      start = System.nanoTime();
      AuditReport report = Audit.export(out, Trust.NONE, n -> {});
      say("the export verified in %.1f s: %s", since(start), report.isIntact() ? "PASS" : "FAIL");
    }
  }

  private void blobs(Path work, FolderBlobStore blobs, int mib) throws Exception {
    SplittableRandom random = new SplittableRandom(2);
    byte[] bytes = new byte[BLOB_BYTES];
    List<String> hashes = new ArrayList<>();
    for (long done = 0; done < (long) mib << 20; done += BLOB_BYTES) {
      random.nextBytes(bytes);
      hashes.add(blobs.put(new ByteArrayInputStream(bytes), Claim.NONE).hash().hex());
    }
    try (Ledger ledger = site.open(blobs)) {
      for (String hash : hashes) {
        Draft draft = new Draft("scan", "scanned", "proof/scan/1", "{}", List.of(hash));
        ledger.append(
            new Command("scan/" + hash, "u-1", "scope", null, null, List.of(), List.of(draft)));
      }
    }
    inSmallJvm(work, "side-by-side");
  }
}
