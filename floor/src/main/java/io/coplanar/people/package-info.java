// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what, who signed what. A person is a random id in everything that is kept for ever;
 * names and secrets lie beside the ledger.
 */
@NullMarked
package io.coplanar.people;

import org.jspecify.annotations.NullMarked;
