// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.Command.Expectation;
import io.coplanar.ledger.LedgerReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change while it is being decided: what it rests on, and what stands against it. */
final class Deciding {
  private final LedgerReader reader;
  private final Roll roll;
  private final Map<String, Roll.Seen> seen = new LinkedHashMap<>();
  private final List<Objection> objections = new ArrayList<>();

  Deciding(LedgerReader reader, Roll roll) {
    this.reader = reader;
    this.roll = roll;
  }

  LedgerReader reader() {
    return reader;
  }

  /** Somebody as recorded; the decision rests on it. */
  @Nullable Person see(String id) throws SQLException {
    Roll.Seen one = seen.get(id);
    if (one == null) {
      one = roll.look(reader, id);
      seen.put(id, one);
    }
    return one.person();
  }

  /** Somebody who must be here; objects and gives null where he is not. */
  @Nullable Person here(String id) throws SQLException {
    Person person = see(id);
    if (person == null) {
      object("UNKNOWN", "There is such a person.", id, "Look the id up in the list of people.");
    } else if (!person.active()) {
      object(
          "DISMISSED",
          "Who was dismissed is not changed any more.",
          id,
          "Admit the person anew, under a new id.");
      return null;
    }
    return person;
  }

  void object(String code, String rule, String found, String next) {
    objections.add(new Objection(code, rule, found, next));
  }

  void objectIf(boolean so, String code, String rule, String found, String next) {
    if (so) {
      object(code, rule, found, next);
    }
  }

  List<Objection> objections() {
    return objections;
  }

  List<Expectation> expected() {
    return seen.values().stream().map(s -> new Expectation(s.stream(), s.version())).toList();
  }
}
