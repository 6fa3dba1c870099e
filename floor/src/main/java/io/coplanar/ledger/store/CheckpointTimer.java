// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.IntakeStopped.Why;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Signs a checkpoint some time after the first entry that none covers. */
final class CheckpointTimer implements AutoCloseable {
  private final long intervalMs;
  private final Callable<?> checkpoint;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("ledger checkpoints").factory());

  CheckpointTimer(double intervalS, Callable<?> checkpoint) {
    this.intervalMs = Math.round(intervalS * 1000);
    this.checkpoint = checkpoint;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** An entry was appended. */
  void entryAppended() {
    if (planned.compareAndSet(false, true)) {
      try {
        thread.schedule(this::sign, intervalMs, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        // closing signs the last one
      }
    }
  }

  private void sign() {
    // an entry that comes from here on may miss this one
    planned.set(false);
    try {
      checkpoint.call();
    } catch (IntakeStopped e) {
      if (e.why() == Why.DISK_FULL || e.why() == Why.UNREACHABLE) {
        entryAppended();
      }
    } catch (Exception e) {
      // the same fault meets the next append, which tells it
      entryAppended();
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
