// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the published test vectors in {@code vectors/ledger}, and holds them to the byte. {@code
 * verification/run io.coplanar.ledger.vectors.WriteVectors} writes them anew.
 */
@NullMarked
package io.coplanar.ledger.vectors;

import org.jspecify.annotations.NullMarked;
