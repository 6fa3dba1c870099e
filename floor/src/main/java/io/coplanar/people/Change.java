// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import io.coplanar.ledger.Entry;
import java.util.List;

/**
 * What became of a wish to change something about people; on disk.
 *
 * @param objections every reason against it; empty where it happened
 * @param entries what was recorded, a refusal too
 * @param repeated whether the command had been answered before
 */
public record Change(List<Objection> objections, List<Entry> entries, boolean repeated) {
  /** The code where the command's id belongs to another command; nothing was recorded. */
  public static final String ID_TAKEN = "ID_TAKEN";

  public Change {
    objections = List.copyOf(objections);
    entries = List.copyOf(entries);
  }

  /** Whether it happened. */
  public boolean accepted() {
    return objections.isEmpty();
  }

  /** Whether another command had the id. */
  public boolean idTaken() {
    return objections.stream().anyMatch(o -> o.code().equals(ID_TAKEN));
  }

  /** Whose stream it was recorded in: who was admitted or changed, or who was refused. */
  public String person() {
    return PersonStream.person(entries.getFirst().stream());
  }

  /** Where in the log: a later change has a greater one. */
  long seq() {
    return entries.getFirst().seq();
  }
}
