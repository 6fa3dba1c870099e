// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.connector.FiberLayout;

/** How an adapter lets two end faces look at each other. */
public enum Facing {
  /** Key up to key down: the second end is turned by 180° about the axis of the connector. */
  A,
  /** Key up to key up: the second end is only mirrored, as everything that faces us. */
  B;

  /** The position of the second end that meets a position of the first. */
  int partner(int position, FiberLayout layout) {
    int row = layout.rowOf(position);
    int column = layout.columnOf(position);
    int columns = layout.columns();
    return switch (this) {
      case A -> (layout.rows() - 1 - row) * columns + column + 1;
      case B -> row * columns + (columns - 1 - column) + 1;
    };
  }

  /** x of the second end's fiber as the first end sees it, µm. */
  double seenXUm(FiberTip second) {
    return this == A ? second.xUm() : -second.xUm();
  }

  /** y of the second end's fiber as the first end sees it, µm. */
  double seenYUm(FiberTip second) {
    return this == A ? -second.yUm() : second.yUm();
  }
}
