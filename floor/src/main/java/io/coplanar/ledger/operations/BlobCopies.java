// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Copies blobs into an export, each once: the folder itself remembers which are there. A blob that
 * is missing or not what its name says is noted and left out; the others still come.
 */
final class BlobCopies {
  private static final int BUFFER_BYTES = 1 << 17;

  private final BlobStore from;
  private final Path to;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final TreeSet<String> missing = new TreeSet<>();
  private long count;
  private long bytes;

  BlobCopies(BlobStore from, Path to) {
    this.from = from;
    this.to = to;
  }

  void copy(List<String> hashes) throws IOException {
    for (String hex : hashes) {
      BlobHash hash = new BlobHash(hex);
      Path folder = to.resolve(hex.substring(0, 2));
      Path target = folder.resolve(hex);
      if (!missing.contains(hex) && !Files.exists(target)) {
        Files.createDirectories(folder);
        copy(hash, target);
      }
    }
  }

  private void copy(BlobHash hash, Path target) throws IOException {
    try (InputStream in = from.open(hash)) {
      long length = write(in, hash, target);
      if (length >= 0) {
        count++;
        bytes += length;
        return;
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // told below
    }
    Files.deleteIfExists(target);
    missing.add(hash.hex());
  }

  /** The length, or −1 where the bytes are not those of the hash. */
  private long write(InputStream in, BlobHash hash, Path target) throws IOException {
    MessageDigest digest = sha256();
    long length = 0;
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, n);
        while (left.hasRemaining()) {
          out.write(left);
        }
        length += n;
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest()).equals(hash.hex()) ? length : -1;
  }

  long count() {
    return count;
  }

  long bytes() {
    return bytes;
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
