// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.EntryView;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists, a page at a time: {@code ?after=} takes what the page before gave as {@code next}. */
final class Listing {
  private static final int MOST = 500;
  private static final int USUAL = 100;

  /** Reads a page. */
  @FunctionalInterface
  interface Reads<T> {
    Page<T> read(LineReader line, @Nullable String after, int limit) throws SQLException;
  }

  private Listing() {}

  /** A page of what is derived from the log. */
  static <T> Reply page(Call call, Reads<T> reads) throws ApiFault, IntakeStopped, SQLException {
    int limit = limit(call);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      return Reply.ok(reads.read(new LineReader(reader), call.in().query("after"), limit));
    }
  }

  /** What happened in one stream, oldest first; {@code after} is a version. */
  static Reply history(Call call, String stream) throws ApiFault, IntakeStopped, SQLException {
    int limit = limit(call);
    long after = call.number("after", 0, Long.MAX_VALUE / 2, 0);
    List<Entry> entries;
    try (LedgerReader reader = call.parts().ledger().reader()) {
      entries = reader.stream(stream, after, limit + 1);
    }
    if (entries.isEmpty() && after == 0) {
      throw Faults.notFound(stream);
    }
    boolean more = entries.size() > limit;
    List<Entry> page = more ? entries.subList(0, limit) : entries;
    return Reply.ok(entries(page, more ? String.valueOf(page.getLast().version()) : null));
  }

  /** A page of entries. */
  static Map<String, @Nullable Object> entries(List<Entry> page, @Nullable String next) {
    Map<String, @Nullable Object> document = new HashMap<>();
    document.put("items", page.stream().map(EntryView::whole).toList());
    document.put("next", next);
    return document;
  }

  static int limit(Call call) throws ApiFault {
    return (int) call.number("limit", 1, MOST, USUAL);
  }
}
