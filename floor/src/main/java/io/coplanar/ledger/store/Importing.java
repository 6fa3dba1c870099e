// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.entry.CommandRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link io.coplanar.ledger.LedgerImport}. */
public final class Importing implements AutoCloseable {
  private static final int BATCH = 200;

  private final LedgerSettings settings;
  private final Store store;
  private final Derived derived;
  private final Transaction transaction;
  private final List<Placed> batch = new ArrayList<>();
  private final List<Entry> own = new ArrayList<>();
  private Head head = Head.empty();
  private long next;

  private Importing(
      LedgerSettings settings, Store store, Derived derived, Transaction transaction) {
    this.settings = settings;
    this.store = store;
    this.derived = derived;
    this.transaction = transaction;
  }

  /** See {@link io.coplanar.ledger.LedgerImport#begin}. */
  public static Importing begin(LedgerSettings settings) throws InputFault, IntakeStopped {
    try {
      Store store = Stores.writer(settings.place(), true);
      try {
        Derived derived = Engines.ready(store, settings);
        return new Importing(settings, store, derived, store.begin(0));
      } catch (InputFault | SQLException | RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Stores.stopped(settings.place(), e);
    }
  }

  /** See {@link io.coplanar.ledger.LedgerImport#leaf}. */
  public void leaf(byte[] leaf) throws InputFault, IntakeStopped {
    Placed placed;
    try {
      placed = Placed.read(next, leaf);
    } catch (DamagedLedger e) {
      throw new InputFault.Damaged(
          "the entries", String.valueOf(e.getMessage()), "the leaf of entry " + next);
    }
    next++;
    batch.add(placed);
    if (placed.entry().stream().equals(OwnEntry.STREAM)) {
      own.add(placed.entry());
    }
    if (batch.size() == BATCH) {
      guarded(this::flush);
    }
  }

  /** See {@link io.coplanar.ledger.LedgerImport#checkpoint}. */
  public void checkpoint(StoredCheckpoint checkpoint) throws IntakeStopped {
    guarded(() -> transaction.insertCheckpoint(checkpoint));
  }

  /** See {@link io.coplanar.ledger.LedgerImport#connection}. */
  public Connection connection() {
    return transaction.connection();
  }

  /** See {@link io.coplanar.ledger.LedgerImport#finish}. */
  public OwnEntry.Restored finish(
      @Nullable String known, long knownSize, String who, String where, @Nullable String reason)
      throws InputFault, IntakeStopped {
    Identity before = identity();
    String origin = settings.key().name();
    if (before.eras().stream().anyMatch(era -> era.origin().equals(origin))) {
      throw new InputFault.Inconsistent(
          "the new key", "its name " + origin + " was this log's origin before", "a new name");
    }
    long held = next;
    boolean lost = known != null && knownSize > held;
    OwnEntry.Restored restored =
        new OwnEntry.Restored(
            before.origin(),
            known,
            held,
            lost ? held : null,
            lost ? knownSize : null,
            origin,
            settings.key().verifier().encode());
    Command command =
        CommandRules.checkBuiltIn(
            new Command(
                restored.type() + "/" + settings.key().verifier().hexId(),
                who,
                where,
                null,
                reason,
                List.of(),
                List.of(restored.draft())));
    guarded(
        () -> {
          flush();
          Plan plan = new Plan(head, new Nothing(own.size()), settings.clock().instant());
          Placed last = plan.decide(command).entries().getFirst();
          batch.add(last);
          own.add(last.entry());
          flush();
          transaction.insertCheckpoint(
              Signing.sign(
                  head, Identity.of(own), List.of(settings.key()), Instant.now(settings.clock())));
          transaction.commit();
        });
    return restored;
  }

  private Identity identity() throws InputFault {
    try {
      return Identity.of(own);
    } catch (IllegalArgumentException e) {
      throw new InputFault.Damaged(
          "the entries", "none of them names a ledger", "a log from its entry 0 on");
    }
  }

  private void flush() throws SQLException {
    Head.Grown grown = head.with(batch);
    transaction.insert(batch);
    for (Head.FullTile tile : grown.full()) {
      transaction.insertTile(tile.level(), tile.index(), tile.hashes());
    }
    for (Placed placed : batch) {
      derived.apply(transaction.connection(), placed.entry());
    }
    head = grown.head();
    batch.clear();
  }

  private interface Step {
    void run() throws SQLException;
  }

  private void guarded(Step step) throws IntakeStopped {
    try {
      step.run();
    } catch (SQLException e) {
      throw store.stopped(e);
    }
  }

  /** Undoes what was not finished. */
  @Override
  public void close() {
    try {
      transaction.close();
    } catch (SQLException e) {
      // the connection goes, and with it what was not committed
    } finally {
      store.close();
    }
  }

  /** Nothing is known but how many entries the ledger's own stream holds. */
  private record Nothing(long version) implements Plan.Look {
    @Override
    public List<Entry> command(String id) {
      return List.of();
    }

    @Override
    public long version(String stream) {
      return version;
    }

    @Override
    public List<Entry> stream(String name, long after, int limit) {
      return List.of();
    }
  }
}
