// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

/** How well who is at the ledger covers it up. */
enum Skill {
  /** Changes rows of the entries with a database tool. */
  BY_HAND,
  /** Numbers the entries to fit, derives all that is derived, removes checkpoints that tell. */
  DERIVED_ANEW,
  /** The same, and has stolen the key: signs every checkpoint anew. */
  SIGNED_ANEW
}
