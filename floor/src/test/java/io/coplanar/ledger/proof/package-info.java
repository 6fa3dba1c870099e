// SPDX-License-Identifier: Apache-2.0
/**
 * Proofs by violence: kills, power cuts, syncs that fail, full disks, a million entries. The quick
 * versions are tests; the long ones are programs that {@code verification/run CLASS ARGS} runs, and
 * {@code docs/ledger.md} has their last figures.
 */
@NullMarked
package io.coplanar.ledger.proof;

import org.jspecify.annotations.NullMarked;
