// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.util.List;

/**
 * What became of a command. A storage that fails is none of these: it throws {@link IntakeStopped},
 * and what became of the command is then unknown until it is asked again.
 */
public sealed interface Outcome {
  /**
   * The entries are on disk.
   *
   * @param repeated whether they were so already: the command had been accepted before
   */
  record Accepted(List<Entry> entries, boolean repeated) implements Outcome {
    public Accepted {
      entries = List.copyOf(entries);
    }
  }

  /** Streams that the command's decision rests on have moved; nothing was appended. */
  record Conflict(List<Moved> moved) implements Outcome {
    public Conflict {
      moved = List.copyOf(moved);
    }
  }

  /** The id belongs to another command, which was accepted; nothing was appended. */
  record IdTaken(String id, List<Entry> accepted) implements Outcome {
    public IdTaken {
      accepted = List.copyOf(accepted);
    }
  }

  /**
   * Who did what since.
   *
   * @param expected the version that the client knew
   * @param actual the version now
   * @param since the entries after the expected version, oldest first, at most 100; empty where the
   *     client claims to know more than there is
   */
  record Moved(String stream, long expected, long actual, List<Entry> since) {
    public Moved {
      since = List.copyOf(since);
    }
  }
}
