// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.people;

import io.coplanar.people.Action;
import io.coplanar.people.Member;
import io.coplanar.people.Person;
import io.coplanar.people.Role;
import io.coplanar.report.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who there is: the document {@code coplanar/people/1}, a table, and one person in words. */
public final class PeopleReport {
  private PeopleReport() {}

  /** On one line, without a line end. No secret is in it. */
  public static String json(List<Member> members) {
    return JsonWriter.document(
        "coplanar/people/1", json -> json.objects("people", members, m -> one(json, m)));
  }

  private static void one(JsonWriter json, Member m) {
    Person p = m.person();
    json.text("id", p.id());
    json.text("name", m.name());
    json.text("user", m.user());
    json.text("badge", m.badge());
    json.bool("active", p.active());
    json.texts("roles", p.roles().stream().sorted().map(Role::id).toList());
    Map<String, Person.Certification> sorted = new TreeMap<>(p.certifications());
    json.objects(
        "certifications",
        sorted.entrySet(),
        e -> {
          json.text("step", e.getKey());
          json.text("until", e.getValue().until().toString());
          json.text("by", e.getValue().by());
        });
    json.bool("has_pin", m.hasPin());
    json.bool("has_password", m.hasPassword());
    json.objects(
        "tokens",
        m.tokens(),
        t -> {
          json.text("id", t.token().id());
          json.texts("scopes", t.token().scopes().stream().sorted().map(Action::id).toList());
          json.text("until", t.token().until().toString());
          json.bool("revoked", t.revoked());
        });
  }

  /** A line a person. */
  public static String table(List<Member> members) {
    if (members.isEmpty()) {
      return "nobody yet; the first person: coplanar people init --name NAME\n";
    }
    StringBuilder out = new StringBuilder();
    for (Member m : members) {
      out.append(m.person().id()).append("  ").append(name(m)).append("  ").append(roles(m));
      out.append('\n');
    }
    return out.toString();
  }

  /** All of one. */
  public static String text(Member m) {
    StringBuilder out = new StringBuilder();
    line(out, "person", m.person().id());
    line(out, "name", name(m));
    line(out, "roles", roles(m));
    line(out, "badge", m.badge() == null ? "none" : m.badge());
    line(out, "user", m.user() == null ? "none" : m.user());
    line(out, "signs in", ways(m));
    new TreeMap<>(m.person().certifications())
        .forEach(
            (step, c) -> line(out, "certified", step + " until " + c.until() + " by " + c.by()));
    for (Member.KeptToken t : m.tokens()) {
      line(
          out,
          "token",
          t.token().id()
              + (t.revoked() ? " revoked" : " until " + t.token().until())
              + ": "
              + t.token().scopes().stream()
                  .sorted()
                  .map(Action::id)
                  .collect(Collectors.joining(", ")));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String what, String value) {
    out.append(String.format("%-10s %s%n", what, value));
  }

  private static String name(Member m) {
    return m.name() == null ? "(erased)" : m.name();
  }

  private static String roles(Member m) {
    return m.person().active()
        ? m.person().roles().stream().sorted().map(Role::id).collect(Collectors.joining(", "))
        : "dismissed";
  }

  private static String ways(Member m) {
    String pin = m.badge() != null && m.hasPin() ? "badge and PIN" : "";
    String password = m.user() != null && m.hasPassword() ? "user and password" : "";
    String both = pin + (pin.isEmpty() || password.isEmpty() ? "" : "; ") + password;
    return both.isEmpty() ? "not at all but by token" : both;
  }
}
