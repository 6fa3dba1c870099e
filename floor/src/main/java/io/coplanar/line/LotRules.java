// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.recipe.LotKind;
import io.coplanar.line.state.Lot;
import java.util.List;

/** Material comes in, a second person releases it, anybody who may can stop it. */
final class LotRules {
  private LotRules() {}

  static Decision receive(LineCommand.ReceiveLot c, Deciding d) throws InputFault {
    String stream = stream(c.kind(), c.lot());
    d.fresh(d.world().lot(c.kind(), c.lot()));
    d.refuse(
        c.amount() <= 0 || (c.usesMax() != null && c.usesMax() <= 0),
        "AMOUNT",
        "What comes in is something.",
        String.valueOf(c.amount()),
        "State how much there is.");
    if (LotKind.find(c.kind()).filter(LotKind::film).isPresent()) {
      d.refuse(
          c.amount() != 1 || c.usesMax() == null,
          "FILM_SHEET",
          "A film's lot is one sheet, with how many steps may use it.",
          c.amount() + " sheets, " + (c.usesMax() == null ? "uses not stated" : c.usesMax()),
          "Receive each sheet under a number of its own, amount 1, with its uses.");
    }
    d.refuse(
        c.supplierLot().isBlank(),
        "SUPPLIER_LOT",
        "A lot can be traced to its supplier.",
        "",
        "Enter the supplier's lot number.");
    d.refuse(
        !c.expires().isAfter(d.now()),
        "LOT_EXPIRED",
        "A lot is received before it expires.",
        c.expires().toString(),
        "Send it back.");
    d.happens(
        stream,
        new LotEvent.LotReceived(c.supplierLot(), c.unit(), c.amount(), c.expires(), c.usesMax()));
    return d.end(stream, List.of());
  }

  static Decision release(LineCommand.ReleaseLot c, Deciding d) throws InputFault {
    String stream = stream(c.kind(), c.lot());
    Lot lot = d.known(d.world().lot(c.kind(), c.lot()));
    if (lot != null) {
      d.another(lot.broughtBy(), "A lot is released by somebody else than who received it.");
      d.refuse(
          lot.released() || lot.blocked() != null,
          "NOT_OPEN",
          "What is released was neither released nor blocked before.",
          lot.blocked() == null ? "released" : lot.blocked(),
          "Nothing.");
      d.happens(stream, new LotEvent.LotReleased());
    }
    return d.end(stream, List.of());
  }

  static Decision block(LineCommand.BlockLot c, Deciding d) throws InputFault {
    String stream = stream(c.kind(), c.lot());
    if (d.known(d.world().lot(c.kind(), c.lot())) != null) {
      d.happens(stream, new LotEvent.LotBlocked(Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of());
  }

  static String stream(String kind, String lot) throws InputFault {
    return Streams.lot(Deciding.id("kind", kind), Deciding.id("lot", lot));
  }

  /** Refuses what may not be taken from. */
  static void usable(Lot lot, long amount, Deciding d) {
    String name = lot.kind() + " " + lot.id();
    d.refuse(
        !lot.released(),
        "LOT_NOT_RELEASED",
        "A lot is used after a second person released it.",
        name,
        "Have the lot released.");
    d.refuse(
        lot.blocked() != null,
        "LOT_BLOCKED",
        "A lot is used while nobody has blocked it.",
        name,
        "Take another lot.");
    d.refuse(
        lot.expires() != null && !d.now().isBefore(lot.expires()),
        "LOT_EXPIRED",
        "A lot is used before it expires.",
        name,
        "Take a lot that has not expired.");
    d.refuse(
        amount > lot.left(),
        "LOT_SHORT",
        "A lot holds what is taken.",
        name + ": " + lot.left() + " " + lot.unit().symbol(),
        "Take another lot.");
  }
}
