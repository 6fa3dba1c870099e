// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest {
  /** FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final BlobSettings SMALL =
      new BlobSettings(1 << 20, 3 << 20, 0, Duration.ofHours(24));

  @TempDir private Path folder;

  private FolderBlobStore store() throws IOException {
    return FolderBlobStore.create(folder.resolve("blobs"), SMALL);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static InputStream stream(String text) {
    return stream(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aBlobLiesUnderItsHash() throws Exception {
    FolderBlobStore store = store();
    Blob blob = store.put(stream("abc"), Claim.NONE);
    assertThat(blob.hash().hex()).isEqualTo(ABC);
    assertThat(blob.bytes()).isEqualTo(3);
    assertThat(files()).containsExactly("blobs/ba/" + ABC);
    assertThat(store.find(blob.hash()).orElseThrow().bytes()).isEqualTo(3);
    assertThat(store.retain(blob.hash())).isTrue();
    try (InputStream in = store.open(blob.hash())) {
      assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }
  }

  @Test
  void theSameBytesTwiceAreOneFileAndMendADamagedOne() throws Exception {
    FolderBlobStore store = store();
    BlobHash hash = store.put(stream("abc"), Claim.NONE).hash();
    Files.writeString(folder.resolve("blobs/ba/" + ABC), "abd");
    assertThat(store.put(stream("abc"), Claim.NONE).hash()).isEqualTo(hash);
    assertThat(files()).containsExactly("blobs/ba/" + ABC);
    assertThat(folder.resolve("blobs/ba/" + ABC)).hasContent("abc");
  }

  @Test
  void manyPutsOfFewBlobsAtOnceLeaveEachOnce() throws Exception {
    FolderBlobStore store = store();
    byte[][] contents = new byte[4][];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = new byte[50_000 + i];
      new Random(i).nextBytes(contents[i]);
    }
    List<Future<Blob>> puts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 64; i++) {
        byte[] content = contents[i % contents.length];
        puts.add(pool.submit(() -> store.put(stream(content), Claim.NONE)));
      }
    }
    for (int i = 0; i < puts.size(); i++) {
      try (InputStream in = store.open(puts.get(i).get().hash())) {
        assertThat(in.readAllBytes()).isEqualTo(contents[i % contents.length]);
      }
    }
    assertThat(files()).hasSize(4).noneMatch(f -> f.contains("tmp"));
  }

  @Test
  void whatTheSenderSaysIsHeldAgainstTheBytes() throws Exception {
    FolderBlobStore store = store();
    store.put(stream("abc"), new Claim(3, new BlobHash(ABC)));
    for (Claim lie :
        List.of(
            new Claim(2, null), new Claim(4, null), new Claim(-1, new BlobHash("0".repeat(64))))) {
      assertThatThrownBy(() -> store.put(stream("abc"), lie)).isInstanceOf(InputFault.class);
    }
    assertThat(files()).containsExactly("blobs/ba/" + ABC);
  }

  @Test
  void oneThatIsTooLargeIsRefusedByItsWordAndByItsBytes() throws Exception {
    FolderBlobStore store = store();
    InputStream never =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read although its announced size is refused");
          }
        };
    assertThatThrownBy(() -> store.put(never, new Claim(SMALL.maxBytes() + 1, null)))
        .isInstanceOf(InputFault.TooLarge.class)
        .hasMessageContaining("blob_max_mib");
    assertThatThrownBy(() -> store.put(endless(), Claim.NONE))
        .isInstanceOf(InputFault.TooLarge.class);
    assertThat(files()).isEmpty();
    assertThat(store.put(stream(new byte[(int) SMALL.maxBytes()]), Claim.NONE).bytes())
        .isEqualTo(SMALL.maxBytes());
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 7;
      }
    };
  }

  @Test
  void allTogetherAreBoundedOthersAndThoseArrivingIncluded() throws Exception {
    FolderBlobStore store = store();
    byte[] mib = new byte[1 << 20];
    BlobHash last = new BlobHash(ABC);
    for (int i = 0; i < 3; i++) {
      mib[0] = (byte) i;
      last = store.put(stream(mib), Claim.NONE).hash();
    }
    assertThatThrownBy(() -> store.put(stream("one byte more"), Claim.NONE))
        .isInstanceOfSatisfying(
            IntakeStopped.class, e -> assertThat(e.why()).isEqualTo(IntakeStopped.Why.DISK_FULL));
    // a store that is opened anew counts what is there
    assertThatThrownBy(() -> store().put(stream("one byte more"), Claim.NONE))
        .isInstanceOf(IntakeStopped.class);
    assertThat(files()).hasSize(3);
    // and one that goes makes room
    assertThat(laterStore(Duration.ofHours(25)).collect(last)).isTrue();
    assertThat(store().put(stream("one byte more"), Claim.NONE).bytes()).isEqualTo(13);
  }

  @Test
  void roomStaysOnTheDisk() throws Exception {
    BlobSettings greedy =
        new BlobSettings(1 << 20, 3 << 20, Long.MAX_VALUE / 2, Duration.ofHours(24));
    FolderBlobStore store = FolderBlobStore.create(folder.resolve("blobs"), greedy);
    assertThatThrownBy(() -> store.put(stream("abc"), Claim.NONE))
        .isInstanceOf(IntakeStopped.class)
        .hasMessageContaining("blob_free_room_mib");
    assertThat(files()).isEmpty();
  }

  @Test
  void onlyAHashBecomesAPath() {
    for (String name :
        List.of(
            "",
            "..",
            "../../etc/passwd",
            "ba/../../x",
            ABC.toUpperCase(java.util.Locale.ROOT),
            ABC + "\n",
            ABC.substring(1),
            "/" + ABC.substring(1),
            "\u0660".repeat(64))) {
      assertThatThrownBy(() -> BlobHash.of(name)).isInstanceOf(InputFault.class);
      assertThatThrownBy(() -> new BlobHash(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void linksAreNotFollowedOutOfTheFolder() throws Exception {
    FolderBlobStore store = store();
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path secret = Files.writeString(outside.resolve(ABC), "abc");
    BlobHash hash = new BlobHash(ABC);
    // the folder of a blob is a link
    Files.createSymbolicLink(folder.resolve("blobs/ba"), outside);
    assertThatThrownBy(() -> store.find(hash)).isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> store.put(stream("abc"), Claim.NONE))
        .isInstanceOf(NotDirectoryException.class);
    assertThat(secret).hasContent("abc");
    // the blob itself is a link
    Files.delete(folder.resolve("blobs/ba"));
    Files.createDirectory(folder.resolve("blobs/ba"));
    Files.createSymbolicLink(folder.resolve("blobs/ba/" + ABC), secret);
    assertThat(store.find(hash)).isEmpty();
    assertThat(store.retain(hash)).isFalse();
    assertThatThrownBy(() -> store.open(hash)).isInstanceOf(NoSuchFileException.class);
    // putting replaces the link and leaves what it led to
    Files.writeString(secret, "else");
    store.put(stream("abc"), Claim.NONE);
    assertThat(store.find(hash)).isPresent();
    assertThat(secret).hasContent("else");
  }

  @Test
  void theFolderItselfMayBeALink() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("big-disk"));
    Files.createSymbolicLink(folder.resolve("blobs"), elsewhere);
    store().put(stream("abc"), Claim.NONE);
    assertThat(elsewhere.resolve("ba/" + ABC)).hasContent("abc");
  }

  @Test
  void foreignFilesAreNotListed() throws Exception {
    FolderBlobStore store = store();
    store.put(stream("abc"), Claim.NONE);
    Files.writeString(folder.resolve("blobs/ba/README"), "x");
    Files.writeString(folder.resolve("blobs/ba/" + "0".repeat(64)), "in the wrong folder");
    Files.writeString(folder.resolve("blobs/" + ABC), "not in a folder");
    List<String> seen = new ArrayList<>();
    store.list(b -> seen.add(b.hash().hex()));
    assertThat(seen).containsExactly(ABC);
  }

  private FolderBlobStore laterStore(Duration later) throws IOException {
    return FolderBlobStore.create(
        folder.resolve("blobs"), SMALL, () -> java.time.Instant.now().plus(later));
  }

  @Test
  void oneIsCollectedOnlyAfterTheTimeOfGrace() throws Exception {
    BlobHash hash = store().put(stream("abc"), Claim.NONE).hash();
    assertThat(store().collect(hash)).isFalse();
    assertThat(laterStore(Duration.ofHours(23)).collect(hash)).isFalse();
    // an entry that is about to name it makes it young again
    assertThat(laterStore(Duration.ofHours(23)).retain(hash)).isTrue();
    assertThat(laterStore(Duration.ofHours(25)).collect(hash)).isFalse();
    assertThat(laterStore(Duration.ofHours(48)).collect(hash)).isTrue();
    assertThat(files()).isEmpty();
    assertThat(laterStore(Duration.ofHours(48)).retain(hash)).isFalse();
  }

  @Test
  void collectingRacesWithRetainingAndLosesNothing() throws Exception {
    FolderBlobStore store = store();
    FolderBlobStore later = laterStore(Duration.ofHours(25));
    FolderBlobStore server = laterStore(Duration.ofHours(25));
    int promised = 0;
    int collected = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (int round : IntStream.range(0, 300).toArray()) {
        BlobHash hash = store.put(stream("blob " + round), Claim.NONE).hash();
        // who is asked first changes: on a busy machine the other may never be in time
        boolean keptFirst = round % 2 == 0;
        Future<Boolean> early = keptFirst ? pool.submit(() -> server.retain(hash)) : null;
        Future<Boolean> gone = pool.submit(() -> later.collect(hash));
        Future<Boolean> kept = early != null ? early : pool.submit(() -> server.retain(hash));
        if (kept.get()) {
          assertThat(gone.get()).isFalse();
          assertThat(store.find(hash)).isPresent();
          promised++;
        }
        collected += gone.get() ? 1 : 0;
      }
    }
    // both ends of the race were seen
    assertThat(promised).isPositive();
    assertThat(collected).isPositive();
  }

  @Test
  void whatAProgramThatDiedLeftIsTidied() throws Exception {
    store();
    Path tmp = folder.resolve("blobs/tmp");
    Files.writeString(tmp.resolve("put.0"), "half a blob");
    Files.writeString(tmp.resolve("collect." + ABC + ".0"), "abc");
    store();
    assertThat(files()).containsExactly("blobs/ba/" + ABC, "blobs/tmp/put.0");
    laterStore(Duration.ofMinutes(61));
    assertThat(files()).containsExactly("blobs/ba/" + ABC);
  }

  @Test
  void aReaderMakesNothing() throws Exception {
    FolderBlobStore reader = FolderBlobStore.existing(folder.resolve("blobs"), SMALL);
    assertThat(reader.find(new BlobHash(ABC))).isEmpty();
    reader.list(b -> assertThat(b).isNull());
    assertThat(folder).isEmptyDirectory();
  }
}
