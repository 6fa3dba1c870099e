// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a connector's label.
 *
 * @param product the recipe's title
 * @param shop who made it
 * @param cable the cable, and which end of it
 * @param made the day that it was labelled, UTC
 * @param uri what its code says
 * @param gtin null where the product has none
 */
public record Label(
    String serial,
    String product,
    String shop,
    String cable,
    String made,
    String uri,
    @Nullable String gtin) {
  /** Which kind of code. */
  public enum Code {
    QR,
    DATAMATRIX
  }
}
