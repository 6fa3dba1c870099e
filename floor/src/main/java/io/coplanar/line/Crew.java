// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Command.Expectation;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.gate.Person;
import io.coplanar.people.Action;
import io.coplanar.people.Authority;
import io.coplanar.people.Roll;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who is asked about people while a command is decided. */
@FunctionalInterface
interface Crew {
  /**
   * What the line asks of somebody.
   *
   * @param restsOn is told what a decision about the person rests on
   */
  Person find(LedgerReader reader, String id, Consumer<Expectation> restsOn) throws SQLException;

  /** People known elsewhere. */
  static Crew of(People people) {
    return (reader, id, restsOn) -> people.find(id);
  }

  /** People as the ledger has them: whoever is dismissed while he works is so at once. */
  static Crew recorded() {
    Roll roll = new Roll();
    return (reader, id, restsOn) -> {
      Roll.Seen seen = roll.look(reader, id);
      restsOn.accept(new Expectation(seen.stream(), seen.version()));
      return seen.person() == null ? Person.unknown(id) : person(seen.person());
    };
  }

  /** What roles and certificates come to on the line. */
  static Person person(io.coplanar.people.Person p) {
    Map<String, Instant> until = new HashMap<>();
    p.certifications().forEach((step, c) -> until.put(step, c.until()));
    Set<Action> may =
        Arrays.stream(Action.values()).filter(a -> Authority.may(p, a)).collect(Collectors.toSet());
    return new Person(p.id(), p.active(), until, may);
  }
}
