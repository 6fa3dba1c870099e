// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import static io.coplanar.line.state.Follow.require;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot of material.
 *
 * @param unit of {@code left}
 * @param left what nobody has taken yet
 * @param expires from this moment on it is refused; null for a mix, which has a pot life
 * @param usesMax how many steps may use it; null where they are not counted
 * @param broughtBy who received or mixed it
 * @param released whether a second person let it be used; a mix is what its parts were
 * @param blocked why nobody may use it; null where nobody blocked it
 * @param mix how it was mixed; null where it came in as it is
 * @param turningSince since when it turns in the centrifuge; null where it does not
 * @param turned how long it turned the last time; null where it never did
 */
public record Lot(
    String kind,
    String id,
    LotEvent.Unit unit,
    long left,
    @Nullable Instant expires,
    @Nullable Integer usesMax,
    int uses,
    String broughtBy,
    boolean released,
    @Nullable String blocked,
    @Nullable Mix mix,
    @Nullable Instant turningSince,
    @Nullable Duration turned) {

  /** How a mix came about. */
  public record Mix(List<LotEvent.Part> parts, double ratio, Instant at) {}

  /** The state after the next event. */
  public static @Nullable Lot after(
      @Nullable Lot state, Recorded<LotEvent> recorded, String stream) {
    LotEvent event = recorded.event();
    switch (event) {
      case LotEvent.LotReceived e -> {
        Follow.fresh(state, stream);
        return received(stream, e, recorded.who());
      }
      case LotEvent.LotMixed e -> {
        Follow.fresh(state, stream);
        return mixed(stream, e, recorded);
      }
      case AttemptRefused e -> {
        return state;
      }
      default -> {
        return Follow.begun(state, stream, event).next(event, recorded, stream);
      }
    }
  }

  private static Lot received(String stream, LotEvent.LotReceived e, String who) {
    String[] names = stream.split("/", 3);
    return new Lot(
        names[1],
        names[2],
        e.unit(),
        e.amount(),
        e.expires(),
        e.usesMax(),
        0,
        who,
        false,
        null,
        null,
        null,
        null);
  }

  private static Lot mixed(String stream, LotEvent.LotMixed e, Recorded<LotEvent> r) {
    String[] names = stream.split("/", 3);
    Mix mix = new Mix(e.parts(), e.ratio(), r.at());
    return new Lot(
        names[1],
        names[2],
        LotEvent.Unit.MILLIGRAM,
        e.amount(),
        null,
        null,
        0,
        r.who(),
        true,
        null,
        mix,
        null,
        null);
  }

  private Lot next(LotEvent event, Recorded<LotEvent> r, String stream) {
    return switch (event) {
      case LotEvent.LotReleased e -> {
        require(!r.who().equals(broughtBy), stream, "somebody releases what he brought");
        yield with(left, uses, true, blocked, turningSince, turned);
      }
      case LotEvent.LotBlocked e -> with(left, uses, released, e.reason(), turningSince, turned);
      case LotEvent.LotPoured e -> take(e.amount(), uses, stream);
      case LotEvent.LotUsed e -> take(e.amount(), uses + 1, stream);
      case LotEvent.OutgassingStarted e -> {
        require(turningSince == null, stream, "turns in two centrifuges");
        yield with(left, uses, released, blocked, r.at(), turned);
      }
      case LotEvent.OutgassingEnded e -> {
        Instant since = turningSince;
        if (since == null) {
          throw new io.coplanar.line.event.CorruptStream(stream, "leaves no centrifuge");
        }
        yield with(left, uses, released, blocked, null, Duration.between(since, r.at()));
      }
      case LotEvent.LotReceived e -> throw new IllegalStateException("seen above");
      case LotEvent.LotMixed e -> throw new IllegalStateException("seen above");
      case AttemptRefused e -> throw new IllegalStateException("seen above");
    };
  }

  private Lot take(long amount, int nowUses, String stream) {
    require(amount >= 0 && amount <= left, stream, "more is taken than there is");
    return with(left - amount, nowUses, released, blocked, turningSince, turned);
  }

  private Lot with(
      long nowLeft,
      int nowUses,
      boolean nowReleased,
      @Nullable String nowBlocked,
      @Nullable Instant nowTurning,
      @Nullable Duration nowTurned) {
    return new Lot(
        kind,
        id,
        unit,
        nowLeft,
        expires,
        usesMax,
        nowUses,
        broughtBy,
        nowReleased,
        nowBlocked,
        mix,
        nowTurning,
        nowTurned);
  }
}
