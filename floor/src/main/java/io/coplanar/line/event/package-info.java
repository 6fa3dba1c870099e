// SPDX-License-Identifier: Apache-2.0
/**
 * What happens on the line, as it is remembered: sealed records, one family for each kind of
 * stream, and their one form in JSON. Who did it, where and when stand in the ledger's entry and
 * not in the event.
 */
@NullMarked
package io.coplanar.line.event;

import org.jspecify.annotations.NullMarked;
