// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.ledger.Identity;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SigningKey;
import java.time.Instant;
import java.util.List;

/** Signs heads. */
final class Signing {
  private Signing() {}

  /**
   * A checkpoint over a head that is committed, or is committed together with it.
   *
   * @param keys the current one; after a rotation the old one too
   */
  static StoredCheckpoint sign(Head head, Identity identity, List<SigningKey> keys, Instant now) {
    String note = new Checkpoint(identity.origin(), head.size(), head.root()).sign(keys).toString();
    return new StoredCheckpoint(head.size(), note, now);
  }
}
