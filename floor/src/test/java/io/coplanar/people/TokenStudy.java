// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What it takes to find out who asks, from the secret of a token. Run by {@code verification/run
 * io.coplanar.people.TokenStudy}.
 */
final class TokenStudy {
  private static final int ROUNDS = 4_000;

  private TokenStudy() {}

  public static void main(String[] args) throws Exception {
    ask(
        "SQLite",
        new LedgerPlace.Folder(Files.createTempDirectory("coplanar-token").resolve("data")));
    ask("PostgreSQL", LedgerPlace.Database.of(TestPostgres.freshDatabase()));
    // the tests' PostgreSQL ends with the program
    System.exit(0);
  }

  private static void ask(String name, LedgerPlace place) throws Exception {
    var clock = new MovableClock();
    LedgerSettings settings =
        LedgerSettings.of(place, SigningKey.generate("coplanar/study")).withClock(clock);
    try (Ledger ledger = Ledger.create(settings, "study", "here")) {
      Staff staff = new Staff(ledger, PeopleSettings.DEFAULTS, clock);
      Change ada =
          staff.begin(
              new Act("c-1", "coplanar", "office"),
              new NewPerson("Ada", "ada", "BADGE-ADA", EnumSet.of(Role.ADMIN)));
      NewToken token =
          staff.issueToken(
              new Act("c-2", ada.person(), "office"),
              ada.person(),
              Set.of(Action.READ),
              clock.instant().plus(Duration.ofDays(1)));
      Token.Issued issued = token.issued();
      if (issued == null) {
        throw new IllegalStateException("no token: " + token.change().objections());
      }
      long[] tookNs = new long[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        Authenticated who = staff.authenticate(issued.secret());
        tookNs[round] = System.nanoTime() - start;
        if (!(who instanceof Caller)) {
          throw new IllegalStateException("not known: " + who);
        }
      }
      // the first half is before the program is compiled
      long[] warm = Arrays.copyOfRange(tookNs, ROUNDS / 2, ROUNDS);
      Arrays.sort(warm);
      System.out.printf(
          Locale.ROOT,
          "%s: who asks is known after %.2f ms (median), 99 %% %.2f ms%n",
          name,
          warm[warm.length / 2] / 1e6,
          warm[warm.length * 99 / 100] / 1e6);
    }
  }
}
