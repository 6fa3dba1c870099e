// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.evidence.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who guessed wrong too often waits, by the server's clock. A clock that stands before the last
 * wrong guess does not open anything: the wait counts from that guess.
 */
public final class LockOut {
  private final int free;
  private final Duration first;
  private final Duration longest;

  /**
   * @param settings {@link PeopleSettings}
   */
  public LockOut(Settings settings) {
    this.free = (int) settings.get("wrong_secrets_n");
    this.first = Duration.ofMinutes((long) settings.get("lock_out_min"));
    this.longest = Duration.ofMinutes((long) settings.get("lock_out_longest_min"));
  }

  /** Until when a person is locked out, that moment excluded; empty where not. */
  public Optional<Instant> until(Person person, Instant now) {
    return until(person.wrongSecrets(), person.lastWrong(), now);
  }

  /** The same for one of whom only the guesses are known. */
  Optional<Instant> until(int wrong, @Nullable Instant last, Instant now) {
    if (last == null || wrong < free) {
      return Optional.empty();
    }
    int doublings = Math.min(20, wrong - free);
    Duration wait = first.multipliedBy(1L << doublings);
    Instant until = last.plus(wait.compareTo(longest) > 0 ? longest : wait);
    return now.isBefore(until) ? Optional.of(until) : Optional.empty();
  }
}
