// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.store.Engine;
import io.coplanar.ledger.store.Engines;
import java.util.List;
import java.util.UUID;

/**
 * A ledger that takes in entries. Any number of threads may use it at once: their commands are
 * decided one after another, and those that arrive while the disk is busy share its next sync.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(LedgerSettings.of(new LedgerPlace.Folder(folder), key))) {
 *   switch (ledger.append(command)) {
 *     case Outcome.Accepted accepted -> // on disk
 *     case Outcome.Conflict conflict -> // somebody was faster: conflict.moved() says who
 *     case Outcome.IdTaken taken -> // another command has this id
 *   }
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {
  private final Engine engine;

  private Ledger(Engine engine) {
    this.engine = engine;
  }

  /**
   * Opens a ledger for writing. The last checkpoint and every entry since are verified before; what
   * was derived under another revision is derived again.
   *
   * @throws InputFault when there is none, another program writes to it, the key is not its current
   *     one, or what it holds is not what was written
   * @throws IntakeStopped when the storage fails
   */
  public static Ledger open(LedgerSettings settings) throws InputFault, IntakeStopped {
    return new Ledger(Engines.open(settings));
  }

  /**
   * Creates a ledger in an empty place and opens it. When it returns, entry 0 and a checkpoint that
   * covers it are on disk. The key's name becomes the log's origin.
   *
   * @param who the random id of the person, or the name of the program
   * @param where the station
   * @throws InputFault when a ledger is there already
   */
  public static Ledger create(LedgerSettings settings, String who, String where)
      throws InputFault, IntakeStopped {
    OwnEntry opened =
        new OwnEntry.Opened(settings.key().name(), settings.key().verifier().encode());
    return new Ledger(Engines.create(settings, command(opened, who, where, null)));
  }

  /**
   * Appends a command's entries, all or none.
   *
   * @return what became of it; when it is {@link Outcome.Accepted}, the entries are on disk
   * @throws InputFault when the command breaks a rule, or names a blob that is not stored
   * @throws IntakeStopped when nothing is taken in now; what became of the command is unknown, and
   *     asking again with the same id is safe
   * @throws ProjectionFailed when a projection threw, a fault of the program; nothing was appended
   */
  public Outcome append(Command command) throws InputFault, IntakeStopped {
    return engine.append(command);
  }

  /**
   * Appends one of the ledger's own entries about personal data.
   *
   * @param id the command's id, which makes asking again safe
   */
  public Outcome append(
      OwnEntry.PersonalDataErased erased, String id, String who, String where, String reason)
      throws InputFault, IntakeStopped {
    return engine.append(
        new Command(id, who, where, null, reason, List.of(), List.of(erased.draft())), erased);
  }

  /**
   * Signs a checkpoint over everything that was appended, unless there is one.
   *
   * @return the one that covers everything; it is on disk, and copied outside if that worked
   */
  public StoredCheckpoint checkpoint() throws IntakeStopped {
    return engine.checkpoint();
  }

  /**
   * Lets another key sign from now on. When it returns, the entry that says so and a checkpoint
   * signed by both keys are on disk. Servers that share the ledger stop until they have the new
   * key.
   *
   * @param next bears the log's origin as its name
   * @return the checkpoint signed by both
   */
  public StoredCheckpoint rotateKey(SigningKey next, String who, String where, String reason)
      throws InputFault, IntakeStopped {
    return engine.rotateKey(next, who, where, reason);
  }

  /** Drops everything derived and derives it again; a crash midway leaves all as it was. */
  public void rebuild() throws IntakeStopped {
    engine.rebuild();
  }

  /**
   * Works on what lies beside the log, in a transaction of its own; on disk when it returns.
   *
   * @throws IntakeStopped when the storage fails
   */
  public <T> T beside(BesideLog<T> work) throws IntakeStopped {
    return engine.beside(work);
  }

  /**
   * The same for work that deletes, and cleans the database's files of what was deleted.
   *
   * @return whether the files are clean; while somebody reads, they may not be: do it again later
   */
  public boolean erase(BesideLog<?> work) throws IntakeStopped {
    return engine.erase(work);
  }

  /** A view of the ledger as it stands now. */
  public LedgerReader reader() throws IntakeStopped {
    return engine.reader();
  }

  /** Signs a last checkpoint, unless the storage has failed, and lets others write. */
  @Override
  public void close() {
    engine.close();
  }

  private static Command command(
      OwnEntry entry, String who, String where, @org.jspecify.annotations.Nullable String reason) {
    return new Command(
        entry.type() + "/" + UUID.randomUUID(),
        who,
        where,
        null,
        reason,
        List.of(),
        List.of(entry.draft()));
  }
}
