// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.people.PersonEvent.SecretChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonHistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(365));

  private static Person after(PersonEvent... events) {
    @Nullable Person person = null;
    for (PersonEvent event : events) {
      person = PersonHistory.after(person, "p", event, "chief", NOW);
    }
    return Objects.requireNonNull(person);
  }

  private static PersonEvent admitted() {
    return new PersonEvent.Admitted(Set.of(Role.OPERATOR));
  }

  @Test
  void aCertificationHoldsForItsStepUntilItsEnd() {
    Person p = after(admitted(), new PersonEvent.Certified("mpo-sm-apc/cleave", LATER));
    assertThat(p.certified("mpo-sm-apc", "cleave", NOW)).isTrue();
    assertThat(p.certified("mpo-sm-apc", "cleave", LATER.minusMillis(1))).isTrue();
    assertThat(p.certified("mpo-sm-apc", "cleave", LATER)).isFalse();
    assertThat(p.certified("mpo-sm-apc", "cure", NOW)).isFalse();
    assertThat(p.certified("other", "cleave", NOW)).isFalse();
    assertThat(
            after(admitted(), new PersonEvent.Certified("*/cleave", LATER))
                .certified("other", "cleave", NOW))
        .isTrue();
  }

  @Test
  void whatIsTakenAwayIsGone() {
    PersonEvent certified = new PersonEvent.Certified("r/cleave", LATER);
    assertThat(
            after(admitted(), certified, new PersonEvent.CertificationWithdrawn("r/cleave", "cuts"))
                .certified("r", "cleave", NOW))
        .isFalse();
    Person gone = after(admitted(), certified, new PersonEvent.Dismissed("left"));
    assertThat(gone.certified("r", "cleave", NOW)).isFalse();
    assertThat(gone.active()).isFalse();
    assertThat(after(admitted(), new PersonEvent.RolesChanged(Set.of(Role.QUALITY))).roles())
        .containsExactly(Role.QUALITY);
  }

  @Test
  void wrongSecretsAreCountedUntilARightOne() {
    PersonEvent wrong = new PersonEvent.SecretWrong();
    assertThat(after(admitted(), wrong, wrong).wrongSecrets()).isEqualTo(2);
    assertThat(after(admitted(), wrong).lastWrong()).isEqualTo(NOW);
    assertThat(after(admitted(), wrong, new PersonEvent.SecretRight()).wrongSecrets()).isZero();
    assertThat(after(admitted(), wrong, new SecretChanged(SecretChanged.Kind.PIN)).lastWrong())
        .isNull();
    assertThat(
            after(admitted(), wrong, new SecretChanged(SecretChanged.Kind.TOKEN_ISSUED))
                .wrongSecrets())
        .as("a token opens no lock")
        .isEqualTo(1);
  }

  @Test
  void whatCannotHaveHappenedIsCorruption() {
    refuses(new PersonEvent.SecretWrong());
    refuses(admitted(), admitted());
    refuses(admitted(), new PersonEvent.Dismissed("left"), new PersonEvent.SecretRight());
    refuses(admitted(), new PersonEvent.CertificationWithdrawn("r/cleave", "cuts"));
    assertThatThrownBy(
            () ->
                PersonHistory.after(
                    after(admitted()), "p", new PersonEvent.Certified("r/cure", LATER), "p", NOW))
        .as("somebody certifies himself")
        .isInstanceOf(PersonHistory.Corrupt.class);
  }

  private static void refuses(PersonEvent... events) {
    assertThatThrownBy(() -> after(events)).isInstanceOf(PersonHistory.Corrupt.class);
  }
}
