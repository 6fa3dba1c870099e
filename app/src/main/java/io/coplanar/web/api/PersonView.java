// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.people.Member;
import io.coplanar.people.Person;
import io.coplanar.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as answers show it; never a secret or its hash. Names, roles and certifications are for
 * everybody who may read people; what somebody proves himself with is for who keeps them.
 *
 * @param name null once erased
 * @param user null for who does not keep people, too; likewise the badge
 * @param tokens none for who does not keep people
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

  /** Whether somebody sees badges, users and tokens. */
  static boolean isKeeper(Caller caller) {
    return caller.may(Action.ADMIT_PERSON);
  }

  static PersonView of(Member m, boolean keeper) {
    return new PersonView(
        m.person().id(),
        m.person().active(),
        m.name(),
        keeper ? m.user() : null,
        keeper ? m.badge() : null,
        m.hasPin(),
        m.hasPassword(),
        m.person().roles().stream().map(Role::id).sorted().toList(),
        certifications(m.person()),
        keeper ? m.tokens().stream().map(PersonView::key).toList() : List.of());
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
