// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a lot of material: the stream {@code lot/<kind>/<id>}. */
public sealed interface LotEvent extends Event
    permits AttemptRefused,
        LotEvent.LotReceived,
        LotEvent.LotReleased,
        LotEvent.LotBlocked,
        LotEvent.LotMixed,
        LotEvent.OutgassingStarted,
        LotEvent.OutgassingEnded,
        LotEvent.LotPoured,
        LotEvent.LotUsed {

  /**
   * It came in; nobody may use it before somebody else releases it. A sheet of film is a lot of its
   * own, since uses are counted by the sheet.
   *
   * @param supplierLot the supplier's number
   * @param unit of its amount
   * @param amount how much there is
   * @param expires from this moment on it is refused
   * @param usesMax how many steps may use it; null where they are not counted
   */
  record LotReceived(
      String supplierLot, Unit unit, long amount, Instant expires, @Nullable Integer usesMax)
      implements LotEvent {}

  /** What an amount counts. */
  enum Unit {
    MILLIGRAM("mg"),
    PIECE("pieces"),
    MILLILITER("ml");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    /** For people. */
    public String symbol() {
      return symbol;
    }
  }

  /** A second person lets it be used. */
  record LotReleased() implements LotEvent {}

  /** Nobody uses it from now on. */
  record LotBlocked(String reason) implements LotEvent {}

  /**
   * It was mixed from others; its pot life runs from this entry's time on.
   *
   * @param parts what went in, in mg
   * @param ratio the first part's weight over the second's
   */
  record LotMixed(List<Part> parts, double ratio, long amount) implements LotEvent {
    public LotMixed {
      parts = List.copyOf(parts);
    }
  }

  /** What went into a mix, in mg. */
  record Part(String kind, String lot, long amount) {}

  /** It turns in the centrifuge. */
  record OutgassingStarted(String centrifuge) implements LotEvent {}

  /** It was taken out of the centrifuge. */
  record OutgassingEnded() implements LotEvent {}

  /** Some of it went into a mix. */
  record LotPoured(long amount, String into) implements LotEvent {}

  /**
   * A step used it.
   *
   * @param amount what was taken in all, in its unit
   * @param on the stream that the step was done on
   */
  record LotUsed(long amount, String step, String on, List<String> serials) implements LotEvent {
    public LotUsed {
      serials = List.copyOf(serials);
    }
  }
}
