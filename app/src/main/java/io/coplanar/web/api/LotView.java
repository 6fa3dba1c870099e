// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.LotEvent;
import io.coplanar.line.state.Lot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lot as answers show it. */
record LotView(
    String kind,
    String lot,
    LotEvent.Unit unit,
    long left,
    @Nullable Instant expires,
    @Nullable Integer usesMax,
    int uses,
    String broughtBy,
    boolean released,
    @Nullable String blocked,
    Lot.@Nullable Mix mix,
    @Nullable Instant turningSince,
    @Nullable Long turnedS) {

  static LotView of(Lot lot) {
    Duration turned = lot.turned();
    return new LotView(
        lot.kind(),
        lot.id(),
        lot.unit(),
        lot.left(),
        lot.expires(),
        lot.usesMax(),
        lot.uses(),
        lot.broughtBy(),
        lot.released(),
        lot.blocked(),
        lot.mix(),
        lot.turningSince(),
        turned == null ? null : (Long) turned.toSeconds());
  }
}
