// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as answers show it. */
public final class EntryView {
  private EntryView() {}

  /** What happened, by whom and when, without what it says. */
  public static Map<String, @Nullable Object> brief(Entry entry) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("seq", entry.seq());
    view.put("stream", entry.stream());
    view.put("version", entry.version());
    view.put("type", entry.type());
    view.put("at", entry.serverTime());
    view.put("who", entry.who());
    view.put("where", entry.where());
    return view;
  }

  /** All of it. */
  public static Map<String, @Nullable Object> whole(Entry entry) {
    Map<String, @Nullable Object> view = brief(entry);
    view.put("command", entry.command());
    view.put("part", entry.part());
    view.put("parts", entry.parts());
    view.put("clock_behind_ms", entry.clockBehindMs());
    view.put("station_time", entry.stationTime());
    view.put("reason", entry.reason());
    view.put("blobs", entry.blobs());
    view.put("payload_schema", entry.payloadSchema());
    view.put("payload", new RawJson(entry.payload()));
    return view;
  }
}
