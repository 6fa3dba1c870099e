// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.blob.Blob;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.ledger.blob.FolderBlobStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LedgerBlobsTest {
  @TempDir private Path folder;
  private LedgerOnDisk ledger = new LedgerOnDisk(Path.of(""));

  @BeforeEach
  void create() {
    ledger = LedgerOnDisk.create(folder);
  }

  private FolderBlobStore store() throws Exception {
    return FolderBlobStore.create(ledger.data().resolve("blobs"), BlobSettings.shipped());
  }

  /** An upload that no entry names. */
  private Blob upload(String content) throws Exception {
    InputStream bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return store().put(bytes, Claim.NONE);
  }

  /** As if it had been put three days ago. */
  private Path aged(Blob blob) throws Exception {
    String hex = blob.hash().hex();
    Path file = ledger.data().resolve("blobs").resolve(hex.substring(0, 2)).resolve(hex);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
  }

  @Test
  void anOldOrphanGoesAndEverythingElseStays() throws Exception {
    Path orphan = aged(upload("never used"));
    Path young = folder.resolve("data/blobs").resolve(place(upload("just uploaded")));
    Path scan = ledger.file("scan", "a scan");
    ledger.writes("append", "--stream", "f/1", "--type", "made", "--blob", scan).done();
    Path used = aged(upload("a scan"));

    JsonNode found = ledger.reads("blobs", "--orphans", "--json").json();
    assertThat(found.get("schema").asString()).isEqualTo("coplanar/ledger-orphans/1");
    assertThat(found.get("orphans").asInt()).isEqualTo(1);
    assertThat(found.get("orphans_bytes").asInt()).isEqualTo(10);
    assertThat(found.get("collected").asInt()).isZero();
    assertThat(found.get("first").get(0).get("sha256").asString())
        .isEqualTo(orphan.getFileName().toString());
    assertThat(orphan).exists();
    assertThat(ledger.reads("blobs").done()).endsWith("1 orphan, 10 bytes\n");

    assertThat(ledger.reads("blobs", "--collect").done())
        .contains(orphan.getFileName().toString())
        .endsWith("1 orphan, 10 bytes; collected 1, 10 bytes\n");
    assertThat(orphan).doesNotExist();
    assertThat(young).exists();
    assertThat(used).exists();
    JsonNode again = ledger.reads("blobs", "--orphans", "--collect", "--json").json();
    assertThat(again.get("orphans").asInt()).isZero();
    ledger.reads("verify").done();
  }

  private static String place(Blob blob) {
    return blob.hash().hex().substring(0, 2) + "/" + blob.hash().hex();
  }

  @Test
  void aBlobThatIsBeingWrittenStays() throws Exception {
    FolderBlobStore store = store();
    try (PipedOutputStream pipe = new PipedOutputStream();
        PipedInputStream end = new PipedInputStream(pipe)) {
      CompletableFuture<Blob> arriving =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return store.put(end, Claim.NONE);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      pipe.write("half ".getBytes(StandardCharsets.UTF_8));
      pipe.flush();
      Path tmp = ledger.data().resolve("blobs/tmp");
      long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (list(tmp).isEmpty() && System.nanoTime() < giveUp) {
        Thread.sleep(5);
      }
      assertThat(list(tmp)).hasSize(1);
      // not even where everything unnamed is old enough
      assertThat(ledger.reads("blobs", "--collect", "--set", "blob_grace_h=0").done())
          .isEqualTo("0 orphans, 0 bytes\n");
      pipe.write("whole".getBytes(StandardCharsets.UTF_8));
      pipe.close();
      Blob blob = arriving.get(20, TimeUnit.SECONDS);
      assertThat(ledger.data().resolve("blobs").resolve(place(blob))).hasContent("half whole");
    }
  }

  private static List<Path> list(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aBlobIsTakenOut() throws Exception {
    Blob blob = upload("content");
    Path out = folder.resolve("out");
    assertThat(ledger.reads("blobs", "--get", blob.hash().hex(), "-o", out).done()).isEmpty();
    assertThat(out).hasContent("content");
  }

  @Test
  void wrongRequestsGetTheirSentence() throws Exception {
    String hash = upload("content").hash().hex();
    Path out = folder.resolve("out");
    ledger.reads("blobs", "--get", "../etc/passwd", "-o", out).refused("is no SHA-256");
    ledger.reads("blobs", "--get", hash).refused("--get", "into which file");
    ledger.reads("blobs", "-o", out).refused("-o", "no blob is asked for");
    ledger.reads("blobs", "--get", hash, "-o", out, "--collect").refused("stands beside");
    ledger.reads("blobs", "--get", "0".repeat(64), "-o", out).refused("is not in the store");
    ledger
        .reads("blobs", "--get", hash, "-o", folder.resolve("no/out"))
        .refused("its folder does not exist");
    Files.writeString(
        ledger.data().resolve("blobs").resolve(hash.substring(0, 2) + "/" + hash), "x");
    ledger.reads("blobs", "--get", hash, "-o", out).refused("its bytes have changed");
    assertThat(out).doesNotExist();
    LedgerOnDisk none = new LedgerOnDisk(folder.resolve("none"));
    none.reads("blobs").refused("there is no ledger here");
    none.reads("blobs", "--collect").refused("there is no ledger here");
    assertThat(none.data()).doesNotExist();
    ledger.reads("blobs", "--set", "blob_grace_h=-1").refused("blob_grace_h");
  }
}
