// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.http.Call;
import org.jspecify.annotations.Nullable;

/** What lists have in common. */
final class Lists {
  /** So many rows a page: what somebody looks through. */
  static final int ROWS = 100;

  private Lists() {}

  /** The next page of a list; null on the last. */
  static @Nullable String next(String href, @Nullable String after) {
    return after == null
        ? null
        : href + (href.contains("?") ? "&" : "?") + "after=" + Href.part(after);
  }

  /** A connector, to go to. */
  static Cell connector(String serial) {
    return new Cell.Go(serial, "/connectors/" + Href.part(serial));
  }

  /** What the address gives a field; empty where nothing. */
  static String given(Call call, String name) {
    String text = call.in().query(name);
    return text == null ? "" : text;
  }

  /** A word of the house's as people read it. */
  static String word(String id) {
    return id.replace('-', ' ');
  }
}
