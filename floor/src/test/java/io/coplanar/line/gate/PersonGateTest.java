// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.people.Action;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonGateTest {
  private final Given given = new Given();

  @Test
  void whoIsCertifiedMayUntilTheMomentItEnds() {
    assertThat(given.standing(new PersonGate())).isEmpty();
    given.now = Given.NOW.plusSeconds(1);
    assertThat(given.standing(new PersonGate())).containsExactly("CERTIFICATE_OVER");
  }

  @Test
  void aCertificateForAnyRecipeCounts() {
    given.person =
        new Person(
            "anna", true, Map.of("*/now", Given.NOW.plusSeconds(1)), Set.of(Action.ATTEMPT_STEP));
    assertThat(given.standing(new PersonGate())).isEmpty();
  }

  @Test
  void whoIsNotCertifiedMayNot() {
    given.person =
        new Person(
            "anna",
            true,
            Map.of("r/before", Given.NOW.plusSeconds(1)),
            Set.of(Action.ATTEMPT_STEP));
    assertThat(given.standing(new PersonGate())).containsExactly("NOT_CERTIFIED");
  }

  @Test
  void whoIsNotOfTheLineMayNot() {
    given.person = Person.unknown("");
    assertThat(given.standing(new PersonGate())).containsExactly("PERSON");
  }
}
