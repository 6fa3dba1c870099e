// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Outcome;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a thread wants done, and what became of it. */
abstract sealed class Job {
  private @Nullable Throwable failure;

  /** Notes that it was not done, or that nobody knows. */
  final void fail(Throwable why) {
    failure = why;
  }

  /** Throws on the thread that waited what happened on the one that worked. */
  final void rethrow() throws IntakeStopped {
    switch (failure) {
      case null -> {}
      case IntakeStopped stopped ->
          throw new IntakeStopped(stopped.why(), String.valueOf(stopped.getMessage()), stopped);
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
  }

  /** Appends a command's entries, perhaps together with other commands'. */
  static final class Append extends Job {
    private final Command command;
    private @Nullable Outcome outcome;

    /**
     * @param command has passed its rules
     */
    Append(Command command) {
      this.command = command;
    }

    Command command() {
      return command;
    }

    /** About how much room it takes. */
    long chars() {
      long chars = 0;
      for (Draft draft : command.entries()) {
        chars += draft.payload().length() + 500;
      }
      return chars;
    }

    void answer(LogWriter.Answer answer) {
      switch (answer) {
        case LogWriter.Answer.Decided decided -> outcome = decided.outcome();
        case LogWriter.Answer.Failed failed -> fail(failed.why());
      }
    }

    Outcome answer() throws IntakeStopped {
      rethrow();
      if (outcome == null) {
        throw new IllegalStateException("nobody answered");
      }
      return outcome;
    }
  }

  /** Something that no other job may share a transaction with. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws SQLException, IntakeStopped;
  }

  static final class Alone<T> extends Job {
    private final Task<T> task;
    private @Nullable T result;

    Alone(Task<T> task) {
      this.task = task;
    }

    void run() throws SQLException, IntakeStopped {
      result = task.run();
    }

    T answer() throws IntakeStopped {
      rethrow();
      if (result == null) {
        throw new IllegalStateException("nobody answered");
      }
      return result;
    }
  }
}
