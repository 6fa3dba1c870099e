// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.Locale;

/** What a mark on a face is. */
public enum FindingKind {
  /** A line; judged by its width. */
  SCRATCH,
  /** A pit, chip, crack or residue. */
  DEFECT,
  /** Something that lies on the face. */
  PARTICLE;

  /** For JSON: the name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
