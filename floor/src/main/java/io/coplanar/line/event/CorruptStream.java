// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

/**
 * An event that cannot follow its state, or cannot be read: the log was not written by this
 * program, or by one with a fault. It is never skipped.
 */
public final class CorruptStream extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /**
   * @param stream where it stands, with its version
   * @param wrong what is wrong with it
   */
  public CorruptStream(String stream, String wrong) {
    super(stream + ": " + wrong);
  }
}
