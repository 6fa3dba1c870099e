// SPDX-License-Identifier: Apache-2.0
/**
 * Tables derived from the line's entries: what came of what, where each connector is now, and lists
 * of everything. {@link io.coplanar.line.store.LineTables} fills them in the ledger's own commits,
 * {@link io.coplanar.line.store.LineReader} reads them:
 *
 * <pre>{@code
 * try (LedgerReader reader = ledger.reader()) {
 *   LineReader line = new LineReader(reader);
 *   Recall recall = line.recall("lot/epoxy-resin/R-7", twoOClock, Trace.Bounds.USUAL);
 * }
 * }</pre>
 */
@NullMarked
package io.coplanar.line.store;

import org.jspecify.annotations.NullMarked;
