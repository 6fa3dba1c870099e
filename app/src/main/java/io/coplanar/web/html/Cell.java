// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands in a table or beside a fact's name. */
public sealed interface Cell {
  /** Plain text. */
  record Text(String text) implements Cell {}

  /** A number or id, in figures of one width. */
  record Figure(String text) implements Cell {}

  /** Somewhere to go. */
  record Go(String text, String href) implements Cell {}

  /** A status. */
  record Status(Mark mark) implements Cell {}

  /** A moment. */
  record Moment(Instant at) implements Cell {}

  /** Nothing is known; never shown as a zero or a blank. */
  record Unknown() implements Cell {}

  /** A text, or that there is none. */
  static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? new Unknown() : new Text(text);
  }

  /** A number or id, or that there is none. */
  static Cell figure(@Nullable Object figure) {
    return figure == null ? new Unknown() : new Figure(figure.toString());
  }

  /** A moment, or that there is none. */
  static Cell moment(@Nullable Instant at) {
    return at == null ? new Unknown() : new Moment(at);
  }
}
