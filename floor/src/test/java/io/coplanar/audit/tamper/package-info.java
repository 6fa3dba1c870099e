// SPDX-License-Identifier: Apache-2.0
/**
 * Does to a ledger whatever its database's owner, its backup's carrier or its disk can do, and
 * holds the verifier to finding it. The quick versions are tests; {@code verification/run
 * io.coplanar.audit.tamper.FlipStudy} flips every bit.
 */
@NullMarked
package io.coplanar.audit.tamper;

import org.jspecify.annotations.NullMarked;
