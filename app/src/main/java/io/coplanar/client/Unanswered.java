// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

/**
 * No answer came, so that nobody here knows whether it happened. Asking again with the same key is
 * safe: the server then tells what became of the first.
 */
public final class Unanswered extends Exception {
  private final String key;

  Unanswered(String why, String key) {
    super(why);
    this.key = key;
  }

  /** The key that it was asked with; empty where nothing was to change. */
  public String key() {
    return key;
  }
}
