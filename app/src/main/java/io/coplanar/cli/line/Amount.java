// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.LotEvent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a material, in the unit that it is kept in; a weight is kept in milligrams. */
record Amount(long count, LotEvent.Unit unit) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,12}(?:[.][0-9]{1,6})?) ?([a-z]+)");

  private record Scale(LotEvent.Unit unit, long factor) {}

  private static final Map<String, Scale> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("mg", new Scale(LotEvent.Unit.MILLIGRAM, 1));
    UNITS.put("g", new Scale(LotEvent.Unit.MILLIGRAM, 1000));
    UNITS.put("ml", new Scale(LotEvent.Unit.MILLILITER, 1));
    UNITS.put("l", new Scale(LotEvent.Unit.MILLILITER, 1000));
    UNITS.put("pieces", new Scale(LotEvent.Unit.PIECE, 1));
  }

  static Amount of(String what, String text) throws InputFault {
    Matcher m = TEXT.matcher(text);
    Scale scale = m.matches() ? UNITS.get(m.group(2)) : null;
    if (scale != null) {
      BigDecimal count = new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(scale.factor()));
      // what cannot be counted is refused, not rounded
      if (count.signum() > 0 && count.stripTrailingZeros().scale() <= 0) {
        return new Amount(count.longValueExact(), scale.unit());
      }
    }
    throw LineSentences.notAnAmount(what, text, List.copyOf(UNITS.keySet()));
  }
}
