// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Tells acknowledged entries to whoever listens, as server-sent events, in the log's order and
 * without a gap. One thread looks for new ones, also those that other servers appended; each
 * listener is written to by a thread of its own, so that a slow one delays nobody. A listener who
 * takes nothing for as long as a connection may be idle is dropped.
 */
public final class Feed implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int PAGE = 200;

  private final Parts parts;
  private final int most;
  private final Duration heartbeat;
  private int listeners;
  private long size;
  private boolean looking;
  private boolean closed;

  /**
   * A feed that nobody listens to yet.
   *
   * @param most how many may listen at once
   * @param heartbeat how often a listener hears that it goes on
   */
  public Feed(Parts parts, int most, Duration heartbeat) {
    this.parts = parts;
    this.most = most;
    this.heartbeat = heartbeat;
  }

  /**
   * Entries from one on, for as long as somebody reads.
   *
   * @param from the first to be told
   * @param may asked at each heartbeat whether the listener still may hear it
   * @throws ApiFault 429 when too many listen
   */
  public Reply.Source follow(long from, BooleanSupplier may) throws ApiFault {
    requirePlace();
    return out -> {
      enter();
      try {
        tell(from, may, out);
      } finally {
        leave();
      }
    };
  }

  private void tell(long from, BooleanSupplier may, OutputStream out) throws Exception {
    long next = from;
    long asked = System.nanoTime();
    while (!isClosed()) {
      List<Entry> page = page(next);
      for (Entry entry : page) {
        out.write(event(entry));
        next = entry.seq() + 1;
      }
      boolean quiet = page.isEmpty() && !await(next);
      if (quiet || System.nanoTime() - asked > heartbeat.toNanos()) {
        if (!may.getAsBoolean()) {
          return;
        }
        asked = System.nanoTime();
        out.write(":\n\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
    }
  }

  private static byte[] event(Entry entry) {
    return ("id: "
            + entry.seq()
            + "\nevent: "
            + entry.type()
            + "\ndata: "
            + Json.write(EntryView.whole(entry))
            + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<Entry> page(long from) throws IntakeStopped, SQLException {
    List<Entry> page = new ArrayList<>();
    try (LedgerReader reader = parts.ledger().reader()) {
      long end = Math.min(reader.size(), from + PAGE);
      for (long seq = from; seq < end; seq++) {
        page.add(reader.entry(seq));
      }
    }
    return page;
  }

  private synchronized void requirePlace() throws ApiFault {
    if (closed) {
      throw Faults.stopping();
    }
    if (listeners >= most) {
      throw Faults.flooded(10);
    }
  }

  private synchronized void enter() {
    listeners++;
    if (!looking) {
      looking = true;
      Thread.ofVirtual().name("feed").start(this::look);
    }
  }

  private synchronized void leave() {
    listeners--;
    notifyAll();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Whether there is an entry of this number or a later one; waits for a heartbeat at most. */
  private synchronized boolean await(long seq) throws InterruptedException {
    long end = System.nanoTime() + heartbeat.toNanos();
    while (!closed && size <= seq) {
      long leftMs = (end - System.nanoTime()) / 1_000_000;
      if (leftMs <= 0) {
        return false;
      }
      wait(leftMs);
    }
    return !closed;
  }

  private void look() {
    try {
      while (goesOn()) {
        try (LedgerReader reader = parts.ledger().reader()) {
          grown(reader.size());
        } catch (IntakeStopped | SQLException | DamagedLedger e) {
          // the listeners hear heartbeats, and whoever writes hears what is wrong
        }
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean goesOn() {
    looking = listeners > 0 && !closed;
    return looking;
  }

  private synchronized void grown(long now) {
    if (now != size) {
      size = now;
      notifyAll();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
