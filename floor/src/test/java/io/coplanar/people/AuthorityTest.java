// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  /**
   * The written table: operator, process engineer, metrology, quality, supervisor, admin, device,
   * viewer. It is the rule; the code has to follow.
   */
  private static final Map<Action, String> TABLE =
      table(
          """
          read               OPMQSADV
          propose-recipe     -P------
          release-recipe     -P-Q----
          withdraw-recipe    -P-Q----
          start-traveller    O---S---
          load-fixture       O---S---
          attempt-step       O---S---
          store-evidence     OPMQS-D-
          judge-image        O--Q----
          request-deviation  OP--S---
          sign-deviation     -P-Q----
          place-hold         OPMQS---
          release-hold       ---Q----
          start-rework       O--QS---
          scrap              ---QS---
          open-quarantine    O--QS---
          dispose-quarantine ---Q----
          receive-lot        O---S---
          release-lot        ---Q----
          block-lot          -P-QS---
          mix-lot            O-------
          outgas-lot         O-------
          register-tool      --M-----
          calibrate-tool     --M-----
          take-reference     O-M-----
          switch-tool        O-M---D-
          renew-tool         O-M-----
          withdraw-tool      --MQS---
          read-people        ---QSA--
          certify-person     ---QS---
          admit-person       -----A--
          change-roles       -----A--
          dismiss-person     -----A--
          set-secret         -----A--
          issue-token        -----A--
          revoke-token       -----A--
          erase-person       -----A--
          keep-ledger        -----A--
          """);

  @Test
  void everyActionWithEveryRole() {
    assertThat(TABLE).containsOnlyKeys(Action.values());
    for (Action action : Action.values()) {
      for (Role role : Role.values()) {
        assertThat(Authority.may(person(true, Set.of(role)), action))
            .as("%s may %s", role, action)
            .isEqualTo(TABLE.getOrDefault(action, "").charAt(role.ordinal()) != '-');
      }
    }
  }

  @Test
  void rolesAddUp() {
    for (Action action : Action.values()) {
      for (Role a : Role.values()) {
        for (Role b : Role.values()) {
          assertThat(Authority.may(person(true, EnumSet.of(a, b)), action))
              .isEqualTo(action.roles().contains(a) || action.roles().contains(b));
        }
      }
    }
  }

  @Test
  void whoIsUnknownDismissedOrWithoutARoleMayNothing() {
    for (Action action : Action.values()) {
      assertThat(Authority.may(null, action)).isFalse();
      assertThat(Authority.may(person(false, EnumSet.allOf(Role.class)), action)).isFalse();
      assertThat(Authority.may(person(true, Set.of()), action)).isFalse();
    }
  }

  /** Who works the line never keeps the people who may; who keeps them works no connector. */
  @Test
  void adminsWorkNoConnector() {
    for (Action action : Action.values()) {
      if (action != Action.READ && action != Action.READ_PEOPLE) {
        assertThat(action.roles().contains(Role.ADMIN))
            .isEqualTo(action.roles().equals(EnumSet.of(Role.ADMIN)));
      }
    }
  }

  @Test
  void nobodySignsForHimselfTwice() {
    assertThat(Signatures.maySign("b", List.of("a"))).isTrue();
    assertThat(Signatures.maySign("a", List.of("a"))).isFalse();
    assertThat(Signatures.maySign("a", List.of("a", "b"))).isFalse();
    assertThat(Signatures.maySign("a", List.of())).isFalse();
    assertThat(Signatures.maySign(" ", List.of("a"))).isFalse();
  }

  private static Person person(boolean active, Set<Role> roles) {
    return new Person("p", active, roles, Map.of(), 0, (Instant) null);
  }

  private static Map<Action, String> table(String text) {
    Map<Action, String> table = new EnumMap<>(Action.class);
    for (String line : text.lines().toList()) {
      String[] cells = line.strip().split(" +");
      Action action =
          List.of(Action.values()).stream()
              .filter(a -> a.id().equals(cells[0]))
              .findFirst()
              .orElseThrow();
      table.put(action, cells[1]);
    }
    return table;
  }
}
