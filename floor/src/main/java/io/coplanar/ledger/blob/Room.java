// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * Whether there is room for more. The sum of all blobs is counted by listing them at the first put,
 * and again after an hour: other servers may put into the same folder. Blobs that are still coming
 * in count with the bytes that came.
 */
final class Room {
  private static final long RECOUNT_NS = Duration.ofHours(1).toNanos();

  /** How many bytes of a blob come in between two looks at the disk. */
  private static final long LOOK_EVERY_BYTES = 1 << 26;

  private final BlobFolder folder;
  private final BlobSettings settings;

  private boolean counted;
  private long countedAtNs;
  private long storedBytes;
  private long incomingBytes;

  Room(BlobFolder folder, BlobSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** What one blob takes while it comes in; closing gives it back unless it was kept. */
  final class Place implements AutoCloseable {
    private long bytes;
    private long nextLook;

    /** Throws unless a blob of this announced length would find room; takes nothing yet. */
    void require(long announcedBytes) throws InputFault, IntakeStopped, IOException {
      requireSize(announcedBytes);
      requireTotal(announcedBytes);
      requireDisk(announcedBytes);
    }

    /** Takes room for bytes that came. */
    void grow(int more) throws InputFault, IntakeStopped, IOException {
      requireSize(bytes + more);
      requireTotal(more);
      bytes += more;
      incoming(more);
      if (bytes > nextLook) {
        requireDisk(more);
        nextLook = bytes + LOOK_EVERY_BYTES;
      }
    }

    /** The blob is stored, and was not before. */
    void keep() {
      stored(bytes);
    }

    @Override
    public void close() {
      incoming(-bytes);
    }
  }

  void removed(long bytes) {
    stored(-bytes);
  }

  private synchronized void incoming(long bytes) {
    incomingBytes += bytes;
  }

  private synchronized void stored(long bytes) {
    storedBytes += bytes;
  }

  private void requireSize(long blobBytes) throws InputFault {
    if (blobBytes > settings.maxBytes()) {
      throw new InputFault.TooLarge(
          "blob",
          "is larger than " + mib(settings.maxBytes()) + ", the setting blob_max_mib",
          "a smaller one");
    }
  }

  private synchronized void requireTotal(long more) throws IntakeStopped, IOException {
    if (!counted || System.nanoTime() - countedAtNs > RECOUNT_NS) {
      storedBytes = 0;
      folder.list(blob -> storedBytes += blob.bytes());
      counted = true;
      countedAtNs = System.nanoTime();
    }
    if (storedBytes + incomingBytes + more > settings.totalMaxBytes()) {
      throw stopped(
          "all together would be more than "
              + mib(settings.totalMaxBytes())
              + " (setting blob_total_max_gib)");
    }
  }

  private void requireDisk(long more) throws IntakeStopped, IOException {
    if (Files.getFileStore(folder.root()).getUsableSpace() - more < settings.freeRoomBytes()) {
      throw stopped(
          "less than "
              + mib(settings.freeRoomBytes())
              + " (setting blob_free_room_mib) would be left on the disk of "
              + folder.root());
    }
  }

  private static IntakeStopped stopped(String why) {
    return new IntakeStopped(
        IntakeStopped.Why.DISK_FULL, "no more blobs are taken: " + why + "; make room", null);
  }

  private static String mib(long bytes) {
    return (bytes >> 20) + " MiB";
  }
}
