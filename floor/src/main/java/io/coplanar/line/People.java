// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.gate.Person;

/** Who may do what; names and secrets lie elsewhere. */
@FunctionalInterface
public interface People {
  /** What the line asks of somebody; {@link Person#unknown} for nobody. */
  Person find(String id);
}
