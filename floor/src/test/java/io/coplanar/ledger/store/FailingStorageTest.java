// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.IntakeStopped.Why;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.store.FaultyStore.Commit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;

/** A storage that fails: nothing is acknowledged that is not there, and nothing after a failure. */
final class FailingStorageTest {
  @TempDir Path folder;

  private static Command command(String id) {
    return new Command(
        id, "p", "w", null, null, List.of(), List.of(new Draft("s", "t", "x/1", "{}")));
  }

  private LedgerSettings settings(LedgerPlace place) throws Exception {
    return LedgerSettings.of(place, SigningKey.generate("coplanar/test"));
  }

  private static FaultyStore faulty(LedgerSettings settings) throws Exception {
    Ledger.create(settings, "test", "here").close();
    return new FaultyStore(Stores.writer(settings.place(), false));
  }

  private static Engine engine(FaultyStore store, LedgerSettings settings) throws Exception {
    return Engines.started(
        store, new Derived(store.dialect(), List.of(), settings.upcasters()), settings);
  }

  private static Why refusal(Engine engine, String id) {
    return catchThrowableOfType(IntakeStopped.class, () -> engine.append(command(id))).why();
  }

  /** Twice: it failed; it failed, but happened. */
  @ParameterizedTest
  @EnumSource(names = {"FAILS", "FAILS_AFTER_IT_HAPPENED"})
  void afterAFailedSyncNothingIsTakenInUntilReopened(Commit how) throws Exception {
    LedgerSettings settings = settings(new LedgerPlace.Folder(folder.resolve("data")));
    FaultyStore store = faulty(settings);
    try (Engine engine = engine(store, settings)) {
      engine.append(command("c-1"));
      store.errorCode = SQLiteErrorCode.SQLITE_IOERR_FSYNC.code;
      store.commit = how;
      assertThat(refusal(engine, "c-2")).isEqualTo(Why.STORAGE_FAILED);
      store.commit = Commit.WORKS;
      assertThat(refusal(engine, "c-3")).isEqualTo(Why.STORAGE_FAILED);
      assertThat(catchThrowableOfType(IntakeStopped.class, engine::checkpoint).why())
          .isEqualTo(Why.STORAGE_FAILED);
    }
    try (Ledger ledger = Ledger.open(settings);
        LedgerReader reader = ledger.reader()) {
      boolean happened = how == Commit.FAILS_AFTER_IT_HAPPENED;
      assertThat(reader.size()).isEqualTo(happened ? 3 : 2);
      assertThat(ledger.append(command("c-2")))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class, a -> assertThat(a.repeated()).isEqualTo(happened));
    }
  }

  @Test
  void aFullDiskStopsIntakeUntilThereIsRoom() throws Exception {
    LedgerSettings settings = settings(new LedgerPlace.Folder(folder.resolve("data")));
    FaultyStore store = faulty(settings);
    try (Engine engine = engine(store, settings)) {
      store.freeBytes = 255L << 20;
      // looks at most once a second while there is room
      Thread.sleep(1100);
      assertThat(refusal(engine, "c-1")).isEqualTo(Why.DISK_FULL);
      store.freeBytes = 257L << 20;
      assertThat(engine.append(command("c-1"))).isInstanceOf(Outcome.Accepted.class);
      store.errorCode = SQLiteErrorCode.SQLITE_FULL.code;
      store.commit = Commit.FAILS;
      assertThat(refusal(engine, "c-2")).isEqualTo(Why.DISK_FULL);
      store.commit = Commit.WORKS;
      assertThat(engine.append(command("c-2")))
          .isInstanceOfSatisfying(Outcome.Accepted.class, a -> assertThat(a.repeated()).isFalse());
    }
  }

  /** The answer to a commit is lost with the connection: asking again finds out. */
  @ParameterizedTest
  @EnumSource(names = {"FAILS", "FAILS_AFTER_IT_HAPPENED"})
  void aLostConnectionLeavesItUnknownAndAskingAgainIsSafe(Commit how) throws Exception {
    LedgerSettings settings = settings(LedgerPlace.Database.of(TestPostgres.freshDatabase()));
    FaultyStore store = faulty(settings);
    try (Engine engine = engine(store, settings)) {
      for (int i = 0; i < 5; i++) {
        engine.append(command("c-" + i));
      }
      store.commit = how;
      assertThat(refusal(engine, "c-9")).isEqualTo(Why.UNREACHABLE);
      store.commit = Commit.WORKS;
      boolean happened = how == Commit.FAILS_AFTER_IT_HAPPENED;
      assertThat(engine.append(command("c-9")))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class, a -> assertThat(a.repeated()).isEqualTo(happened));
      try (LedgerReader reader = engine.reader()) {
        assertThat(reader.size()).isEqualTo(7);
      }
    }
  }
}
