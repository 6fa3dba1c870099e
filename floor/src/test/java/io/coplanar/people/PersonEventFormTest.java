// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.people.PersonEvent.SecretChanged;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins the stored form in both directions: what is in ledgers must stay readable. */
class PersonEventFormTest {
  private static final Instant UNTIL = Instant.parse("2027-11-24T10:00:00Z");

  private static final Map<PersonEvent, String> STORED = new LinkedHashMap<>();

  static {
    STORED.put(
        new PersonEvent.Admitted(Set.of(Role.QUALITY, Role.OPERATOR)),
        "person-admitted {\"roles\":[\"operator\",\"quality\"]}");
    STORED.put(
        new PersonEvent.RolesChanged(Set.of(Role.PROCESS_ENGINEER)),
        "person-roles-changed {\"roles\":[\"process-engineer\"]}");
    STORED.put(
        new PersonEvent.Certified("*/cleave", UNTIL),
        "person-certified {\"step\":\"*/cleave\",\"until\":\"2027-11-24T10:00:00Z\"}");
    STORED.put(
        new PersonEvent.CertificationWithdrawn("r/cure", "\"late\""),
        "person-certification-withdrawn {\"step\":\"r/cure\",\"reason\":\"\\\"late\\\"\"}");
    STORED.put(
        new SecretChanged(SecretChanged.Kind.PIN), "person-secret-changed {\"kind\":\"pin\"}");
    STORED.put(
        new SecretChanged(SecretChanged.Kind.TOKEN_ISSUED, "0123456789abcdef"),
        "person-secret-changed {\"kind\":\"token_issued\",\"token\":\"0123456789abcdef\"}");
    STORED.put(
        new PersonEvent.Refused(Action.CHANGE_ROLES, "person-x", List.of("SAME_PERSON")),
        "person-change-refused {\"action\":\"change-roles\",\"about\":\"person-x\","
            + "\"codes\":[\"SAME_PERSON\"]}");
    STORED.put(
        new PersonEvent.TurnedAway("malformed", "POST /api/v1/connectors/S-1/attempts", "step"),
        "person-turned-away {\"kind\":\"malformed\","
            + "\"request\":\"POST /api/v1/connectors/S-1/attempts\",\"field\":\"step\"}");
    STORED.put(new PersonEvent.SecretRight(), "person-secret-right {}");
    STORED.put(new PersonEvent.SecretWrong(), "person-secret-wrong {}");
    STORED.put(new PersonEvent.Dismissed("left"), "person-dismissed {\"reason\":\"left\"}");
  }

  @Test
  void everyEventIsWrittenAndReadAsItAlwaysWas() {
    STORED.forEach(
        (event, stored) -> {
          String type = PersonEventForm.type(event);
          assertThat(type + " " + PersonEventForm.write(event)).isEqualTo(stored);
          assertThat(PersonEventForm.read("p", type, stored.substring(type.length() + 1)))
              .isEqualTo(event);
        });
    assertThat(STORED.keySet().stream().<Object>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder((Object[]) PersonEvent.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"roles\":[\"king\"]}",
        "{\"roles\":[1]}",
        "{\"roles\":null}",
        "{\"roles\":[\"operator\"],\"name\":\"Ada\"}",
        "{\"roles\":[\"operator\"],\"roles\":[\"admin\"]}",
        "{\"roles\":[\"operator\"]} {}"
      })
  void anythingElseIsCorruption(String payload) {
    assertThatThrownBy(() -> PersonEventForm.read("p", "person-admitted", payload))
        .isInstanceOf(PersonHistory.Corrupt.class);
  }

  @Test
  void anUnknownTypeIsCorruption() {
    assertThatThrownBy(() -> PersonEventForm.read("p", "person-knighted", "{}"))
        .isInstanceOf(PersonHistory.Corrupt.class);
  }
}
