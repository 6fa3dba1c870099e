// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A small ledger with blobs, in a place of the caller's. */
final class TestLedger {
  private static final BlobSettings SMALL =
      new BlobSettings(1 << 20, 1 << 30, 0, Duration.ofHours(24));

  private final LedgerPlace place;
  private final Path folder;
  private final SigningKey key;
  private final SigningKey nextKey;
  private final FolderBlobStore blobs;
  private final List<String> hashes = new ArrayList<>();
  private final AtomicInteger appended = new AtomicInteger();

  TestLedger(LedgerPlace place, Path folder) throws Exception {
    this.key = SigningKey.generate("plant-7");
    this.nextKey = SigningKey.generate("plant-7/restored");
    this.place = place;
    this.folder = folder;
    this.blobs = FolderBlobStore.create(folder.resolve("blobs"), SMALL);
    Ledger.create(settings(), "test", "here").close();
  }

  LedgerPlace place() {
    return place;
  }

  SigningKey key() {
    return key;
  }

  SigningKey nextKey() {
    return nextKey;
  }

  BlobStore blobs() {
    return blobs;
  }

  BlobStore otherBlobs() throws IOException {
    return FolderBlobStore.create(folder.resolve("other-blobs"), SMALL);
  }

  BlobStore blobsWithoutGrace() throws IOException {
    return FolderBlobStore.create(
        folder.resolve("blobs"), new BlobSettings(1 << 20, 1 << 30, 0, Duration.ZERO));
  }

  LedgerSettings settings() {
    return LedgerSettings.of(place, key)
        .withBlobs(
            hash -> {
              try {
                return blobs.retain(new BlobHash(hash));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static Command command(String id, String stream, List<String> blobs) {
    return command(id, stream, blobs, "person-1");
  }

  static Command command(String id, String stream, List<String> blobs, String who) {
    return new Command(
        id,
        who,
        "bench-3",
        null,
        null,
        List.of(),
        List.of(new Draft(stream, "stage-completed", "stage/1", "{\"n\":1.50}", blobs)));
  }

  /** Appends entries to ten streams; the first few name a blob of their own. Then checkpoints. */
  void fill(int entries, int withBlob) throws Exception {
    try (Ledger ledger = Ledger.open(settings())) {
      for (int i = 0; i < entries; i++) {
        int n = appended.getAndIncrement();
        List<String> named = i < withBlob ? putBlob(n, Integer.MAX_VALUE) : List.of();
        hashes.addAll(named);
        ledger.append(command("fill-" + n, "f/" + n % 10, named));
      }
      ledger.checkpoint();
    }
  }

  /** Stores one of {@code kinds} different blobs. */
  List<String> putBlob(int n, int kinds) throws Exception {
    byte[] content = ("blob " + n % kinds).getBytes(UTF_8);
    return List.of(blobs.put(new ByteArrayInputStream(content), Claim.NONE).hash().hex());
  }

  /** Those of {@link #fill}. */
  List<String> blobHashes() {
    return hashes;
  }

  Path blobFile(String hash) {
    return folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash);
  }

  String newestNote() throws Exception {
    try (LedgerReader reader = LedgerReader.open(place)) {
      return Objects.requireNonNull(reader.checkpoint(Long.MAX_VALUE)).note();
    }
  }

  /** Changes a row of the log, as the database's owner can. */
  void change(String sql) throws Exception {
    boolean sqlite = place instanceof LedgerPlace.Folder;
    String url =
        switch (place) {
          case LedgerPlace.Folder f -> "jdbc:sqlite:" + f.file();
          case LedgerPlace.Database d -> d.url();
        };
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          sqlite ? "DROP TRIGGER entry_no_update" : "DROP TRIGGER entry_append_only ON entry");
      statement.execute(sql);
    }
  }
}
