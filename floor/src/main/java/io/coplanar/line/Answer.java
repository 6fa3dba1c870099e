// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Entry;
import io.coplanar.line.event.Refusal;
import java.util.List;

/**
 * What became of a command; it is on disk.
 *
 * @param refusals every reason against it; empty where it happened
 * @param entries what was recorded, a refusal too
 * @param repeated whether the command had been answered before
 */
public record Answer(List<Refusal> refusals, List<Entry> entries, boolean repeated) {
  /** The code where the command's id belongs to another command; nothing was recorded. */
  public static final String ID_TAKEN = "ID_TAKEN";

  public Answer {
    refusals = List.copyOf(refusals);
    entries = List.copyOf(entries);
  }

  /** Whether another command had the id; the entries are that one's. */
  public boolean idTaken() {
    return refusals.stream().anyMatch(r -> r.code().equals(ID_TAKEN));
  }

  /** Whether it happened. */
  public boolean accepted() {
    return refusals.isEmpty();
  }
}
