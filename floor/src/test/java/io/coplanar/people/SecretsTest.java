// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final Settings SETTINGS = PeopleSettings.DEFAULTS;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  /**
   * Made by the reference program's library (argon2-cffi, which wraps the authors' C code) and
   * published in its documentation: the password is "correct horse battery staple".
   */
  private static final String PUBLISHED =
      "$argon2id$v=19$m=65536,t=3,p=4$MIIRqgvgQbgj220jfp0MPA"
          + "$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJMjfCIjrTQbg";

  @Test
  void onlyTheSecretMatches() {
    String stored = SecretHash.of("482913".toCharArray(), SETTINGS, RANDOM);
    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("482913");
    assertThat(SecretHash.matches("482913".toCharArray(), stored)).isTrue();
    assertThat(SecretHash.matches("482914".toCharArray(), stored)).isFalse();
    assertThat(SecretHash.of("482913".toCharArray(), SETTINGS, RANDOM)).isNotEqualTo(stored);
  }

  @Test
  void aPublishedHashIsUnderstood() {
    assertThat(SecretHash.matches("correct horse battery staple".toCharArray(), PUBLISHED))
        .isTrue();
    assertThat(SecretHash.matches("Tr0ub4dor&3".toCharArray(), PUBLISHED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "482913",
        "$argon2i$v=19$m=65536,t=3,p=4$MIIRqgvgQbgj220jfp0MPA$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJ",
        "$argon2id$v=19$m=9999999,t=3,p=4$MIIRqgvgQbgj220jfp0MPA$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJ",
        "$argon2id$v=19$m=65536,t=999,p=4$MIIRqgvgQbgj220jfp0MPA$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJ",
        "$argon2id$v=19$m=65536,t=3,p=99$MIIRqgvgQbgj220jfp0MPA$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJ",
        "$argon2id$v=19$m=65536,t=3,p=4$MIIRqgvgQbgj220jfp0MPA$"
      })
  void aFormThatIsDamagedOrTooDearMatchesNothing(String stored) {
    assertThat(SecretHash.matches("correct horse battery staple".toCharArray(), stored)).isFalse();
  }

  @Test
  void hashesCannotBeMadeCheaperThanTheMinimum() {
    assertThatThrownBy(() -> SETTINGS.with("argon2_memory_kib", 1024))
        .isInstanceOf(InputFault.class);
    assertThatThrownBy(() -> SETTINGS.with("argon2_passes", 1)).isInstanceOf(InputFault.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "111111", "123456", "987654", "48291x", "٤٨٢٩١٣"})
  void guessablePinsAreRefusedWithoutBeingRepeated(String pin) {
    assertThatThrownBy(() -> SecretRules.pin(pin.toCharArray(), SETTINGS))
        .isInstanceOf(InputFault.class)
        .hasMessageNotContaining(pin.isEmpty() ? "secret" : pin);
  }

  @Test
  void otherPinsAndLongPasswordsAreTaken() throws InputFault {
    SecretRules.pin("482913".toCharArray(), SETTINGS);
    SecretRules.password("four plain words".toCharArray(), SETTINGS);
    assertThatThrownBy(() -> SecretRules.password("short".toCharArray(), SETTINGS))
        .isInstanceOf(InputFault.class)
        .hasMessageNotContaining("short");
  }

  @Test
  void whoGuessesWrongWaitsLongerAndLonger() {
    LockOut lock = new LockOut(SETTINGS);
    assertThat(lock.until(wrong(4), NOW)).isEmpty();
    assertThat(lock.until(wrong(5), NOW)).contains(NOW.plus(Duration.ofMinutes(15)));
    assertThat(lock.until(wrong(6), NOW)).contains(NOW.plus(Duration.ofMinutes(30)));
    assertThat(lock.until(wrong(500), NOW)).contains(NOW.plus(Duration.ofDays(1)));
    assertThat(lock.until(wrong(5), NOW.plus(Duration.ofMinutes(15)))).isEmpty();
    assertThat(lock.until(wrong(5), NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isPresent();
  }

  @Test
  void aClockSetBackOpensNothing() {
    assertThat(new LockOut(SETTINGS).until(wrong(5), NOW.minus(Duration.ofHours(1)))).isPresent();
  }

  @Test
  void aTokenOpensWhatItIsFor() {
    Person owner = person(Set.of(Role.DEVICE));
    Token.Issued issued =
        Token.issue("p", EnumSet.of(Action.STORE_EVIDENCE, Action.SCRAP), NOW, RANDOM);
    Token token = issued.token();
    Instant before = NOW.minusMillis(1);
    assertThat(token.toString()).doesNotContain(issued.secret());
    assertThat(token.sha256()).isEqualTo(Token.sha256(issued.secret())).hasSize(64);
    assertThat(token.may(issued.secret(), owner, Action.STORE_EVIDENCE, before)).isTrue();
    assertThat(token.may(issued.secret(), owner, Action.STORE_EVIDENCE, NOW)).isFalse();
    assertThat(token.may(issued.secret() + "x", owner, Action.STORE_EVIDENCE, before)).isFalse();
    assertThat(token.may(issued.secret(), owner, Action.READ, before)).as("scope").isFalse();
    assertThat(token.may(issued.secret(), owner, Action.SCRAP, before)).as("role").isFalse();
    Person other = new Person("q", true, owner.roles(), Map.of(), 0, null);
    assertThat(token.may(issued.secret(), other, Action.STORE_EVIDENCE, before)).isFalse();
  }

  private static Person wrong(int times) {
    return new Person("p", true, Set.of(Role.OPERATOR), Map.of(), times, NOW);
  }

  private static Person person(Set<Role> roles) {
    return new Person("p", true, roles, Map.of(), 0, null);
  }
}
