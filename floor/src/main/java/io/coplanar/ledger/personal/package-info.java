// SPDX-License-Identifier: Apache-2.0
/**
 * What identifies people, beside the log and never in it. An entry names a person by a random id;
 * name, photo and whatever else is known of them lie in a table of their own and can be erased
 * without touching an entry, so that every proof still holds.
 */
@NullMarked
package io.coplanar.ledger.personal;

import org.jspecify.annotations.NullMarked;
