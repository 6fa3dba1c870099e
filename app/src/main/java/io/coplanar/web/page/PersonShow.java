// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.people.Member;
import io.coplanar.people.Person;
import io.coplanar.people.Role;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Facts;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code /people/{person}}: what somebody is, may do and is certified for. */
final class PersonShow {
  static final Route ROUTE =
      Route.page("GET", "/people/{person}", new Access.May(Action.READ), PersonShow::show);

  private PersonShow() {}

  /** The name; for who was erased, what is left. */
  static String name(Member m) {
    String name = m.name();
    String id = m.person().id();
    return name != null ? name : Catalog.say("person.erased", id.substring(id.length() - 6));
  }

  static String roles(Person person) {
    return String.join(
        ", ", person.roles().stream().map(Role::id).sorted().map(Lists::word).toList());
  }

  /** Whether the person can sign in. */
  static Mark proof(Member m) {
    if (!m.person().active()) {
      return Mark.none(Catalog.say("person.dismissed"));
    }
    boolean badge = m.badge() != null && m.hasPin();
    boolean user = m.user() != null && m.hasPassword();
    if (badge || user) {
      return Mark.good(
          Catalog.say(badge && user ? "person.both" : badge ? "person.badge" : "person.password"));
    }
    return m.tokens().stream().anyMatch(t -> !t.revoked())
        ? Mark.none(Catalog.say("person.token"))
        : Mark.waiting(Catalog.say("person.no-proof"));
  }

  static Member find(Call call) throws Exception {
    return call.parts()
        .staff()
        .find(call.path("person"))
        .orElseThrow(() -> Faults.notFound("such person"));
  }

  private static Reply show(Call call) throws Exception {
    Member m = find(call);
    Person person = m.person();
    Names names = new Names(call.parts().staff());
    Instant now = call.parts().clock().instant();
    List<List<Cell>> steps = new ArrayList<>();
    for (String step : person.certifications().keySet().stream().sorted().toList()) {
      Person.Certification c = Objects.requireNonNull(person.certifications().get(step));
      steps.add(
          List.of(
              new Cell.Figure(step),
              new Cell.Text(names.of(c.by())),
              new Cell.Moment(c.until()),
              new Cell.Status(
                  now.isBefore(c.until())
                      ? Mark.good(Catalog.say("person.certified"))
                      : Mark.bad(Catalog.say("person.over")))));
    }
    return Html.page(
        call,
        "show.jte",
        name(m),
        new ShowView(
            proof(m),
            Catalog.say("person.lead"),
            new Facts()
                .add("roles", Cell.text(roles(person)))
                .add("badge", Cell.figure(m.badge()))
                .add("user", Cell.figure(m.user()))
                .add("id", new Cell.Figure(person.id()))
                .list(),
            person.active() ? actions(call, person.id()) : List.of(),
            List.of(
                new ShowView.Section.Rows(
                    Catalog.say("person.steps"),
                    Table.of(
                        List.of("step", "certified-by", "until", "status"),
                        steps,
                        "person.no-steps")))));
  }

  private static List<Link> actions(Call call, String id) {
    return Stream.of(
            PersonCertify.PAGE,
            PersonBadge.PAGE,
            PersonPin.PAGE,
            PersonUser.PAGE,
            PersonPassword.PAGE,
            PersonRoles.PAGE,
            PersonDismiss.PAGE)
        .flatMap(page -> page.offer(call.caller(), id).stream())
        .toList();
  }
}
