// SPDX-License-Identifier: Apache-2.0
/** What leaves the ledger: its JSON documents, and the same in words. */
@NullMarked
package io.coplanar.report.ledger;

import org.jspecify.annotations.NullMarked;
