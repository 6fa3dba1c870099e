// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.disk.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A blob taken out of the store, as a file. */
public final class BlobFile {
  private BlobFile() {}

  /**
   * Writes a blob to a file, which appears whole or not at all, and replaces one that is there.
   *
   * @throws InputFault when the blob is not there, or its bytes are not those of its name
   */
  public static void copy(BlobStore blobs, BlobHash hash, Path file)
      throws InputFault, IOException {
    MessageDigest digest = sha256();
    Path beside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try (InputStream in = new DigestInputStream(blobs.open(hash), digest)) {
      Files.copy(in, beside);
      if (!HexFormat.of().formatHex(digest.digest()).equals(hash.hex())) {
        throw new InputFault.Damaged(
            "blob " + hash, "its bytes have changed", "the bytes of its name");
      }
      Durable.syncFile(beside);
      Durable.move(beside, file);
    } catch (NoSuchFileException e) {
      throw new InputFault.Inconsistent(
          "blob " + hash, "is not in the store", "the SHA-256 of one that is");
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
