// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.Tool;
import java.util.List;

/**
 * Resin and hardener from lots that may be used; then the centrifuge. Whether the ratio and the
 * times are right, the recipe of the connector that the mix is used for says.
 */
final class MixRules {
  private static final String CENTRIFUGE = "centrifuge";

  private MixRules() {}

  static Decision mix(LineCommand.MixLot c, Deciding d) throws InputFault {
    String stream = LotRules.stream(c.kind(), c.lot());
    if (c.parts().size() != 2 || c.parts().stream().anyMatch(p -> p.amount() <= 0)) {
      throw new InputFault.Inconsistent(
          "parts", "are not two weights", "resin and hardener, each with its weight in mg");
    }
    d.fresh(d.world().lot(c.kind(), c.lot()));
    double ratio = (double) c.parts().get(0).amount() / c.parts().get(1).amount();
    long amount = 0;
    for (LotEvent.Part part : c.parts()) {
      amount += part.amount();
      pour(part, stream, d);
    }
    d.refuse(
        c.parts().get(0).kind().equals(c.parts().get(1).kind()),
        "MIX_PARTS",
        "A mix is of two materials.",
        c.parts().get(0).kind(),
        "Name the resin and the hardener.");
    d.happens(stream, new LotEvent.LotMixed(c.parts(), ratio, amount));
    return d.end(stream, List.of());
  }

  private static void pour(LotEvent.Part part, String into, Deciding d) throws InputFault {
    String stream = LotRules.stream(part.kind(), part.lot());
    Lot lot = d.known(d.world().lot(part.kind(), part.lot()));
    if (lot == null) {
      return;
    }
    d.refuse(
        lot.unit() != LotEvent.Unit.MILLIGRAM || lot.mix() != null,
        "MIX_PARTS",
        "A mix is weighed from lots that are no mixes.",
        lot.kind() + " " + lot.id(),
        "Take a lot that is weighed.");
    LotRules.usable(lot, part.amount(), d);
    d.happens(stream, new LotEvent.LotPoured(part.amount(), into));
  }

  static Decision startOutgassing(LineCommand.StartOutgassing c, Deciding d) throws InputFault {
    String stream = LotRules.stream(c.kind(), c.lot());
    Lot lot = d.known(d.world().lot(c.kind(), c.lot()));
    Tool tool = d.known(d.world().tool(Deciding.id("centrifuge", c.centrifuge())));
    d.refuse(
        tool != null && (!tool.toolClass().equals(CENTRIFUGE) || tool.withdrawn() != null),
        "NO_CENTRIFUGE",
        "A mix is outgassed in a centrifuge that is in service.",
        c.centrifuge(),
        "Scan the centrifuge.");
    if (lot != null) {
      d.refuse(
          lot.mix() == null || lot.turningSince() != null,
          "NO_MIX",
          "What is outgassed is a mix that is not turning yet.",
          c.lot(),
          "Scan the mix.");
      d.happens(stream, new LotEvent.OutgassingStarted(c.centrifuge()));
    }
    return d.end(stream, List.of());
  }

  static Decision endOutgassing(LineCommand.EndOutgassing c, Deciding d) throws InputFault {
    String stream = LotRules.stream(c.kind(), c.lot());
    Lot lot = d.known(d.world().lot(c.kind(), c.lot()));
    if (lot != null) {
      d.refuse(
          lot.turningSince() == null,
          "NOT_TURNING",
          "What leaves the centrifuge turned in it.",
          c.lot(),
          "Start the outgassing first.");
      d.happens(stream, new LotEvent.OutgassingEnded());
    }
    return d.end(stream, List.of());
  }
}
