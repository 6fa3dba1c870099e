// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.note.KeyFile;
import io.coplanar.ledger.note.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The key of a ledger that is about to begin.
 *
 * @param isNew whether its file was made for this
 */
record NewKey(SigningKey key, Path file, boolean isNew) {
  /**
   * Makes the key and its file; a key that is in the file already is taken, so that a beginning
   * that failed can be repeated.
   *
   * @param origin the log's name; null for that of the key that is there, or else a random one
   */
  static NewKey of(LedgerSigner signer, LedgerLocation location, @Nullable String origin)
      throws InputFault, IOException {
    Path file = signer.keyFile();
    KeyFile.refuseInside(file, location.folder());
    if (Files.exists(file)) {
      SigningKey there = KeyFile.read(file);
      if (origin != null && !origin.equals(there.name())) {
        throw LedgerSentences.otherOrigin(file, there.name(), origin);
      }
      return new NewKey(there, file, false);
    }
    SigningKey key = SigningKey.generate(origin != null ? origin : randomOrigin());
    KeyFile.create(file, key);
    return new NewKey(key, file, true);
  }

  /**
   * Nothing has begun with it, and nothing will: a key that was made for this is taken away, as the
   * next try may want another name.
   */
  void forget() throws IOException {
    if (isNew) {
      Files.deleteIfExists(file);
    }
  }

  private static String randomOrigin() {
    byte[] bits = new byte[8];
    new SecureRandom().nextBytes(bits);
    return "coplanar/" + HexFormat.of().formatHex(bits);
  }
}
