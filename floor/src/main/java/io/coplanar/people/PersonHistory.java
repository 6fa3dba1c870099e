// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.people.Person.Certification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds events up to a person. An event that cannot follow is corruption and never skipped. */
public final class PersonHistory {
  /** A stream holds what cannot have happened. */
  public static final class Corrupt extends IllegalStateException {
    Corrupt(String id, String what) {
      super("stream person/" + id + ": " + what);
    }
  }

  private PersonHistory() {}

  /**
   * The person after the next event.
   *
   * @param person before; null where nothing is recorded yet
   * @param who recorded it, by id
   * @param at when, by the server's clock
   */
  public static Person after(
      @Nullable Person person, String id, PersonEvent event, String who, Instant at) {
    if (event instanceof PersonEvent.Admitted e) {
      if (person != null) {
        throw new Corrupt(id, "is admitted twice");
      }
      return new Person(id, true, e.roles(), Map.of(), 0, null);
    }
    if (person == null || !person.active()) {
      throw new Corrupt(id, event + " of somebody who is not here");
    }
    return switch (event) {
      case PersonEvent.Admitted _ -> throw new IllegalStateException();
      case PersonEvent.RolesChanged e -> with(person, e.roles(), person.certifications());
      case PersonEvent.Certified e -> certified(person, e, who);
      case PersonEvent.CertificationWithdrawn e -> {
        Map<String, Certification> left = new HashMap<>(person.certifications());
        if (left.remove(e.step()) == null) {
          throw new Corrupt(id, "a certification is withdrawn that is not there: " + e.step());
        }
        yield with(person, person.roles(), left);
      }
      case PersonEvent.SecretChanged e ->
          switch (e.kind()) {
            case PIN, PASSWORD -> tried(person, 0, null);
            case BADGE, TOKEN_ISSUED, TOKEN_REVOKED -> person;
          };
      case PersonEvent.SecretRight _ -> tried(person, 0, null);
      case PersonEvent.SecretWrong _ -> tried(person, person.wrongSecrets() + 1, at);
      case PersonEvent.Refused _, PersonEvent.TurnedAway _ -> person;
      case PersonEvent.Dismissed _ ->
          new Person(
              person.id(), false, Set.of(), Map.of(), person.wrongSecrets(), person.lastWrong());
    };
  }

  private static Person certified(Person person, PersonEvent.Certified e, String who) {
    if (who.equals(person.id())) {
      throw new Corrupt(person.id(), "somebody certifies himself");
    }
    Map<String, Certification> all = new HashMap<>(person.certifications());
    all.put(e.step(), new Certification(who, e.until()));
    return with(person, person.roles(), all);
  }

  private static Person with(Person p, Set<Role> roles, Map<String, Certification> certified) {
    return new Person(p.id(), p.active(), roles, certified, p.wrongSecrets(), p.lastWrong());
  }

  private static Person tried(Person p, int wrong, @Nullable Instant last) {
    return new Person(p.id(), p.active(), p.roles(), p.certifications(), wrong, last);
  }
}
