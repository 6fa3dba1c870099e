// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.LotEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What goes into a mix, written {@code epoxy-resin/R-1=1000mg}. */
final class MixParts {
  private static final String EXAMPLE = "epoxy-resin/R-1=1000mg";

  private MixParts() {}

  static List<LotEvent.Part> of(List<String> given) throws InputFault {
    List<LotEvent.Part> parts = new ArrayList<>();
    for (Map.Entry<String, String> e : Things.pairs("--part", given, EXAMPLE).entrySet()) {
      Amount amount = Amount.of("--part " + e.getKey(), e.getValue());
      String[] lot = e.getKey().split("/", -1);
      if (lot.length != 2) {
        throw LineSentences.notAPair("--part", e.getKey() + "=" + e.getValue(), EXAMPLE);
      }
      if (amount.unit() != LotEvent.Unit.MILLIGRAM) {
        throw new InputFault.Inconsistent(
            "--part " + e.getKey(), "is \"" + e.getValue() + "\"", "a weight, as in 1000mg or 1g");
      }
      parts.add(new LotEvent.Part(lot[0], lot[1], amount.count()));
    }
    return parts;
  }
}
