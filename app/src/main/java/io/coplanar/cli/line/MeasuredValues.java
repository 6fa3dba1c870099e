// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Measured;
import java.util.LinkedHashMap;
import java.util.Map;

/** Quantities as the server takes them. */
final class MeasuredValues {
  private MeasuredValues() {}

  static Map<String, Measured> of(Map<String, Quantity> quantities) {
    Map<String, Measured> values = new LinkedHashMap<>();
    quantities.forEach((name, q) -> values.put(name, new Measured(q.value(), q.unit().id())));
    return values;
  }
}
