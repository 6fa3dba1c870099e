// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the rows that help to find entries against the entries, in step with them. */
final class StoredRows {
  private final Source source;
  private final Findings findings;
  private boolean told;

  StoredRows(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void take(long place, Leaf leaf) throws IOException {
    if (!source.hasIndex() || told) {
      return;
    }
    check(
        place,
        "stream",
        new Source.IndexRow(leaf.stream(), leaf.version(), place),
        source.nextStreamRow());
    if (leaf.part() == 0) {
      check(
          place,
          "command",
          new Source.IndexRow(leaf.command(), leaf.parts(), place),
          source.nextCommandRow());
    }
    // who deletes blobs that no entry names asks this table
    for (String blob : leaf.blobs().stream().sorted().toList()) {
      check(place, "blob_use", new Source.IndexRow(blob, 0, place), source.nextBlobRow());
    }
  }

  void end(long size) throws IOException {
    if (source.hasIndex() && !told) {
      check(size, "stream", null, source.nextStreamRow());
      check(size, "command", null, source.nextCommandRow());
      check(size, "blob_use", null, source.nextBlobRow());
    }
  }

  private void check(
      long place, String table, Source.@Nullable IndexRow right, Source.@Nullable IndexRow stored) {
    if (!told && !Objects.equals(right, stored)) {
      // rows are read in step: after the first that differs, all would
      told = true;
      findings.add(
          Code.INDEX,
          place,
          "Table "
              + table
              + " does not say of entry "
              + place
              + " what the entry says;"
              + " `coplanar ledger rebuild` derives it anew.");
    }
  }
}
