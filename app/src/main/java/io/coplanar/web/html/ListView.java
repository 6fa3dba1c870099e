// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that is a list; the template {@code list.jte} shows it.
 *
 * @param lead one sentence: what is listed
 * @param actions what can be done here by who looks
 * @param filters other cuts of the same list
 * @param next the next page of it; null on the last
 */
public record ListView(
    String lead, List<Link> actions, List<Link> filters, Table table, @Nullable String next) {
  public ListView {
    actions = List.copyOf(actions);
    filters = List.copyOf(filters);
  }
}
