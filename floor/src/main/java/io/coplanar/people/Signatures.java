// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.util.Collection;

/**
 * Nobody signs for himself twice: what needs a second person needs another one, whatever roles the
 * first one has.
 */
public final class Signatures {
  private Signatures() {}

  /**
   * Whether somebody may be the next to sign.
   *
   * @param signer the person, by id
   * @param earlier who asked for it, did it or signed it before, by id; of each person who had a
   *     hand in it, not the last one only
   */
  public static boolean maySign(String signer, Collection<String> earlier) {
    return !signer.isBlank() && !earlier.isEmpty() && !earlier.contains(signer);
  }
}
