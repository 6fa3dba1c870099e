// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

/** The server is there and takes nothing now; nothing happened. */
public final class Unavailable extends Exception {
  private final String retryAfterS;

  Unavailable(String why, String retryAfterS) {
    super(why);
    this.retryAfterS = retryAfterS;
  }

  /** After how many seconds to ask again, as the server says; empty where it says nothing. */
  public String retryAfterS() {
    return retryAfterS;
  }
}
