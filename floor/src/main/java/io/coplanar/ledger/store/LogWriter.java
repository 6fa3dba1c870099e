// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Identity;
import io.coplanar.ledger.LedgerListener;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.ProjectionFailed;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.note.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Appends what commands decide, a group of them in one transaction. Knows where the log ends as of
 * the last commit it has seen. For one thread at a time.
 */
final class LogWriter {
  /** After a supposition was wrong, how many groups look before they append. */
  private static final int LOOK_AFTER_OVERTAKEN = 16;

  /** Another server has rotated the key that this one signs with. */
  static final class KeyReplaced extends RuntimeException {
    KeyReplaced(VerifierKey own, String now) {
      super("the key " + own.hexId() + " was replaced by another server: it is " + now + " now");
    }
  }

  /** What became of a command of a group. */
  sealed interface Answer {
    record Decided(Outcome outcome) implements Answer {}

    record Failed(ProjectionFailed why) implements Answer {}
  }

  private final Store store;
  private final Derived derived;
  private final Clock clock;
  private final LedgerListener listener;
  private final Versions versions = new Versions();
  private VerifierKey key;

  /** Read by other threads for its tail alone. */
  private volatile Head head;

  private Identity identity;
  private int lookFirst;

  LogWriter(
      Store store,
      Derived derived,
      Clock clock,
      LedgerListener listener,
      VerifierKey key,
      Head head,
      Identity identity) {
    this.store = store;
    this.derived = derived;
    this.clock = clock;
    this.listener = listener;
    this.key = key;
    this.head = head;
    this.identity = identity;
  }

  Head head() {
    return head;
  }

  /** What finds the youngest entries, as of the last commit seen; from any thread. */
  Tail tail() {
    return head.tail();
  }

  Identity identity() {
    return identity;
  }

