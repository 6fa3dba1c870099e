// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.ledger.Entry;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.EventForm;
import org.jspecify.annotations.Nullable;

/** An entry of the line and the event that it records. */
record Happening(Entry entry, Event event) {

  /** What an entry records; null where it is none of the line's. */
  static @Nullable Happening of(Entry entry) {
    if (!entry.payloadSchema().startsWith("coplanar/line/")) {
      return null;
    }
    EventForm<? extends Event> form =
        switch (entry.stream().substring(0, Math.max(0, entry.stream().indexOf('/')))) {
          case "unit" -> EventForm.UNIT;
          case "fixture" -> EventForm.FIXTURE;
          case "cable" -> EventForm.CABLE;
          case "lot" -> EventForm.LOT;
          case "tool" -> EventForm.TOOL;
          case "evidence" -> EventForm.EVIDENCE;
          case "recipe" -> EventForm.RECIPE;
          default -> null;
        };
    return form == null ? null : new Happening(entry, form.read(entry).event());
  }

  String stream() {
    return entry.stream();
  }

  long atMs() {
    return entry.serverTime().toEpochMilli();
  }
}
