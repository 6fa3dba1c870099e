// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Streams a blob into a new file, hashing, and holds it against its claim. */
final class Incoming {
  private static final int BUFFER_BYTES = 1 << 17;

  private final Room.Place place;
  private final Claim claim;
  private final MessageDigest digest = sha256();
  private long bytes;

  Incoming(Room.Place place, Claim claim) {
    this.place = place;
    this.claim = claim;
  }

  long bytes() {
    return bytes;
  }

  /** Writes all of it and forces it: open(O_CREAT|O_EXCL), write…, fsync, close. */
  BlobHash write(InputStream content, Path file) throws InputFault, IntakeStopped, IOException {
    place.require(Math.max(0, claim.bytes()));
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        take(buffer, n);
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, n);
        while (left.hasRemaining()) {
          out.write(left);
        }
      }
      BlobHash hash = new BlobHash(HexFormat.of().formatHex(digest.digest()));
      requireAsClaimed(hash);
      out.force(true);
      return hash;
    }
  }

  private void take(byte[] buffer, int n) throws InputFault, IntakeStopped, IOException {
    bytes += n;
    if (claim.bytes() >= 0 && bytes > claim.bytes()) {
      throw new InputFault.Inconsistent(
          "blob", "has more than the " + claim.bytes() + " bytes that were announced", "as many");
    }
    place.grow(n);
    digest.update(buffer, 0, n);
  }

  private void requireAsClaimed(BlobHash hash) throws InputFault {
    if (claim.bytes() >= 0 && bytes != claim.bytes()) {
      throw new InputFault.Inconsistent(
          "blob",
          "has " + bytes + " bytes and not the " + claim.bytes() + " that were announced",
          "as many");
    }
    if (claim.hash() != null && !claim.hash().equals(hash)) {
      throw new InputFault.Damaged(
          "blob", "arrived with the SHA-256 " + hash, claim.hash().hex() + ", as announced");
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
