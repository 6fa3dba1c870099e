// SPDX-License-Identifier: Apache-2.0
/**
 * Signed notes, checkpoints and their keys, in the formats that other people's tools read: <a
 * href="https://c2sp.org/signed-note">c2sp.org/signed-note</a>, <a
 * href="https://c2sp.org/tlog-checkpoint">c2sp.org/tlog-checkpoint</a>, and the key encoding of
 * Go's package {@code golang.org/x/mod/sumdb/note}. Ed25519 only.
 */
@NullMarked
package io.coplanar.ledger.note;

import org.jspecify.annotations.NullMarked;
