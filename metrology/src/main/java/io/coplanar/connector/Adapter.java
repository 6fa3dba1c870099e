// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

/**
 * What holds two plugs face to face. Facing each other mirrors left and right; whether rows are
 * mirrored too is the keys' matter (TIA-568 names the two A and B; the geometry needs no names).
 */
public enum Adapter {
  /** Key up to key down: one plug stands on its head. */
  A("key-up to key-down"),
  /** Key up to key up. */
  B("key-up to key-up");

  private final String words;

  Adapter(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** The other one. */
  public Adapter turned() {
    return this == A ? B : A;
  }

  /**
   * The position that faces a position, both counted on their own plug, key up.
   *
   * <p>With R rows and C columns, from 0: A takes (r, c) to (R − 1 − r, c), since the turn by 180°
   * and the mirror together leave the column; B takes it to (r, C − 1 − c).
   */
  public int facing(FiberPlan plan, int position) {
    int row = plan.rowOf(position);
    int column = plan.columnOf(position);
    return this == A
        ? plan.at(position, plan.layout().rows() - 1 - row, column)
        : plan.at(position, row, plan.layout().columns() - 1 - column);
  }
}
