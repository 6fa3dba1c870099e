// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is told what a server did. Called by many threads at once. */
public interface ServerLog {
  /**
   * A request was answered.
   *
   * @param route as the description names it, or the method alone where there is none: nothing that
   *     a client may have written a secret into
   * @param who the person's random id; null for nobody
   */
  void answered(Instant at, String route, int status, long micros, @Nullable String who);

  /**
   * The server has a fault.
   *
   * @param number what the answer says
   */
  void fault(String number, Throwable what);

  /** Says nothing. */
  ServerLog NONE =
      new ServerLog() {
        @Override
        public void answered(
            Instant at, String route, int status, long micros, @Nullable String who) {}

        @Override
        public void fault(String number, Throwable what) {}
      };
}
