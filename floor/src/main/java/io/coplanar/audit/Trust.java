// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.util.List;

/**
 * What the verifier has from elsewhere than the log.
 *
 * @param checkpoints signed checkpoints that were kept outside
 * @param keys verifier keys that were learned outside, as {@code name+id+base64}
 */
public record Trust(List<Held> checkpoints, List<String> keys) {
  /**
   * A checkpoint that was kept outside.
   *
   * @param name where it was kept, for people
   */
  public record Held(String name, String note) {}

  /** Nothing from elsewhere. */
  public static final Trust NONE = new Trust(List.of(), List.of());

  public Trust {
    checkpoints = List.copyOf(checkpoints);
    keys = List.copyOf(keys);
  }
}
