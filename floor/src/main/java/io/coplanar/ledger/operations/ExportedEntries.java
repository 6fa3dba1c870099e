// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

/**
 * What was written to entries.jsonl.
 *
 * @param head the checkpoint that it was held against
 * @param from the first entry asked for
 * @param to one more than the last asked for
 * @param count how many there were
 */
record ExportedEntries(Head head, long from, long to, long count) {}
