// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page about one thing; the template {@code show.jte} shows it.
 *
 * @param mark how it stands; null where that is no question
 * @param lead one sentence: what it is, or what stops it
 * @param actions what can be done with it by who looks
 */
public record ShowView(
    @Nullable Mark mark, String lead, List<Fact> facts, List<Link> actions, List<Section> parts) {
  public ShowView {
    facts = List.copyOf(facts);
    actions = List.copyOf(actions);
    parts = List.copyOf(parts);
  }

  /** A name and what is known under it. */
  public record Fact(String name, Cell value) {}

  /** A part of the page under a heading of its own. */
  public sealed interface Section {
    String title();

    /** Rows. */
    record Rows(String title, Table table) implements Section {}

    /**
     * A picture.
     *
     * @param says what it shows, for who does not see it
     */
    record Picture(String title, String href, String says) implements Section {}

    /** Text as it was written. */
    record Source(String title, String text) implements Section {}
  }
}