  /** From now on this key is the one that must be the log's. */
  void signsWith(VerifierKey next) {
    key = next;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Appends what the commands decide. When it returns, what is accepted is on disk; when it throws,
   * what became of them is unknown.
   *
   * @return an answer for each, in their order
   */
  List<Answer> append(List<Command> commands) throws SQLException {
    if (lookFirst == 0) {
      List<Answer> answers = appendBlind(commands);
      if (answers != null) {
        return answers;
      }
      lookFirst = LOOK_AFTER_OVERTAKEN;
    }
    lookFirst = Math.max(0, lookFirst - 1);
    try {
      return appendTogether(commands);
    } catch (ProjectionFailed e) {
      return appendApart(commands);
    }
  }

  /**
   * Supposes that nobody else has written and that the commands are new; null when one of them has
   * to be looked up, or the supposition was wrong.
   */
  private @Nullable List<Answer> appendBlind(List<Command> commands) throws SQLException {
    if (!isKnown(commands)) {
      return null;
    }
    Plan plan = new Plan(head, new Blind(versions), clock.instant());
    List<Answer> answers = new ArrayList<>();
    for (Command command : commands) {
      Plan.Decision decision = plan.decide(command);
      if (decision.entries().isEmpty()) {
        return null;
      }
      plan.add(decision);
      answers.add(new Answer.Decided(decision.outcome()));
    }
    try (Transaction transaction = store.beginBlind()) {
      finish(transaction, plan, true);
      return answers;
    } catch (ProjectionFailed e) {
      return null;
    } catch (SQLException e) {
      if (store.isOvertaken(e)) {
        return null;
      }
      throw e;
    }
  }

  /** Whether the writer remembers all that deciding takes; the insert asks for the rest. */
  private boolean isKnown(List<Command> commands) {
    for (String stream : streams(commands)) {
      if (versions.get(stream) == null) {
        return false;
      }
    }
    for (Command command : commands) {
      if (head.tail().command(command.id()) != null) {
        return false;
      }
    }
    return true;
  }

  private List<Answer> appendTogether(List<Command> commands) throws SQLException {
    try (Transaction transaction = begin(commands)) {
      Plan plan = new Plan(head, look(transaction), clock.instant());
      List<Answer> answers = new ArrayList<>();
      for (Command command : commands) {
        Plan.Decision decision = plan.decide(command);
        plan.add(decision);
        answers.add(new Answer.Decided(decision.outcome()));
      }
      if (!plan.placed().isEmpty()) {
        finish(transaction, plan, true);
      }
      return answers;
    }
  }

  /** The same, after a projection has failed on one of them: only that one is left out. */
  private List<Answer> appendApart(List<Command> commands) throws SQLException {
    try (Transaction transaction = begin(commands)) {
      Connection connection = transaction.connection();
      Plan plan = new Plan(head, look(transaction), clock.instant());
      List<Answer> answers = new ArrayList<>();
      for (Command command : commands) {
        Savepoint before = connection.setSavepoint();
        Plan.Decision decision = plan.decide(command);
        try {
          transaction.insert(decision.entries());
          project(transaction, decision.entries());
          connection.releaseSavepoint(before);
          plan.add(decision);
          answers.add(new Answer.Decided(decision.outcome()));
        } catch (ProjectionFailed e) {
          refuseStorageFault(e);
          connection.rollback(before);
          answers.add(new Answer.Failed(e));
          listener.projectionFailed(e.projection(), decision.entries().getFirst().entry(), e);
        }
      }
      if (!plan.placed().isEmpty()) {
        finish(transaction, plan, false);
      }
      return answers;
    }
  }

  /**
   * Appends one of the ledger's own commands together with a checkpoint that covers it.
   *
   * @param signer signs the head that the command leads to
   */
  Outcome appendSigned(Command command, Signer signer) throws SQLException {
    try (Transaction transaction = begin(List.of(command))) {
      Plan plan = new Plan(head, look(transaction), clock.instant());
      Plan.Decision decision = plan.decide(command);
      plan.add(decision);
      if (!decision.entries().isEmpty()) {
        Head next = head.with(plan.placed()).head();
        transaction.insertCheckpoint(signer.sign(next, after(plan.placed())));
        finish(transaction, plan, true);
      }
      return decision.outcome();
    }
  }

  /** Signs a head under the identity that it has. */
  interface Signer {
    StoredCheckpoint sign(Head head, Identity identity);
  }

  private Transaction begin(List<Command> commands) throws SQLException {
    Set<String> ids = new LinkedHashSet<>();
    commands.forEach(command -> ids.add(command.id()));
    Transaction transaction = store.begin(head.size(), ids, streams(commands));
    try {
      catchUp(transaction);
      return transaction;
    } catch (SQLException | RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  private static Set<String> streams(List<Command> commands) {
    Set<String> streams = new LinkedHashSet<>();
    for (Command command : commands) {
      command.entries().forEach(draft -> streams.add(draft.stream()));
      command.expected().forEach(expected -> streams.add(expected.stream()));
    }
    return streams;
  }

  /**
   * Learns what others have appended.
   *
   * @throws KeyReplaced when that was another key
   */
  void catchUp(Transaction transaction) throws SQLException {
    for (List<Placed> since = transaction.since(head.size());
        !since.isEmpty();
        since = transaction.since(head.size())) {
      identity = after(since);
      head = head.with(since).head();
      for (Placed placed : since) {
        versions.put(placed.entry().stream(), placed.entry().version());
      }
    }
    if (!identity.verifierKey().equals(key.encode())) {
      throw new KeyReplaced(key, identity.verifierKey());
    }
  }

  private Identity after(List<Placed> entries) {
    Identity after = identity;
    for (Placed placed : entries) {
      if (placed.entry().stream().equals(OwnEntry.STREAM)) {
        after = after.after(placed.entry());
      }
    }
    return after;
  }

  private void finish(Transaction transaction, Plan plan, boolean insert) throws SQLException {
    List<Placed> placed = plan.placed();
    if (insert) {
      transaction.insert(placed);
    }
    Head next = null;
    if (head.fillsTile(placed.size())) {
      Head.Grown grown = head.with(placed);
      transaction.insertFull(grown.tiles(), grown.rows());
      next = grown.head();
    }
    if (insert) {
      try {
        project(transaction, placed);
      } catch (ProjectionFailed e) {
        refuseStorageFault(e);
        throw e;
      }
    }
    transaction.commit();
    identity = after(placed);
    head = next == null ? head.moved(placed) : next;
    plan.versions().forEach(versions::put);
  }

  private void project(Transaction transaction, List<Placed> entries) throws SQLException {
    if (derived.projections().isEmpty()) {
      return;
    }
    transaction.beforeProjections();
    derived.apply(transaction.connection(), entries.stream().map(Placed::entry).toList());
  }

  /** A projection that failed because the database did is not to blame. */
  private void refuseStorageFault(ProjectionFailed e) throws SQLException {
    if (e.getCause() instanceof SQLException cause && !store.isStatementFault(cause)) {
      throw cause;
    }
  }

  private Plan.Look look(Transaction transaction) {
    return new Plan.Look() {
      @Override
      public List<Entry> command(String id) throws SQLException {
        Transaction.Range young = head.tail().command(id);
        Transaction.Range range = young == null ? transaction.command(id) : young;
        return range == null ? List.of() : Rows.entries(transaction.connection(), range);
      }

      @Override
      public long version(String stream) throws SQLException {
        Long known = versions.get(stream);
        if (known != null) {
          return known;
        }
        long young = head.tail().version(stream);
        long version = young == 0 ? transaction.version(stream) : young;
        versions.put(stream, version);
        return version;
      }

      @Override
      public List<Entry> stream(String name, long after, int limit) throws SQLException {
        return Rows.stream(transaction.connection(), head.tail(), name, after, limit);
      }
    };
  }

  /** Looks at nothing but what the writer remembers. */
  private record Blind(Versions versions) implements Plan.Look {
    @Override
    public List<Entry> command(String id) {
      return List.of();
    }

    @Override
    public long version(String stream) {
      Long known = versions.get(stream);
      if (known == null) {
        throw new IllegalStateException("the version of " + stream + " is not known");
      }
      return known;
    }

    @Override
    public List<Entry> stream(String name, long after, int limit) {
      return List.of();
    }
  }
}
