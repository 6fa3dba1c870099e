// SPDX-License-Identifier: Apache-2.0
/**
 * Checks a ledger with its own code: shares nothing with the room that writes it, so that one
 * mistake cannot hide in both. An export is checked with the JDK alone; of a database, the drivers
 * only fetch bytes.
 */
@NullMarked
package io.coplanar.audit;

import org.jspecify.annotations.NullMarked;
