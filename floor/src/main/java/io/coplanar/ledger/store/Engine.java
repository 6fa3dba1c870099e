// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.BesideLog;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.entry.CommandRules;
import io.coplanar.ledger.note.SigningKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open ledger: lets threads take turns at the writer, and keeps the checkpoints coming. */
public final class Engine implements AutoCloseable {
  private static final int MOST_COMMANDS = 256;
  private static final int MOST_CHARS = 4 << 20;

  private final LedgerSettings settings;
  private final Store store;
  private final Derived derived;
  private final LogWriter writer;
  private final Intake intake;
  private final Turns<Job> turns = new Turns<>(Engine::joins, this::doAll);
  private final CheckpointTimer timer;
  private final @Nullable CheckpointCopies copies;
  private SigningKey key;

  Engine(
      LedgerSettings settings,
      Store store,
      Derived derived,
      LogWriter writer,
      @Nullable StoredCheckpoint last) {
    this.settings = settings;
    this.store = store;
    this.derived = derived;
    this.writer = writer;
    this.key = settings.key();
    this.intake = new Intake(store, settings);
    this.copies =
        settings.copies() == null
            ? null
            : new CheckpointCopies(
                CheckpointCopies.folder(settings.copies(), writer.identity().origin()),
                settings.listener());
    this.timer =
        new CheckpointTimer(
            settings.settings().get(LedgerSettings.CHECKPOINT_INTERVAL_S), this::checkpoint);
    if (last == null || last.size() < writer.head().size()) {
      timer.entryAppended();
    }
  }

  /** See {@link io.coplanar.ledger.Ledger#append}. */
  public Outcome append(Command command) throws InputFault, IntakeStopped {
    return run(CommandRules.check(command));
  }

  /** Appends one of the ledger's own entries. */
  public Outcome append(Command command, OwnEntry entry) throws InputFault, IntakeStopped {
    return run(CommandRules.checkBuiltIn(command));
  }

  private Outcome run(Command checked) throws InputFault, IntakeStopped {
    refuseMissingBlobs(checked);
    Job.Append job = new Job.Append(checked);
    turns.run(job);
    return job.answer();
  }

  /** See {@link io.coplanar.ledger.Ledger#checkpoint}. */
  public StoredCheckpoint checkpoint() throws IntakeStopped {
    return copied(alone(this::signHead));
  }

  /** See {@link io.coplanar.ledger.Ledger#rotateKey}. */
  public StoredCheckpoint rotateKey(SigningKey next, String who, String where, String reason)
      throws InputFault, IntakeStopped {
    String origin = writer.identity().origin();
    if (!next.name().equals(origin)) {
      throw new InputFault.Inconsistent(
          "the new key", "its name is " + next.name(), "the log's origin " + origin);
    }
    String encoded = next.verifier().encode();
    if (writer.identity().eras().stream().anyMatch(e -> e.verifierKey().equals(encoded))) {
      throw new InputFault.Inconsistent(
          "the new key", "it has signed in this log's name before", "a key never used");
    }
    OwnEntry rotated = new OwnEntry.KeyRotated(key.verifier().encode(), next.verifier().encode());
    Command command =
        CommandRules.checkBuiltIn(
            new Command(
                rotated.type() + "/" + next.verifier().hexId(),
                who,
                where,
                null,
                reason,
                List.of(),
                List.of(rotated.draft())));
    return copied(alone(() -> rotate(next, command)));
  }

  private StoredCheckpoint rotate(SigningKey next, Command command) throws SQLException {
    List<SigningKey> both = List.of(key, next);
    List<StoredCheckpoint> signed = new ArrayList<>();
    Outcome outcome =
        writer.appendSigned(
            command,
            (head, identity) -> {
              signed.add(Signing.sign(head, identity, both, writer.now()));
              return signed.getLast();
            });
    if (signed.isEmpty()) {
      throw new IllegalStateException("the key was rotated to this one before: " + outcome);
    }
    key = next;
    writer.signsWith(next.verifier());
    settings.listener().signed(signed.getLast());
    return signed.getLast();
  }

  /** See {@link io.coplanar.ledger.Ledger#rebuild}. */
  public void rebuild() throws IntakeStopped {
    alone(
        () -> {
          Rebuild.all(store, derived);
          return true;
        });
  }

