// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.ledger.blob.FolderBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One client of the mixed traffic: single and compound commands, blobs, repeats by id, ids used
 * twice, stale expectations, checkpoints. Says in a note whatever it holds for done, and every
 * answer that is wrong.
 */
final class Writer implements Runnable {
  private record Known(Command command, Outcome.Accepted answer) {}

  private final Ledger ledger;
  private final FolderBlobStore blobs;
  private final Notes notes;
  private final LedgerTraffic.Plan plan;
  private final int number;
  private final List<Known> accepted = new ArrayList<>();

  Writer(Ledger ledger, FolderBlobStore blobs, Notes notes, LedgerTraffic.Plan plan, int number) {
    this.ledger = ledger;
    this.blobs = blobs;
    this.notes = notes;
    this.plan = plan;
    this.number = number;
  }

  @Override
  public void run() {
    for (int turn = 0; plan.commands() == 0 || turn < plan.commands(); turn++) {
      try {
        take(Step.of(plan.seed(), number, turn));
      } catch (IntakeStopped e) {
        notes.say("stopped " + e.why() + " " + e.getMessage());
        if (!plan.patient()) {
          return;
        }
        turn--;
        pause();
      } catch (IOException e) {
        notes.say("stopped " + e);
        if (!plan.patient()) {
          return;
        }
        turn--;
        pause();
      } catch (InputFault | RuntimeException e) {
        notes.say("wrong " + e);
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(Step step) throws InputFault, IntakeStopped, IOException {
    if (step.kind() == Step.Kind.CHECKPOINT) {
      notes.say("checkpoint " + ledger.checkpoint().size());
    } else if (step.kind() == Step.Kind.APPEND) {
      append(step);
    } else if (!accepted.isEmpty()) {
      SplittableRandom choice = step.choice();
      Known known = accepted.get(choice.nextInt(accepted.size()));
      switch (step.kind()) {
        case REPEAT -> repeat(known);
        case TAKE_ID -> takeId(known);
        default -> expectTooLittle(step.command(), known.answer().entries().getFirst());
      }
    }
  }

  private void append(Step step) throws InputFault, IntakeStopped, IOException {
    for (byte[] blob : step.blobs()) {
      String hash = blobs.put(new ByteArrayInputStream(blob), Claim.NONE).hash().hex();
      notes.say("blob " + hash);
    }
    Command command = step.command();
    switch (ledger.append(command)) {
      case Outcome.Accepted answer -> {
        notes.say("accepted " + command.id() + " " + Site.digest(answer.entries()));
        accepted.add(new Known(command, answer));
      }
      case Outcome other -> notes.say("wrong " + other);
    }
  }

  private void repeat(Known known) throws InputFault, IntakeStopped {
    Outcome answer = ledger.append(known.command());
    if (!(answer instanceof Outcome.Accepted again)
        || !again.repeated()
        || !again.entries().equals(known.answer().entries())) {
      notes.say("wrong answer to a repeated command: " + answer);
    }
  }

  private void takeId(Known known) throws InputFault, IntakeStopped {
    Command old = known.command();
    Draft draft = new Draft("shared/0", "other", "proof/step/1", "{}");
    Command other =
        new Command(old.id(), old.who(), "elsewhere", null, null, List.of(), List.of(draft));
    if (!(ledger.append(other) instanceof Outcome.IdTaken)) {
      notes.say("wrong: the id " + old.id() + " was given to another command");
    }
  }

  private void expectTooLittle(Command plain, Entry known) throws InputFault, IntakeStopped {
    Command stale =
        new Command(
            plain.id(),
            plain.who(),
            plain.where(),
            null,
            null,
            List.of(new Command.Expectation(known.stream(), known.version() - 1)),
            plain.entries());
    if (!(ledger.append(stale) instanceof Outcome.Conflict conflict)
        || conflict.moved().getFirst().since().isEmpty()) {
      notes.say("wrong: a stale expectation was no conflict");
    }
  }
}
