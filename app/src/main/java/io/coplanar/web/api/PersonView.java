// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.people.Member;
import io.coplanar.people.Person;
import io.coplanar.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as answers show it; never a secret or its hash.
 *
 * @param name null once erased
 */
record PersonView(
    String person,
    boolean active,
    @Nullable String name,
    @Nullable String user,
    @Nullable String badge,
    boolean hasPin,
    boolean hasPassword,
    List<String> roles,
    List<Certified> certifications,
    List<Key> tokens) {

  /** For which step, by whom and until when. */
  record Certified(String step, String by, Instant until) {}

  /** A token without its secret. */
  record Key(String token, List<String> scopes, Instant until, boolean revoked) {}

  static PersonView of(Member m) {
    return new PersonView(
        m.person().id(),
        m.person().active(),
        m.name(),
        m.user(),
        m.badge(),
        m.hasPin(),
        m.hasPassword(),
        m.person().roles().stream().map(Role::id).sorted().toList(),
        certifications(m.person()),
        m.tokens().stream().map(PersonView::key).toList());
  }

  static List<Certified> certifications(Person person) {
    return person.certifications().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new Certified(e.getKey(), e.getValue().by(), e.getValue().until()))
        .toList();
  }

  private static Key key(Member.KeptToken kept) {
    return new Key(
        kept.token().id(),
        kept.token().scopes().stream().map(Action::id).sorted().toList(),
        kept.token().until(),
        kept.revoked());
  }
}
