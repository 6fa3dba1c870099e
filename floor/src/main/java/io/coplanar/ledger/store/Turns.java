// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time work, and lets it work for all that wait: a thread that comes when
 * nobody works does so at once, without waking anybody; those that come meanwhile are served
 * together by the first of them.
 *
 * @param <J> what is to be done
 */
final class Turns<J> {
  /** Does what a group of jobs asks for, with no other thread beside it. */
  @FunctionalInterface
  interface Work<J> {
    /** Throws nothing; what became of a job is noted in the job. */
    void doAll(List<J> jobs);
  }

  /** Whether a job may join a group. */
  @FunctionalInterface
  interface Joins<J> {
    boolean joins(List<J> group, J next);
  }

  private static final class Waiting<J> {
    final J job;
    final Thread thread = Thread.currentThread();
    volatile boolean done;
    volatile boolean leads;

    Waiting(J job) {
      this.job = job;
    }
  }

  private final Work<J> work;
  private final Joins<J> joins;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waiting<J>> queue = new ArrayDeque<>();
  private boolean working;

  Turns(Joins<J> joins, Work<J> work) {
    this.joins = joins;
    this.work = work;
  }

  /** Returns when the job is done. An interrupt does not end the waiting; it is kept. */
  void run(J job) {
    Waiting<J> own = new Waiting<>(job);
    boolean interrupted = false;
    if (!enter(own)) {
      while (!own.done && !own.leads) {
        LockSupport.park(this);
        // park would return at once ever after
        interrupted |= Thread.interrupted();
      }
    }
    // files are closed under a thread that is interrupted
    interrupted |= Thread.interrupted();
    while (!own.done) {
      lead(own);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the caller leads. */
  private boolean enter(Waiting<J> own) {
    lock.lock();
    try {
      queue.add(own);
      boolean leads = !working;
      working = true;
      return leads;
    } finally {
      lock.unlock();
    }
  }

  private void lead(Waiting<J> own) {
    List<Waiting<J>> group = group();
    try {
      List<J> jobs = new ArrayList<>(group.size());
      for (Waiting<J> one : group) {
        jobs.add(one.job);
      }
      work.doAll(jobs);
    } finally {
      if (group.contains(own)) {
        handOver();
      }
      for (Waiting<J> one : group) {
        one.done = true;
        if (one != own) {
          LockSupport.unpark(one.thread);
        }
      }
    }
  }

  private List<Waiting<J>> group() {
    lock.lock();
    try {
      List<Waiting<J>> group = new ArrayList<>();
      List<J> jobs = new ArrayList<>();
      while (!queue.isEmpty() && (group.isEmpty() || joins.joins(jobs, queue.getFirst().job))) {
        group.add(queue.removeFirst());
        jobs.add(group.getLast().job);
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  private void handOver() {
    lock.lock();
    try {
      Waiting<J> next = queue.peekFirst();
      if (next == null) {
        working = false;
      } else {
        next.leads = true;
        LockSupport.unpark(next.thread);
      }
    } finally {
      lock.unlock();
    }
  }
}
