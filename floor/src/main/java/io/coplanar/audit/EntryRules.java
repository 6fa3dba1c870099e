// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;

/** The rules that each entry keeps with those before it. */
final class EntryRules {
  private final Findings findings;
  private final LongTable versions = new LongTable();
  private final LongTable commands = new LongTable();
  private long lastTime = Long.MIN_VALUE;
  private String command = "";
  private long part;
  private long parts;
  private long shift;

  EntryRules(Findings findings) {
    this.findings = findings;
  }

  /**
   * Holds an entry against those before.
   *
   * @param place at which it is stored; without gaps
   */
  void take(long place, Leaf leaf) {
    place(place, leaf);
    if (leaf.serverTime() < lastTime) {
      findings.add(
          Code.BACK_DATED, place, "Entry " + place + " is dated before the entry that it follows.");
    }
    lastTime = Math.max(lastTime, leaf.serverTime());
    command(place, leaf);
    long version = versions.put(leaf.stream(), leaf.version());
    if (leaf.version() != version + 1) {
      findings.add(
          Code.VERSION,
          place,
          "Entry "
              + place
              + " is version "
              + leaf.version()
              + " of "
              + leaf.stream()
              + "; after version "
              + version
              + " comes "
              + (version + 1)
              + ".");
    }
  }

  /** After the last entry. */
  void end(long size) {
    if (part != parts) {
      findings.add(
          Code.COMMAND, size, "The last command has " + part + " of its " + parts + " entries.");
    }
  }

  private void place(long place, Leaf leaf) {
    // once one entry is missing, all that follow are shifted alike: said once
    if (leaf.seq() - place != shift) {
      shift = leaf.seq() - place;
      findings.add(
          shift > 0 ? Code.MISSING : Code.WRONG_PLACE,
          place,
          "Where entry " + place + " should be stands entry " + leaf.seq() + ".");
    }
  }

  private void command(long place, Leaf leaf) {
    boolean first = leaf.part() == 0;
    if (first
        ? part != parts
        : !leaf.command().equals(command) || leaf.part() != part || leaf.parts() != parts) {
      findings.add(
          Code.COMMAND,
          place,
          "Entry "
              + place
              + " is part "
              + leaf.part()
              + " of "
              + leaf.parts()
              + " of a command; the entry before it says otherwise.");
    } else if (leaf.part() >= leaf.parts()) {
      findings.add(
          Code.COMMAND, place, "Entry " + place + " is more than its command has entries.");
    }
    if (first && commands.put(leaf.command(), place + 1) != 0) {
      findings.add(
          Code.COMMAND, place, "Entry " + place + " bears a command's id that was used before.");
    }
    command = leaf.command();
    part = leaf.part() + 1;
    parts = leaf.parts();
  }
}
