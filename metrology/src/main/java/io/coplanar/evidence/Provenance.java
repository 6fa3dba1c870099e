// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

import java.util.Locale;

/**
 * Where a limit or a constant comes from. Only {@link #VERIFIED} supports a claim of conformity
 * with a standard.
 */
public enum Provenance {
  /** Compared with a copy of the standard by a named person. */
  VERIFIED("verified against a copy"),
  /** Stated in a public source by others, who quote the standard. */
  PUBLISHED("published by others"),
  /** Remembered by people of the trade; not seen in any source. */
  RECALLED("recalled, not seen in a source"),
  /** Not checked against the edition that it is meant for. */
  UNVERIFIED("unverified"),
  /** Our own rule. */
  HOUSE("house rule");

  private final String words;

  Provenance(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** For files and JSON: the name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
