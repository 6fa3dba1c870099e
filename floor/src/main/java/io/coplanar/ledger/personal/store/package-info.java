// SPDX-License-Identifier: Apache-2.0
/** The table of personal data. */
@NullMarked
package io.coplanar.ledger.personal.store;

import org.jspecify.annotations.NullMarked;
