// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.FixtureEvent.Disposition.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of each connector of a quarantine, written {@code S-1=rework:fine}. */
final class Dispositions {
  private static final String REWORK = "rework:";

  private Dispositions() {}

  static List<Disposition> of(List<String> given) throws InputFault {
    List<Disposition> all = new ArrayList<>();
    for (Map.Entry<String, String> e :
        Things.pairs("disposition", given, "S-1=release").entrySet()) {
      String what = e.getValue();
      all.add(
          switch (what) {
            case "release" -> new Disposition(e.getKey(), What.RELEASE, null);
            case "scrap" -> new Disposition(e.getKey(), What.SCRAP, null);
            default -> {
              if (!what.startsWith(REWORK) || what.length() == REWORK.length()) {
                throw new InputFault.Inconsistent(
                    "disposition of " + e.getKey(),
                    "is \"" + what + "\"",
                    "release, scrap or rework:STEP");
              }
              yield new Disposition(e.getKey(), What.REWORK, what.substring(REWORK.length()));
            }
          });
    }
    return all;
  }
}
