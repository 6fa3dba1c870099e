// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was recorded in the last minute, so that a loop of refusals cannot fill the ledger. Of more
 * than 10,000 names the oldest are forgotten, and recorded again. For any number of threads.
 */
final class Lately {
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;

  private final Map<String, Instant> recorded =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** Whether it is to be recorded; to everybody else who asks within a minute it is not. */
  synchronized boolean isDue(String name, Instant now) {
    Instant last = recorded.get(name);
    if (last != null && now.isBefore(last.plus(QUIET))) {
      return false;
    }
    recorded.remove(name);
    recorded.put(name, now);
    return true;
  }

  /** It could not be recorded: the next one is due. */
  synchronized void forget(String name) {
    recorded.remove(name);
  }
}
