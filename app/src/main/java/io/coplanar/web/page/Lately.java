// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Whereabouts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was refused and labelled lately: the newest of each among the last entries of the ledger,
 * newest first.
 *
 * @param looked how many entries were looked at
 */
record Lately(List<Refused> refused, List<Labelled> labelled, long looked) {
  private static final int MOST = 6;
  private static final long LOOK_AT = 300;

  /** A refused attempt. */
  record Refused(Entry entry, AttemptRefused what) {}

  /** A connector whose label was printed then, and still counts. */
  record Labelled(Entry entry, String serial) {}

  static Lately of(LedgerReader reader) throws SQLException {
    LineReader line = new LineReader(reader);
    List<Refused> refused = new ArrayList<>();
    List<Labelled> labelled = new ArrayList<>();
    long looked = 0;
    long last = reader.size() - 1;
    for (long seq = last;
        seq >= 0 && looked < LOOK_AT && (refused.size() < MOST || labelled.size() < MOST);
        seq--) {
      Entry entry = reader.entry(seq);
      looked++;
      AttemptRefused what = EventForm.refused(entry).orElse(null);
      if (what != null && refused.size() < MOST) {
        refused.add(new Refused(entry, what));
      }
      String serial = labelled.size() < MOST ? label(line, entry) : null;
      if (serial != null && labelled.stream().noneMatch(l -> l.serial().equals(serial))) {
        labelled.add(new Labelled(entry, serial));
      }
    }
    return new Lately(refused, labelled, looked);
  }

  /** Whose label an entry says was printed; null where it says something else. */
  private static @Nullable String label(LineReader line, Entry entry) throws SQLException {
    if (!entry.type().equals("step-passed")
        || !(EventForm.UNIT.read(entry).event() instanceof UnitEvent.StepPassed passed)) {
      return null;
    }
    String serial = entry.stream().substring("unit/".length());
    Whereabouts unit = line.unit(serial);
    return unit != null && unit.labelled() && passed.step().equals(unit.step()) ? serial : null;
  }
}
