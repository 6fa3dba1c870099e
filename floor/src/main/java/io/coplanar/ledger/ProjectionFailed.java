// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

/**
 * A projection threw on an entry; the command that would have appended it was not accepted. A fault
 * of the program.
 */
public final class ProjectionFailed extends RuntimeException {
  private final String projection;

  public ProjectionFailed(String projection, String message, Throwable cause) {
    super(message, cause);
    this.projection = projection;
  }

  /** The projection's name. */
  public String projection() {
    return projection;
  }
}
