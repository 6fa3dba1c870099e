// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.entry.CommandRules;
import io.coplanar.ledger.entry.EntryCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates and opens ledgers: everything between finding the place and taking in entries. */
public final class Engines {
  private Engines() {}

  /** See {@link io.coplanar.ledger.Ledger#open}. */
  public static Engine open(LedgerSettings settings) throws InputFault, IntakeStopped {
    return open(settings, null);
  }

  /**
   * See {@link io.coplanar.ledger.Ledger#create}.
   *
   * @param opened the first command: one entry, {@link OwnEntry.Opened}
   */
  public static Engine create(LedgerSettings settings, Command opened)
      throws InputFault, IntakeStopped {
    return open(settings, CommandRules.checkBuiltIn(opened));
  }

  private static Engine open(LedgerSettings settings, @Nullable Command opened)
      throws InputFault, IntakeStopped {
    try {
      Store store = Stores.writer(settings.place(), opened != null);
      try {
        Derived derived;
        if (opened == null) {
          refuseEmpty(store, settings);
          derived = derive(store, settings);
        } else {
          derived = ready(store, settings);
          CheckpointCopies.refuseTaken(settings.copies(), settings.key().name());
          begin(store, derived, settings, opened);
        }
        return started(store, derived, settings);
      } catch (InputFault | SQLException | RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Stores.stopped(settings.place(), e);
    }
  }

  private static void refuseEmpty(Store store, LedgerSettings settings)
      throws InputFault, SQLException {
    try (Transaction transaction = store.beginBare()) {
      if (Rows.size(transaction.connection()) == 0) {
        throw Stores.noLedger(settings.place());
      }
    }
  }

  /** Makes an empty place ready for entries; refuses another. */
  static Derived ready(Store store, LedgerSettings settings) throws InputFault, SQLException {
    try (Transaction transaction = store.beginBare()) {
      if (Rows.size(transaction.connection()) > 0) {
        throw new InputFault.Inconsistent(
            settings.place().shown(), "there is a ledger here already", "an empty place");
      }
    }
    return derive(store, settings);
  }

  /** Brings what is derived to what this program derives. */
  private static Derived derive(Store store, LedgerSettings settings)
      throws InputFault, SQLException {
    Derived derived = new Derived(store.dialect(), settings.projections(), settings.upcasters());
    boolean mayChange = store.claimDerived();
    Map<String, Derived.Built> built;
    try (Transaction transaction = store.beginBare()) {
      built = Derived.built(transaction.connection());
    }
    Map<String, Derived.Built> wanted = derived.wanted();
    List<String> outdated = Rebuild.outdated(wanted, built);
    List<String> unknown = built.keySet().stream().filter(n -> !wanted.containsKey(n)).toList();
    if (!mayChange && !(outdated.isEmpty() && unknown.isEmpty())) {
      throw new InputFault.Inconsistent(
          settings.place().shown(),
          "other servers are at work that derive something else from the log ("
              + String.join(", ", outdated)
              + String.join(", ", unknown)
              + ")",
          "the same program everywhere, or this one alone");
    }
    Rebuild.forget(store, unknown);
    if (!outdated.isEmpty()) {
      outdated.forEach(settings.listener()::rebuilding);
      Rebuild.some(store, derived, outdated);
    }
    store.shareDerived(wanted);
    return derived;
  }

  /** Writes entry 0 and the checkpoint that covers it. */
  private static void begin(Store store, Derived derived, LedgerSettings settings, Command opened)
      throws InputFault, SQLException {
    try (Transaction transaction = store.begin(0)) {
      if (!transaction.since(0).isEmpty()) {
        throw new InputFault.Inconsistent(
            settings.place().shown(), "there is a ledger here already", "an empty place");
      }
      Placed first = Placed.of(EntryCodec.entry(opened, 0, 0, 1, settings.clock().instant(), 0));
      Head head = Head.empty().with(List.of(first)).head();
      transaction.insert(List.of(first));
      transaction.beforeProjections();
      derived.apply(transaction.connection(), List.of(first.entry()));
      transaction.insertCheckpoint(
          Signing.sign(
              head,
              Identity.of(List.of(first.entry())),
              List.of(settings.key()),
              settings.clock().instant()));
      transaction.commit();
    }
  }

  /** An engine on a store that is ready. */
  static Engine started(Store store, Derived derived, LedgerSettings settings)
      throws InputFault, SQLException {
    try (Connection snapshot = store.snapshot()) {
      Opening opening = Opening.verify(snapshot, settings.place().shown());
      Identity identity = opening.identity();
      if (identity == null) {
        throw Stores.noLedger(settings.place());
      }
      refuseOtherKey(identity, settings);
      holdCopy(opening.head(), identity, snapshot, settings);
      LogWriter writer =
          new LogWriter(
              store,
              derived,
              settings.clock(),
              settings.listener(),
              settings.key().verifier(),
              opening.head(),
              identity);
      return new Engine(settings, store, derived, writer, opening.last());
    }
  }

  private static void refuseOtherKey(Identity identity, LedgerSettings settings) throws InputFault {
    if (!identity.verifierKey().equals(settings.key().verifier().encode())) {
      throw new InputFault.Inconsistent(
          settings.place().shown(),
          "the key given is " + settings.key().verifier().encode(),
          "the ledger's current key " + identity.verifierKey());
    }
  }

  /**
   * Refuses to go on from an old copy of the data: whoever did would sign two different pasts under
   * one name.
   */
  private static void holdCopy(
      Head head, Identity identity, Connection snapshot, LedgerSettings settings)
      throws InputFault {
    if (settings.copies() == null) {
      return;
    }
    var folder = CheckpointCopies.folder(settings.copies(), identity.origin());
    try {
      String note = CheckpointCopies.latest(folder);
      if (note != null) {
        Opening.hold(
            note,
            head,
            identity,
            new StoredTiles(snapshot),
            settings.place().shown(),
            "the checkpoint kept in " + folder);
      }
    } catch (IOException e) {
      settings.listener().copyFailed(folder, e);
    }
  }
}
