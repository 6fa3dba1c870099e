// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.ledger.disk.Durable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The layout on disk: {@code ab/<64 hex>} and {@code tmp/}. The root itself may be a link, so that
 * blobs can lie on another disk; no link below it is followed.
 */
final class BlobFolder {
  private static final String TMP = "tmp";

  private final Path root;

  /** Folders whose names this program has forced. */
  private final Set<String> forced = ConcurrentHashMap.newKeySet();

  private BlobFolder(Path root) {
    this.root = root;
  }

  /** Makes root and tmp where they are missing; both are on disk when it returns. */
  static BlobFolder create(Path root) throws IOException {
    Durable.createFolders(root);
    BlobFolder folder = new BlobFolder(root.toRealPath());
    folder.realFolder(folder.tmp(), true);
    return folder;
  }

  /** Makes nothing: for those who only read. */
  static BlobFolder existing(Path root) {
    return new BlobFolder(root);
  }

  Path root() {
    return root;
  }

  Path tmp() {
    return root.resolve(TMP);
  }

  /** A name in tmp that nobody has. */
  Path newTemporary(String kind) {
    return tmp().resolve(kind + "." + UUID.randomUUID());
  }

  Path place(BlobHash hash) {
    return root.resolve(hash.folder()).resolve(hash.hex());
  }

  /** Where a blob goes, its folder made and on disk. */
  Path newPlace(BlobHash hash) throws IOException {
    realFolder(root.resolve(hash.folder()), true);
    if (!forced.contains(hash.folder())) {
      // another may have made it in this moment, or have died before its name was on disk
      Durable.syncFolder(root);
      forced.add(hash.folder());
    }
    return place(hash);
  }

  /** The file at a blob's place; empty where there is none, or something that is no file. */
  Optional<Blob> find(BlobHash hash) throws IOException {
    if (!realFolder(root.resolve(hash.folder()), false)) {
      return Optional.empty();
    }
    return attributes(place(hash))
        .filter(BasicFileAttributes::isRegularFile)
        .map(a -> new Blob(hash, a.size(), a.lastModifiedTime().toInstant()));
  }

  void list(BlobStore.Visitor visitor) throws IOException {
    for (int i = 0; i < 256; i++) {
      Path folder = root.resolve(String.format("%02x", i));
      if (realFolder(folder, false)) {
        listOne(folder, visitor);
      }
    }
  }

  private void listOne(Path folder, BlobStore.Visitor visitor) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (BlobHash.isHash(name) && folder.endsWith(name.substring(0, 2))) {
          Optional<Blob> blob = find(new BlobHash(name));
          if (blob.isPresent()) {
            visitor.see(blob.get());
          }
        }
      }
    }
  }

  /** What lies in tmp. */
  List<Path> temporaries() throws IOException {
    List<Path> found = new ArrayList<>();
    if (realFolder(tmp(), false)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(tmp())) {
        files.forEach(found::add);
      }
    }
    return found;
  }

  static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether there is a folder; a link or anything else at its place is refused. */
  private boolean realFolder(Path folder, boolean make) throws IOException {
    Optional<BasicFileAttributes> found = attributes(folder);
    if (found.isEmpty()) {
      if (make) {
        Durable.createFolders(folder);
      }
      return make;
    }
    if (!found.get().isDirectory()) {
      throw new NotDirectoryException(folder.toString());
    }
    return true;
  }
}
