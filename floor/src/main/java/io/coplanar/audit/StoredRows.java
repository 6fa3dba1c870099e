// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows that help to find entries against the entries, in step with them. An entry has its
 * rows as soon as its tile is full: those behind the last full tile, fewer than {@value #TILE},
 * have none.
 */
final class StoredRows {
  private static final int TILE = GrowingTree.WIDTH;

  /** The rows that an entry is to have, each table's in the order in which they are read. */
  private record Right(
      long place,
      Source.IndexRow stream,
      Source.@Nullable IndexRow command,
      List<Source.IndexRow> blobs) {}

  private final Source source;
  private final Findings findings;
  private final List<Right> tail = new ArrayList<>();
  private boolean told;

  StoredRows(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void take(long place, Leaf leaf) throws IOException {
    if (!source.hasIndex() || told) {
      return;
    }
    if (!tail.isEmpty() && tail.getLast().place() / TILE < place / TILE) {
      checkAll();
    }
    tail.add(
        new Right(
            place,
            new Source.IndexRow(leaf.stream(), leaf.version(), place),
            leaf.part() == 0 ? new Source.IndexRow(leaf.command(), leaf.parts(), place) : null,
            // who deletes blobs that no entry names asks this table
            leaf.blobs().stream().sorted().map(b -> new Source.IndexRow(b, 0, place)).toList()));
    if (place % TILE == TILE - 1) {
      checkAll();
    }
  }

  private void checkAll() throws IOException {
    for (Right right : tail) {
      check(right.place(), "stream", right.stream(), source.nextStreamRow());
      if (right.command() != null) {
        check(right.place(), "command", right.command(), source.nextCommandRow());
      }
      for (Source.IndexRow blob : right.blobs()) {
        check(right.place(), "blob_use", blob, source.nextBlobRow());
      }
      if (told) {
        break;
      }
    }
    tail.clear();
  }

  /** Whether there are no more rows than the full tiles have entries. */
  void end(long size) throws IOException {
    if (!source.hasIndex() || told) {
      return;
    }
    Source.IndexRow next = source.nextStreamRow();
    long from = size;
    if (next != null && !tail.isEmpty()) {
      from = early(next, size);
    }
    check(from, "stream", null, next);
    check(from, "command", null, source.nextCommandRow());
    check(from, "blob_use", null, source.nextBlobRow());
  }

  /**
   * Where it begins that there are rows which should not be: if they fit the tail, entries behind
   * it are gone; else at the first that does not fit.
   */
  private long early(Source.IndexRow first, long size) throws IOException {
    Source.IndexRow next = first;
    for (Right right : tail) {
      if (!right.stream().equals(next)) {
        return next == null ? tail.getFirst().place() : right.place();
      }
      next = source.nextStreamRow();
    }
    return next == null ? tail.getFirst().place() : size;
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
