// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People as their streams say. What was read before is kept, since entries never change, and only
 * those after it are read. Any number of threads may look at once.
 */
public final class Roll {
  /** How the name of every person's stream begins. */
  public static final String PREFIX = PersonStream.PREFIX;

  private static final int PAGE = 500;
  private static final int MOST_KEPT = 20_000;
  private final Map<String, Seen> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /**
   * A person's stream as it was read.
   *
   * @param version how many entries it held
   * @param person null where nobody has the id
   */
  public record Seen(String stream, long version, @Nullable Person person) {
    /** Before the first entry. */
    public static Seen nobody(String id) {
      return new Seen(PersonStream.of(id), 0, null);
    }
  }

  /** Somebody as a view of the ledger has it. */
  public Seen look(LedgerReader reader, String id) throws SQLException {
    String stream = PersonStream.of(id);
    Seen seen;
    synchronized (kept) {
      seen = kept.getOrDefault(id, Seen.nobody(id));
    }
    long before = seen.version();
    List<Entry> page;
    do {
      page = reader.stream(stream, seen.version(), PAGE);
      for (Entry entry : page) {
        seen = after(seen, id, entry);
      }
    } while (page.size() == PAGE);
    if (seen.version() > before) {
      synchronized (kept) {
        kept.merge(id, seen, (a, b) -> a.version() > b.version() ? a : b);
      }
    }
    return seen;
  }

  /**
   * Somebody after the next entry of his stream.
   *
   * @throws PersonHistory.Corrupt when it cannot follow
   */
  public static Seen after(Seen seen, String id, Entry entry) {
    if (!entry.payloadSchema().equals(PersonEventForm.SCHEMA)) {
      throw new PersonHistory.Corrupt(id, "holds " + entry.payloadSchema());
    }
    PersonEvent event = PersonEventForm.read(id, entry.type(), entry.payload());
    return new Seen(
        seen.stream(),
        entry.version(),
        PersonHistory.after(seen.person(), id, event, entry.who(), entry.serverTime()));
  }
}
