// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.RecipeShelf;

/** Travellers begin on a released revision, each with a serial that nobody had, on a cable. */
final class StartRules {
  private static final String CABLE_KIND = "cable";
  private static final int MOST_ENDS = 48;

  private StartRules() {}

  static Decision start(LineCommand.StartCable c, Deciding d) throws InputFault {
    String stream = Streams.cable(Deciding.id("cable", c.cable()));
    if (c.serials().isEmpty() || c.serials().size() > MOST_ENDS) {
      throw new InputFault.Inconsistent(
          "serials", "are " + c.serials().size(), "1 to " + MOST_ENDS + " for one cable");
    }
    d.fresh(d.world().cable(c.cable()));
    lot(c, d);
    RecipeShelf.Revision revision = revision(c, d);
    if (revision != null) {
      d.happens(stream, new CableEvent.CableStarted(c.lot(), c.serials()));
    }
    int leg = 0;
    for (String serial : c.serials()) {
      leg++;
      d.fresh(d.world().unit(Deciding.id("serial", serial)));
      d.refuse(
          c.serials().indexOf(serial) != leg - 1,
          "EXISTS",
          "A serial is given once.",
          serial,
          "Give each end its own serial.");
      if (revision != null) {
        d.happens(
            Streams.unit(serial),
            new UnitEvent.UnitStarted(c.recipe(), c.revision(), revision.sha256(), c.cable(), leg));
      }
    }
    return d.end(stream, c.serials());
  }

  private static RecipeShelf.@org.jspecify.annotations.Nullable Revision revision(
      LineCommand.StartCable c, Deciding d) throws InputFault {
    RecipeShelf shelf = d.see(d.world().recipe(Deciding.id("recipe", c.recipe())));
    RecipeShelf.Revision revision = shelf == null ? null : shelf.revision(c.revision());
    boolean open =
        revision != null && revision.open() && d.world().content(revision.sha256()) != null;
    d.refuse(
        !open,
        "RECIPE_NOT_RELEASED",
        "A traveller begins on a revision that two people released.",
        c.recipe() + " " + c.revision(),
        "Have the revision released, or begin on a released one.");
    return open ? revision : null;
  }

  private static void lot(LineCommand.StartCable c, Deciding d) throws InputFault {
    Lot lot = d.known(d.world().lot(CABLE_KIND, Deciding.id("lot", c.lot())));
    if (lot != null) {
      LotRules.usable(lot, 1, d);
      d.happens(
          Streams.lot(CABLE_KIND, c.lot()),
          new LotEvent.LotUsed(1, "start", Streams.cable(c.cable()), c.serials()));
    }
  }
}
