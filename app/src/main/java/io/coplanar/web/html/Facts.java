// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.ArrayList;
import java.util.List;

/** Names and what is known under them, in their order. */
public final class Facts {
  private final List<ShowView.Fact> facts = new ArrayList<>();

  /** One more; its name is the text {@code fact.<key>}. */
  public Facts add(String key, Cell value) {
    facts.add(new ShowView.Fact(Catalog.say("fact." + key), value));
    return this;
  }

  /** All of them. */
  public List<ShowView.Fact> list() {
    return List.copyOf(facts);
  }
}
