// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.note.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to people over a ledger; each database runs it. */
abstract class StaffSuite {
  private static final char[] PIN = "481516".toCharArray();
  private static final char[] OTHER_PIN = "234299".toCharArray();
  private static final char[] PASSWORD = "four words and a comma".toCharArray();

  private final MovableClock clock = new MovableClock();
  private LedgerSettings ledgerSettings =
      LedgerSettings.of(new LedgerPlace.Database("none"), anyKey());
  private Ledger ledger = nothing();
  private Staff staff = nothing();
  private int commands;

  abstract LedgerPlace place() throws Exception;

  private static SigningKey anyKey() {
    try {
      return SigningKey.generate("coplanar/people-test");
    } catch (InputFault e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stands in until {@link #open}. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @BeforeEach
  void open() throws Exception {
    ledgerSettings = LedgerSettings.of(place(), anyKey()).withClock(clock);
    ledger = Ledger.create(ledgerSettings, "test", "here");
    staff = new Staff(ledger, PeopleSettings.DEFAULTS, clock);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Act by(String who) {
    return new Act("c-" + commands++, who, "office");
  }

  private String admin() throws Exception {
    Change begun =
        staff.begin(
            by("coplanar"), new NewPerson("Ada", "ada", "BADGE-ADA", EnumSet.of(Role.ADMIN)));
    assertThat(begun.objections()).isEmpty();
    assertThat(staff.setPin(by(begun.person()), begun.person(), null, PIN).accepted()).isTrue();
    return begun.person();
  }

  private String admit(String admin, String name, Role... roles) throws Exception {
    Change change =
        staff.admit(by(admin), new NewPerson(name, null, "BADGE-" + name, Set.of(roles)));
    assertThat(change.objections()).isEmpty();
    return change.person();
  }

  private static List<String> codes(Change change) {
    return change.objections().stream().map(Objection::code).toList();
  }

  @Test
  void theFirstPersonIsMadeOnce() throws Exception {
    String ada = admin();
    Change again =
        staff.begin(by("coplanar"), new NewPerson("Eve", null, null, EnumSet.of(Role.ADMIN)));
    assertThat(codes(again)).containsExactly("NOT_EMPTY");
    assertThat(staff.list()).extracting(m -> m.person().id()).containsExactly(ada);
  }

  @Test
  void aBeginningWithoutAnAdminIsNone() {
    assertThatThrownBy(
            () ->
                staff.begin(
                    by("coplanar"), new NewPerson("Eve", null, null, EnumSet.of(Role.VIEWER))))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("admin");
  }

  @Test
  void whoIsAdmittedIsFoundWithNameAndBadge() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Member member = staff.find(bo).orElseThrow();
    assertThat(member.name()).isEqualTo("Bo");
    assertThat(member.badge()).isEqualTo("BADGE-Bo");
    assertThat(member.person().roles()).containsExactly(Role.OPERATOR);
    assertThat(member.hasPin()).isFalse();
    assertThat(staff.list()).hasSize(2);
    assertThat(staff.find("person-nobody")).isEmpty();
  }

  @Test
  void nothingThatIdentifiesSomebodyIsInTheLedger() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bonaventura", Role.OPERATOR);
    staff.setPin(by(ada), bo, null, PIN);
    staff.setPassword(by(ada), bo, null, PASSWORD);
    NewToken token =
        staff.issueToken(by(ada), bo, Set.of(Action.READ), clock.instant().plusSeconds(60));
    staff.signIn("BADGE-Bonaventura", PIN, "bench-1");
    Token.Issued issued = token.issued();
    assertThat(issued).isNotNull();
    if (issued != null) {
      assertThat(everything())
          .doesNotContain("Bonaventura")
          .doesNotContain("argon2")
          .doesNotContain(issued.secret())
          .doesNotContain(issued.token().sha256());
    }
  }

  private String everything() throws Exception {
    StringBuilder all = new StringBuilder();
    try (LedgerReader reader = ledger.reader()) {
      for (long seq = 0; seq < reader.size(); seq++) {
        all.append(new String(reader.leaf(seq), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void badgeAndPinBeginASessionThatEnds() throws Exception {
    String ada = admin();
    SignedIn in = staff.signIn("BADGE-ADA", PIN, "bench 3");
    assertThat(in.who()).isInstanceOf(Caller.class);
    String secret = String.valueOf(in.secret());
    assertThat(staff.authenticate(secret))
        .isInstanceOfSatisfying(
            Caller.class,
            caller -> {
              assertThat(caller.person().id()).isEqualTo(ada);
              assertThat(caller.where()).isEqualTo("bench 3");
              assertThat(caller.may(Action.ADMIT_PERSON)).isTrue();
              assertThat(caller.may(Action.ATTEMPT_STEP)).isFalse();
            });
    clock.pass(Duration.ofHours(12));
    assertThat(staff.authenticate(secret)).isInstanceOf(Denied.Expired.class);
    assertThat(staff.authenticate("coplanar_nonsense")).isInstanceOf(Denied.Unknown.class);
  }

  @Test
  void signingOutEndsASession() throws Exception {
    admin();
    String secret = String.valueOf(staff.signIn("BADGE-ADA", PIN, "bench").secret());
    staff.signOut(secret);
    assertThat(staff.authenticate(secret)).isInstanceOf(Denied.Unknown.class);
  }

  @Test
  void userAndPasswordBeginASession() throws Exception {
    String ada = admin();
    assertThat(staff.signInByPassword("ada", PASSWORD, "office").who())
        .isInstanceOf(Denied.Wrong.class);
    staff.setPassword(by(ada), ada, null, PASSWORD);
    assertThat(staff.signInByPassword("Ada ", PASSWORD, "office").who()).isInstanceOf(Caller.class);
    assertThat(staff.signInByPassword("ada", PIN, "office").who()).isInstanceOf(Denied.Wrong.class);
    assertThat(staff.signIn("BADGE-ADA", PASSWORD, "office").who())
        .isInstanceOf(Denied.Wrong.class);
  }

  @Test
  void aBadgeThatNobodyHasIsAnsweredAndLockedOutLikeOneThatSomebodyHas() throws Exception {
    admin();
    for (String badge : List.of("BADGE-ADA", "BADGE-NOBODY", "no badge at all")) {
      for (int i = 0; i < 5; i++) {
        assertThat(staff.signIn(badge, OTHER_PIN, "bench").who()).isEqualTo(new Denied.Wrong());
      }
      assertThat(staff.signIn(badge, OTHER_PIN, "bench").who())
          .isEqualTo(new Denied.LockedOut(clock.instant().plus(Duration.ofMinutes(15))));
    }
  }

  @Test
  void aLockOutHoldsOnEveryServerAndEndsByTheServersClock() throws Exception {
    String ada = admin();
    for (int i = 0; i < 5; i++) {
      staff.signIn("BADGE-ADA", OTHER_PIN, "bench");
    }
    Staff another = new Staff(ledger, PeopleSettings.DEFAULTS, clock);
    assertThat(another.signIn("BADGE-ADA", PIN, "bench").who())
        .isInstanceOf(Denied.LockedOut.class);
    clock.pass(Duration.ofMinutes(15));
    assertThat(another.signIn("BADGE-ADA", PIN, "bench").who()).isInstanceOf(Caller.class);
    assertThat(staff.find(ada).orElseThrow().person().wrongSecrets()).isZero();
  }

  @Test
  void whatWasBegunBeforeALockOutGoesOn() throws Exception {
    admin();
    String secret = String.valueOf(staff.signIn("BADGE-ADA", PIN, "bench").secret());
    for (int i = 0; i < 6; i++) {
      staff.signIn("BADGE-ADA", OTHER_PIN, "bench");
    }
    assertThat(staff.authenticate(secret)).isInstanceOf(Caller.class);
  }

  @Test
  void aNewPinEndsTheSessionsOfTheOldOne() throws Exception {
    String ada = admin();
    String secret = String.valueOf(staff.signIn("BADGE-ADA", PIN, "bench").secret());
    assertThat(codes(staff.setPin(by(ada), ada, OTHER_PIN, "907152".toCharArray())))
        .containsExactly("WRONG_SECRET");
    assertThat(staff.authenticate(secret)).isInstanceOf(Caller.class);
    assertThat(staff.setPin(by(ada), ada, PIN, OTHER_PIN).accepted()).isTrue();
    assertThat(staff.authenticate(secret)).isInstanceOf(Denied.Unknown.class);
    assertThat(staff.signIn("BADGE-ADA", OTHER_PIN, "bench").who()).isInstanceOf(Caller.class);
  }

  @Test
  void aSecondPersonSignsWhileTheFirstStaysSignedIn() throws Exception {
    String ada = admin();
    String quinn = admit(ada, "Quinn", Role.QUALITY);
    staff.setPin(by(ada), quinn, null, OTHER_PIN);
    SignedIn first = staff.signIn("BADGE-ADA", PIN, "bench");
    Caller caller = (Caller) first.who();
    assertThat(staff.countersign(caller, "BADGE-Quinn", OTHER_PIN, "bench"))
        .isInstanceOfSatisfying(
            Caller.class,
            second -> {
              assertThat(second.person().id()).isEqualTo(quinn);
              assertThat(second.may(Action.SIGN_DEVIATION)).isTrue();
            });
    assertThat(staff.countersign(caller, "BADGE-ADA", PIN, "bench"))
        .isEqualTo(new Denied.SamePerson());
    assertThat(staff.countersign(caller, "BADGE-Quinn", PIN, "bench"))
        .isEqualTo(new Denied.Wrong());
    assertThat(staff.authenticate(String.valueOf(first.secret()))).isInstanceOf(Caller.class);
  }

  @Test
  void aTokenIsForItsScopesUntilItsEndOrUntilItIsRevoked() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Instant until = clock.instant().plus(Duration.ofDays(1));
    NewToken made = staff.issueToken(by(ada), bo, Set.of(Action.READ), until);
    Token.Issued issued = made.issued();
    if (issued == null) {
      throw new AssertionError(made.change().objections());
    }
    assertThat(staff.authenticate(issued.secret()))
        .isInstanceOfSatisfying(
            Caller.class,
            c -> {
              assertThat(c.may(Action.READ)).isTrue();
              assertThat(c.may(Action.ATTEMPT_STEP)).isFalse();
              assertThat(c.token()).isEqualTo(issued.token().id());
            });
    assertThat(staff.revokeToken(by(ada), bo, issued.token().id()).accepted()).isTrue();
    assertThat(staff.authenticate(issued.secret())).isEqualTo(new Denied.Revoked());
    assertThat(codes(staff.revokeToken(by(ada), bo, "0000000000000000")))
        .containsExactly("UNKNOWN_TOKEN");

    Token.Issued second = staff.issueToken(by(ada), bo, Set.of(Action.READ), until).issued();
    clock.pass(Duration.ofDays(1));
    assertThat(staff.authenticate(second == null ? "" : second.secret()))
        .isEqualTo(new Denied.Expired(until));
  }

  @Test
  void aTokenMayNotMoreThanItsPersonAndNotForEver() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Instant now = clock.instant();
    assertThat(
            codes(
                staff
                    .issueToken(
                        by(ada), bo, Set.of(Action.SIGN_DEVIATION), now.plus(Duration.ofDays(400)))
                    .change()))
        .containsExactly("SCOPE_TOO_WIDE", "BAD_END");
    Token.Issued issued =
        staff.issueToken(by(ada), bo, Set.of(Action.ATTEMPT_STEP), now.plusSeconds(60)).issued();
    staff.changeRoles(by(ada), bo, Set.of(Role.VIEWER));
    assertThat(staff.authenticate(issued == null ? "" : issued.secret()))
        .isInstanceOfSatisfying(
            Caller.class, c -> assertThat(c.may(Action.ATTEMPT_STEP)).isFalse());
  }

  @Test
  void nobodyRaisesOrCertifiesOrDismissesHimself() throws Exception {
    String ada = admin();
    String sue = admit(ada, "Sue", Role.SUPERVISOR);
    Instant until = clock.instant().plus(Duration.ofDays(300));
    assertThat(codes(staff.changeRoles(by(ada), ada, Set.of(Role.ADMIN, Role.QUALITY))))
        .containsExactly("SAME_PERSON");
    assertThat(codes(staff.certify(by(sue), sue, "*/cleave", until)))
        .containsExactly("SAME_PERSON");
    assertThat(codes(staff.dismiss(by(ada), ada, "tired"))).containsExactly("SAME_PERSON");
    assertThat(staff.find(ada).orElseThrow().person().roles()).containsExactly(Role.ADMIN);
    assertThat(everything()).contains("person-change-refused").contains("certify-person");
  }

  @Test
  void whoMayNotIsRefusedAndThatIsRecorded() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Change refused = staff.changeRoles(by(bo), ada, Set.of(Role.VIEWER));
    assertThat(codes(refused)).containsExactly("NOT_ALLOWED");
    assertThat(refused.entries()).extracting(Entry::stream).containsExactly("person/" + bo);
    assertThat(
            codes(
                staff.admit(
                    by("person-nobody"), new NewPerson("X", null, null, Set.of(Role.ADMIN)))))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void aCertificationIsGivenByAnotherAndWithdrawn() throws Exception {
    String ada = admin();
    String sue = admit(ada, "Sue", Role.SUPERVISOR);
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Instant until = clock.instant().plus(Duration.ofDays(300));
    assertThat(staff.certify(by(sue), bo, "*/cleave", until).accepted()).isTrue();
    Person person = staff.find(bo).orElseThrow().person();
    assertThat(person.certified("mpo-sm-apc", "cleave", clock.instant())).isTrue();
    assertThat(codes(staff.certify(by(sue), bo, "*/cure", clock.instant())))
        .containsExactly("OVER");
    assertThat(codes(staff.withdrawCertification(by(sue), bo, "*/cure", "late")))
        .containsExactly("NOT_CERTIFIED");
    assertThat(staff.withdrawCertification(by(sue), bo, "*/cleave", "eyes").accepted()).isTrue();
    assertThat(staff.find(bo).orElseThrow().person().certifications()).isEmpty();
  }

  @Test
  void whoIsDismissedIsNobodyAndTheBadgeIsFreeAgain() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    staff.setPin(by(ada), bo, null, PIN);
    String session = String.valueOf(staff.signIn("BADGE-Bo", PIN, "bench").secret());
    Token.Issued issued =
        staff
            .issueToken(by(ada), bo, Set.of(Action.READ), clock.instant().plusSeconds(600))
            .issued();
    assertThat(
            codes(
                staff.admit(by(ada), new NewPerson("Cy", null, "BADGE-Bo", Set.of(Role.OPERATOR)))))
        .containsExactly("TAKEN");
    assertThat(staff.dismiss(by(ada), bo, "left").accepted()).isTrue();
    assertThat(staff.authenticate(session)).isInstanceOf(Denied.Unknown.class);
    assertThat(staff.authenticate(issued == null ? "" : issued.secret()))
        .isEqualTo(new Denied.Dismissed());
    assertThat(staff.signIn("BADGE-Bo", PIN, "bench").who()).isEqualTo(new Denied.Wrong());
    assertThat(codes(staff.setPin(by(ada), bo, null, PIN))).containsExactly("DISMISSED");
    assertThat(admitWithBadge(ada, "BADGE-Bo").accepted()).isTrue();
  }

  private Change admitWithBadge(String admin, String badge) throws Exception {
    return staff.admit(by(admin), new NewPerson("Cy", null, badge, Set.of(Role.OPERATOR)));
  }

  @Test
  void erasingTakesEverythingThatIdentifies() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Token.Issued issued =
        staff
            .issueToken(by(ada), bo, Set.of(Action.READ), clock.instant().plusSeconds(600))
            .issued();
    Act erase = by(ada);
    assertThat(codes(staff.erase(erase, bo).change())).containsExactly("ACTIVE");
    staff.dismiss(by(ada), bo, "left");
    assertThat(staff.erase(by(ada), bo).change().accepted()).isTrue();
    assertThat(staff.find(bo).orElseThrow())
        .extracting(Member::name, Member::badge, Member::tokens)
        .containsExactly(null, null, List.of());
    assertThat(staff.authenticate(issued == null ? "" : issued.secret()))
        .isEqualTo(new Denied.Unknown());
  }

  @Test
  void aRepeatedCommandGivesTheFirstAnswerAndUndoesNothingNewer() throws Exception {
    String ada = admin();
    Act first = by(ada);
    NewPerson bo = new NewPerson("Bo", null, "BADGE-Bo", Set.of(Role.OPERATOR));
    Change admitted = staff.admit(first, bo);
    Change again = staff.admit(first, bo);
    assertThat(again.repeated()).isTrue();
    assertThat(again.person()).isEqualTo(admitted.person());

    Act old = by(ada);
    staff.setPin(old, again.person(), null, PIN);
    staff.setPin(by(ada), again.person(), null, OTHER_PIN);
    assertThat(staff.setPin(old, again.person(), null, PIN).repeated()).isTrue();
    assertThat(staff.signIn("BADGE-Bo", OTHER_PIN, "bench").who()).isInstanceOf(Caller.class);
  }

  @Test
  void anIdThatAnotherCommandHasIsRefused() throws Exception {
    String ada = admin();
    String bo = admit(ada, "Bo", Role.OPERATOR);
    Act same = by(ada);
    assertThat(staff.changeRoles(same, bo, Set.of(Role.VIEWER)).accepted()).isTrue();
    Change other = staff.changeRoles(same, bo, Set.of(Role.QUALITY));
    assertThat(other.idTaken()).isTrue();
    assertThat(staff.find(bo).orElseThrow().person().roles()).containsExactly(Role.VIEWER);
  }

  @Test
  void secretsThatAreGuessedFirstAreNotTaken() throws Exception {
    String ada = admin();
    for (String pin : List.of("123456", "111111", "12345", "abcdef", "654321")) {
      assertThatThrownBy(() -> staff.setPin(by(ada), ada, null, pin.toCharArray()))
          .isInstanceOf(InputFault.class)
          .hasMessageNotContaining(pin);
    }
    assertThatThrownBy(() -> staff.setPassword(by(ada), ada, null, "short".toCharArray()))
        .isInstanceOf(InputFault.class);
  }

  @Test
  void twoWhoDismissEachOtherLeaveOne() throws Exception {
    String ada = admin();
    String ben = admit(ada, "Ben", Role.ADMIN);
    List<Thread> both =
        List.of(
            Thread.ofVirtual().unstarted(() -> dismiss(ada, ben)),
            Thread.ofVirtual().unstarted(() -> dismiss(ben, ada)));
    both.forEach(Thread::start);
    for (Thread one : both) {
      one.join();
    }
    assertThat(staff.list().stream().filter(m -> m.person().active())).hasSize(1);
  }

  private void dismiss(String who, String whom) {
    try {
      staff.dismiss(new Act("dismiss-" + whom, who, "office"), whom, "you or me");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
