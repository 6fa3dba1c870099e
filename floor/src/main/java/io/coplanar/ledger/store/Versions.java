// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of the streams that were written or asked for last, as of the writer's head. */
final class Versions {
  private static final int MOST = 50_000;

  private final Map<String, Long> known =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  @Nullable Long get(String stream) {
    return known.get(stream);
  }

  void put(String stream, long version) {
    known.put(stream, version);
  }

  void clear() {
    known.clear();
  }
}