  /** See {@link io.coplanar.ledger.Ledger#beside}. */
  public <T> T beside(BesideLog<T> work) throws IntakeStopped {
    return alone(
        () -> {
          try (Transaction transaction = store.beginBare()) {
            T result = work.with(transaction.connection());
            transaction.commit();
            return result;
          }
        });
  }

  /** See {@link io.coplanar.ledger.Ledger#erase}. */
  public boolean erase(BesideLog<?> work) throws IntakeStopped {
    return alone(() -> store.erase(work));
  }

  /** A view of the ledger as it stands. */
  public LedgerReader reader() throws IntakeStopped {
    try {
      return new DatabaseReader(store.snapshot(), store::release, store.dialect(), writer.tail());
    } catch (SQLException e) {
      throw Stores.stopped(settings.place(), e);
    }
  }

  /** Signs what is not signed yet, and gives everything up. */
  @Override
  public void close() {
    timer.close();
    Job.Alone<StoredCheckpoint> last =
        new Job.Alone<>(
            () -> {
              try {
                return signHead();
              } finally {
                intake.close();
              }
            });
    turns.run(last);
    try {
      copied(last.answer());
    } catch (IntakeStopped e) {
      // told when it happened; what is acknowledged is on disk all the same
    } finally {
      intake.close();
      store.close();
    }
  }

  private <T> T alone(Job.Task<T> task) throws IntakeStopped {
    Job.Alone<T> job = new Job.Alone<>(task);
    turns.run(job);
    return job.answer();
  }

  private StoredCheckpoint signHead() throws SQLException {
    try (Transaction transaction = store.begin(writer.head().size())) {
      writer.catchUp(transaction);
      StoredCheckpoint last = Rows.lastCheckpoint(transaction.connection());
      if (last != null && last.size() == writer.head().size()) {
        return last;
      }
      StoredCheckpoint signed =
          Signing.sign(writer.head(), writer.identity(), List.of(key), writer.now());
      transaction.insertCheckpoint(signed);
      transaction.commit();
      settings.listener().signed(signed);
      return signed;
    }
  }

  /** Copies on the thread that asked: a place outside that hangs stops no intake. */
  private StoredCheckpoint copied(StoredCheckpoint signed) {
    if (copies != null) {
      copies.copy(signed);
    }
    return signed;
  }

  private void refuseMissingBlobs(Command command) throws InputFault {
    for (Draft draft : command.entries()) {
      for (String blob : draft.blobs()) {
        if (!settings.blobs().test(blob)) {
          throw new InputFault.Inconsistent(
              "the command: its blobs",
              blob + " is not in the blob store",
              "blobs that were put there before");
        }
      }
    }
  }

  private static boolean joins(List<Job> group, Job next) {
    if (!(next instanceof Job.Append) || group.size() >= MOST_COMMANDS) {
      return false;
    }
    long chars = 0;
    for (Job job : group) {
      if (!(job instanceof Job.Append append)) {
        return false;
      }
      chars += append.chars();
    }
    return chars < MOST_CHARS;
  }

  private void doAll(List<Job> jobs) {
    try {
      intake.refuse();
      if (jobs.getFirst() instanceof Job.Alone<?> alone) {
        alone.run();
      } else {
        append(jobs);
      }
    } catch (IntakeStopped e) {
      jobs.forEach(job -> job.fail(e));
    } catch (SQLException e) {
      IntakeStopped why = intake.stopped(e);
      jobs.forEach(job -> job.fail(why));
    } catch (LogWriter.KeyReplaced e) {
      IntakeStopped why = intake.keyReplaced(e);
      jobs.forEach(job -> job.fail(why));
    } catch (RuntimeException | Error e) {
      jobs.forEach(job -> job.fail(e));
    }
  }

  private void append(List<Job> jobs) throws SQLException {
    List<Command> commands = new ArrayList<>();
    for (Job job : jobs) {
      if (job instanceof Job.Append append) {
        commands.add(append.command());
      }
    }
    long before = writer.head().size();
    List<LogWriter.Answer> answers = writer.append(commands);
    if (writer.head().size() > before) {
      timer.entryAppended();
    }
    for (int i = 0; i < jobs.size(); i++) {
      if (jobs.get(i) instanceof Job.Append append) {
        append.answer(answers.get(i));
      }
    }
  }
}
