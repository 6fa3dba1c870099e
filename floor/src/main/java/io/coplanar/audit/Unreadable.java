// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

/** Bytes that are not of the form that was promised; the message says what stood there. */
final class Unreadable extends Exception {
  Unreadable(String message) {
    super(message, null, false, false);
  }
}
