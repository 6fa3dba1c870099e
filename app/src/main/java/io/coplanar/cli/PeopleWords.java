// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.people.Action;
import io.coplanar.people.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the words that options about people take. */
final class PeopleWords {
  private PeopleWords() {}

  static Set<Role> roles(List<String> words) throws InputFault {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      roles.add(
          Arrays.stream(Role.values())
              .filter(r -> r.id().equals(word))
              .findFirst()
              .orElseThrow(() -> PeopleSentences.unknownWord("--role", word, Role.values())));
    }
    return roles;
  }

  static Set<Action> actions(List<String> words) throws InputFault {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String word : words) {
      actions.add(
          Arrays.stream(Action.values())
              .filter(a -> a.id().equals(word))
              .findFirst()
              .orElseThrow(() -> PeopleSentences.unknownWord("--scope", word, Action.values())));
    }
    return actions;
  }

  /** The moment; of a day its beginning in UTC. */
  static Instant moment(String text) throws InputFault {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw PeopleSentences.notADay(text);
    }
  }
}
