// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder's names as a power cut may leave them: those forced by a sync of the folder are certain;
 * every later change of a name happened or not, each for itself. A rename is two changes, one in
 * each folder, so that a name may come back, and what was replaced too; a sync of a file forces no
 * name. File systems with a journal lose less than this.
 */
final class FolderOnDisk {
  /** A name came to mean a node, or nothing. */
  private record Change(int write, String name, @Nullable Object node) {}

  private final Map<String, Object> forced = new TreeMap<>();
  private final List<Change> pending = new ArrayList<>();

  /** {@code node} is a {@link FileOnDisk} or a {@link FolderOnDisk}; null takes the name away. */
  void set(int write, String name, @Nullable Object node) {
    pending.add(new Change(write, name, node));
  }

  /** What the running program sees. */
  @Nullable Object find(String name) {
    return names(all -> true).get(name);
  }

  void forceUpTo(int write) {
    for (Change change : pending) {
      if (change.write < write) {
        put(forced, change);
      }
    }
    pending.removeIf(change -> change.write < write);
  }

  /** Which changes happened. */
  interface Fate {
    boolean happened(int write);
  }

  /** The names that this fate leaves, with what they mean. */
  Map<String, Object> names(Fate fate) {
    Map<String, Object> names = new TreeMap<>(forced);
    for (Change change : pending) {
      if (fate.happened(change.write)) {
        put(names, change);
      }
    }
    return names;
  }

  private static void put(Map<String, Object> names, Change change) {
    if (change.node == null) {
      names.remove(change.name);
    } else {
      names.put(change.name, change.node);
    }
  }
}
