// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import static io.coplanar.client.Calls.path;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.LotEvent;

/** Requests about lots. */
final class MaterialCalls {
  private MaterialCalls() {}

  static Call lot(String kind, String lot, String what, Json body) {
    return new Call(path("lots", kind, lot, what), body);
  }

  static Call receive(LineCommand.ReceiveLot c) {
    return lot(
        c.kind(),
        c.lot(),
        "receipt",
        Json.object(
            "supplier_lot",
            Json.of(c.supplierLot()),
            "unit",
            Json.of(c.unit().symbol()),
            "amount",
            Json.of(c.amount()),
            "expires",
            Json.of(c.expires().toString()),
            "uses_max",
            Json.of(c.usesMax())));
  }

  static Call mix(LineCommand.MixLot c) {
    return lot(
        c.kind(),
        c.lot(),
        "mix",
        Json.object("parts", new Json.Arr(c.parts().stream().map(MaterialCalls::part).toList())));
  }

  private static Json part(LotEvent.Part part) {
    return Json.object(
        "kind",
        Json.of(part.kind()),
        "lot",
        Json.of(part.lot()),
        "amount_mg",
        Json.of(part.amount()));
  }

  static Call outgas(LineCommand.StartOutgassing c) {
    return lot(
        c.kind(), c.lot(), "outgassing-start", Json.object("centrifuge", Json.of(c.centrifuge())));
  }

  static Call outgassed(LineCommand.EndOutgassing c) {
    return lot(c.kind(), c.lot(), "outgassing-end", Json.object());
  }
}
