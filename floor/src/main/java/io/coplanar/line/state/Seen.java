// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import io.coplanar.ledger.Entry;
import io.coplanar.line.event.CorruptStream;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream as it was read: what a decision that rests on it expects not to have moved.
 *
 * @param version how many entries it held
 * @param latest the time of the last; null for an empty one
 * @param state what they add up to; null where nothing has begun
 */
public record Seen<S>(String stream, long version, @Nullable Instant latest, @Nullable S state) {

  /** Adds an event to a state; throws {@link CorruptStream} where it cannot follow. */
  @FunctionalInterface
  public interface Evolve<S, E extends Event> {
    @Nullable S after(@Nullable S state, Recorded<E> event, String stream);
  }

  /** A stream without entries. */
  public static <S> Seen<S> nothing(String stream) {
    return new Seen<>(stream, 0, null, null);
  }

  /** The next event taken in. */
  public <E extends Event> Seen<S> then(Recorded<E> event, Evolve<S, E> evolve) {
    if (event.version() != version + 1) {
      throw new CorruptStream(stream, "version " + event.version() + " follows version " + version);
    }
    Instant last = latest;
    return new Seen<>(
        stream,
        event.version(),
        last == null || event.at().isAfter(last) ? event.at() : last,
        evolve.after(state, event, stream));
  }

  /** All entries of a stream. */
  public static <S, E extends Event> Seen<S> of(
      String stream, List<Entry> entries, EventForm<E> form, Evolve<S, E> evolve) {
    Seen<S> seen = nothing(stream);
    for (Entry entry : entries) {
      seen = seen.then(form.read(entry), evolve);
    }
    return seen;
  }
}
