// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.disk.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Blobs in a folder: {@code ab/<64 hex>}, with what is still arriving in {@code tmp/}.
 *
 * <p>A put is, on Linux: open(tmp/put.…, O_CREAT|O_EXCL), write…, fsync, close, [mkdir(ab),
 * fsync(root)], rename(tmp/put.… → ab/…), fsync(ab). The same bytes put again replace the file by
 * an equal one, which also mends one that the disk has damaged.
 *
 * <p>Collecting races with servers that put or retain the same blob. The file is first moved aside;
 * its time, looked at only then, says whether anybody wanted it meanwhile, and if so it goes back.
 * {@link #retain} sets the time first and then looks whether the file is there.
 */
public final class FolderBlobStore implements BlobStore {
  private static final String PUT = "put";
  private static final String COLLECT = "collect";

  /** A blob that is arriving is written to at least this often. */
  private static final Duration STALLED = Duration.ofHours(1);

  private final BlobFolder folder;
  private final BlobSettings settings;
  private final InstantSource clock;
  private final Room room;

  private FolderBlobStore(BlobFolder folder, BlobSettings settings, InstantSource clock) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.room = new Room(folder, settings);
  }

  /**
   * Opens a store to put into, and makes its folders where they are missing. What a program that
   * died left in tmp is removed or put back.
   */
  public static FolderBlobStore create(Path root, BlobSettings settings) throws IOException {
    return create(root, settings, InstantSource.system());
  }

  static FolderBlobStore create(Path root, BlobSettings settings, InstantSource clock)
      throws IOException {
    FolderBlobStore store = new FolderBlobStore(BlobFolder.create(root), settings, clock);
    store.tidy();
    return store;
  }

  /** Opens a store to read from; nothing is made, and a folder that is not there holds no blob. */
  public static FolderBlobStore existing(Path root, BlobSettings settings) {
    return new FolderBlobStore(BlobFolder.existing(root), settings, InstantSource.system());
  }

  @Override
  public Blob put(InputStream content, Claim claim) throws InputFault, IntakeStopped, IOException {
    Path arriving = folder.newTemporary(PUT);
    try (Room.Place place = room.new Place()) {
      Incoming incoming = new Incoming(place, claim);
      BlobHash hash = incoming.write(content, arriving);
      Path target = folder.newPlace(hash);
      boolean isNew = folder.find(hash).isEmpty();
      Durable.move(arriving, target);
      if (isNew) {
        place.keep();
      }
      return new Blob(hash, incoming.bytes(), clock.instant());
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  @Override
  public boolean retain(BlobHash hash) throws IOException {
    if (folder.find(hash).isEmpty()) {
      return false;
    }
    try {
      Files.getFileAttributeView(
              folder.place(hash), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(FileTime.from(clock.instant()), null, null);
    } catch (NoSuchFileException e) {
      return false;
    }
    return folder.find(hash).isPresent();
  }

  @Override
  public Optional<Blob> find(BlobHash hash) throws IOException {
    return folder.find(hash);
  }

  @Override
  public InputStream open(BlobHash hash) throws IOException {
    if (folder.find(hash).isEmpty()) {
      throw new NoSuchFileException(folder.place(hash).toString());
    }
    return Channels.newInputStream(
        Files.newByteChannel(
            folder.place(hash), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
  }

  @Override
  public void list(Visitor visitor) throws IOException {
    folder.list(visitor);
  }

  @Override
  public boolean collect(BlobHash hash) throws IOException {
    Optional<Blob> blob = folder.find(hash);
    if (blob.isEmpty() || !isOld(blob.get().since(), settings.grace())) {
      return false;
    }
    Path place = folder.place(hash);
    Path aside = folder.newTemporary(COLLECT + "." + hash);
    try {
      Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
      Instant since = Files.getLastModifiedTime(aside, LinkOption.NOFOLLOW_LINKS).toInstant();
      if (!isOld(since, settings.grace())) {
        Durable.move(aside, place);
        return false;
      }
      Files.delete(aside);
    } catch (NoSuchFileException e) {
      // another server collected it, or opened and put it back
      return false;
    }
    room.removed(blob.get().bytes());
    return true;
  }

  @Override
  public Duration grace() {
    return settings.grace();
  }

  private void tidy() throws IOException {
    for (Path left : folder.temporaries()) {
      String[] name = String.valueOf(left.getFileName()).split("\\.", -1);
      if (name[0].equals(COLLECT) && name.length > 1 && BlobHash.isHash(name[1])) {
        putBack(left, new BlobHash(name[1]));
      } else if (name[0].equals(PUT)) {
        deleteStalled(left);
      }
    }
  }

  /** A collector died before it decided, or is at work in this moment. */
  private void putBack(Path aside, BlobHash hash) throws IOException {
    try {
      if (folder.find(hash).isEmpty()) {
        Durable.move(aside, folder.newPlace(hash));
      } else {
        Files.deleteIfExists(aside);
      }
    } catch (NoSuchFileException e) {
      // the collector was at work, and is done with it
    }
  }

  private void deleteStalled(Path arriving) throws IOException {
    Optional<BasicFileAttributes> attributes = BlobFolder.attributes(arriving);
    if (attributes.isPresent() && isOld(attributes.get().lastModifiedTime().toInstant(), STALLED)) {
      Files.deleteIfExists(arriving);
    }
  }

  private boolean isOld(Instant since, Duration age) {
    return !since.plus(age).isAfter(clock.instant());
  }
}
