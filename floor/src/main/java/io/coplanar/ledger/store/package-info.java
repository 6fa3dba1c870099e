// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the log in a database, in the order of its entries, with everything derived from it in the
 * same transaction. {@link io.coplanar.ledger.store.Store} has two implementations, SQLite in a
 * data folder and PostgreSQL; what they share lies above them.
 */
@NullMarked
package io.coplanar.ledger.store;

import org.jspecify.annotations.NullMarked;
