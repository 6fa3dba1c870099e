// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows a trace and knows at each point what is certain to be on disk and what is not. */
final class DiskModel {
  private record Sync(Object node, int write) {}

  private final FolderOnDisk root;
  private final Map<Integer, Object> byId = new HashMap<>();
  private final Map<Long, Sync> running = new HashMap<>();
  private int writes;

  private DiskModel(FolderOnDisk root) {
    this.root = root;
  }

  /** A disk that holds certainly what lies in this folder now. */
  static DiskModel startingAs(Path folder) throws IOException {
    return new DiskModel(load(folder));
  }

  private static FolderOnDisk load(Path folder) throws IOException {
    FolderOnDisk loaded = new FolderOnDisk();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        loaded.set(
            -1,
            String.valueOf(path.getFileName()),
            Files.isDirectory(path) ? load(path) : FileOnDisk.forced(Files.readAllBytes(path)));
      }
    }
    loaded.forceUpTo(0);
    return loaded;
  }

  FolderOnDisk root() {
    return root;
  }

  /** Takes in the next event. */
  void apply(Trace.Event event) {
    writes++;
    switch (event.kind()) {
      case OPENED -> byId.put(event.file(), Objects.requireNonNull(find(event.path())));
      case CREATED -> {
        FileOnDisk file = new FileOnDisk();
        byId.put(event.file(), file);
        name(event.path(), file);
      }
      case FOLDER -> name(event.path(), new FolderOnDisk());
      case WRITE -> file(event).write(writes, event.number(), event.bytes());
      case TRUNCATE -> file(event).resize(writes, event.number());
      case SYNC -> running.put(event.number(), new Sync(node(event), writes));
      case SYNCED -> {
        Sync sync = Objects.requireNonNull(running.remove(event.number()));
        if (sync.node instanceof FileOnDisk file) {
          file.forceUpTo(sync.write);
        } else {
          ((FolderOnDisk) sync.node).forceUpTo(sync.write);
        }
      }
      case SYNC_FAILED -> {
        Sync sync = Objects.requireNonNull(running.remove(event.number()));
        if (sync.node instanceof FileOnDisk file) {
          file.loseUpTo(sync.write);
        }
      }
      case RENAME -> {
        Object moved = Objects.requireNonNull(find(event.oldPath()));
        name(event.newPath(), moved);
        name(event.oldPath(), null);
      }
      case LINK -> name(event.newPath(), Objects.requireNonNull(find(event.oldPath())));
      case UNLINK -> name(event.path(), null);
      case NOTE, FAULT, UNKNOWN -> {}
    }
  }

  /** Each change of a name counts for itself, the two of a rename too. */
  private void name(String path, @Nullable Object node) {
    int slash = path.lastIndexOf('/');
    Object parent = slash < 0 ? root : find(path.substring(0, slash));
    ((FolderOnDisk) Objects.requireNonNull(parent, path))
        .set(writes++, path.substring(slash + 1), node);
  }

  private Object node(Trace.Event event) {
    return Objects.requireNonNull(byId.get(event.file()), "a file that was never opened");
  }

  private FileOnDisk file(Trace.Event event) {
    return (FileOnDisk) node(event);
  }

  private @Nullable Object find(String path) {
    Object at = root;
    if (!path.isEmpty()) {
      for (String name : path.split("/")) {
        if (!(at instanceof FolderOnDisk folder)) {
          return null;
        }
        at = folder.find(name);
      }
    }
    return at;
  }
}
