// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.report.StoredFace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The faces looked at last, so that a page and its picture are computed once. One is computed at a
 * time: it takes a core and the map's memory.
 */
final class FacesKept {
  private static final int MOST = 12;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, StoredFace> kept = new LinkedHashMap<>();

  /** The face of a key, which says all that it depends on. */
  StoredFace get(String key, Callable<StoredFace> compute) throws Exception {
    lock.lockInterruptibly();
    try {
      StoredFace there = kept.remove(key);
      StoredFace face = there == null ? compute.call() : there;
      kept.put(key, face);
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
      return face;
    } finally {
      lock.unlock();
    }
  }
}
