// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.Locale;

/** Where an image's scale comes from. */
public enum ScaleSource {
  /** The user said it. */
  STATED,
  /** From the fibers, whose cladding's diameter is known. */
  CLADDING,
  /** No fiber was found and nothing was stated. */
  UNKNOWN;

  /** For JSON: the name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
