// SPDX-License-Identifier: Apache-2.0
/** Hostile bytes for the parsers of the ledger's formats. */
@NullMarked
package io.coplanar.ledger.hostile;

import org.jspecify.annotations.NullMarked;
