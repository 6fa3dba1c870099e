// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to ask for after this page; null where the list ends with it
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** So many items a page at most, whatever is asked for. */
  public static final int MOST = 1000;

  public Page {
    items = List.copyOf(items);
  }
}
