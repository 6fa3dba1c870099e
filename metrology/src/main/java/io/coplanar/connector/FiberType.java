// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import java.util.List;
import java.util.Optional;

/** The kinds of fiber and cable that a plug is made for. */
public enum FiberType {
  OS1A("OS1a", true),
  OS2("OS2", true),
  OM3("OM3", false),
  OM4("OM4", false),
  OM5("OM5", false);

  private final String id;
  private final boolean singleMode;

  FiberType(String id, boolean singleMode) {
    this.id = id;
    this.singleMode = singleMode;
  }

  /** As the trade writes it. */
  public String id() {
    return id;
  }

  public boolean singleMode() {
    return singleMode;
  }

  /** The type of this name. */
  public static Optional<FiberType> find(String id) {
    return List.of(values()).stream().filter(t -> t.id.equals(id)).findFirst();
  }
}
