// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

/** A format's answer to bytes that it is shown. */
enum Recognition {
  /** A signature says so. */
  YES,
  /** No signature, but it could be: text, for example. Asked after all formats that have one. */
  MAYBE,
  NO
}
