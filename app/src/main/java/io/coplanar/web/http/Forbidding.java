// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Authority;
import io.coplanar.people.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Turns away who may not do something, and has it recorded: a refusal is as much history as what
 * was done. Of one person and action once a minute, so that a loop cannot fill the ledger; looking
 * is not recorded.
 */
public final class Forbidding {
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST_REQUEST = 200;

  private final Parts parts;
  private final Map<String, Instant> recorded =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KEPT;
        }
      };

  public Forbidding(Parts parts) {
    this.parts = parts;
  }

  /**
   * The answer to somebody who may not; when it returns, the refusal is on disk, or one like it is.
   */
  public ApiFault forbid(Caller who, Action action, Incoming in) throws IntakeStopped, InputFault {
    boolean byScope = Authority.may(who.person(), action);
    if (!in.method().equals("GET") && isDue(who.person().id() + " " + action.id())) {
      String request = in.method() + " " + in.path();
      parts
          .staff()
          .forbidden(
              new Act(
                  UUID.randomUUID().toString(),
                  who.person().id(),
                  who.where().isEmpty() ? Call.BY_TOKEN : who.where(),
                  null,
                  request.substring(0, Math.min(request.length(), LONGEST_REQUEST))),
              action,
              byScope);
    }
    return Faults.forbidden(action, byScope);
  }

  private synchronized boolean isDue(String key) {
    Instant now = parts.clock().instant();
    Instant last = recorded.get(key);
    if (last != null && now.isBefore(last.plus(QUIET))) {
      return false;
    }
    recorded.remove(key);
    recorded.put(key, now);
    return true;
  }
}
