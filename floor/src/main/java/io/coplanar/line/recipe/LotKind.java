// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kinds of material there are, and what an amount of each counts. */
public enum LotKind {
  CABLE("cable", Unit.PIECE, false),
  ISOPROPYL_ALCOHOL("isopropyl-alcohol", Unit.MILLILITER, false),
  RIBBON_TAPE("ribbon-tape", Unit.PIECE, false),
  FERRULE("ferrule", Unit.PIECE, false),
  EPOXY_RESIN("epoxy-resin", Unit.MILLIGRAM, false),
  EPOXY_HARDENER("epoxy-hardener", Unit.MILLIGRAM, false),
  EPOXY_MIX("epoxy-mix", Unit.MILLIGRAM, false),
  FILM_DENUB("film-sic-16-30", Unit.PIECE, true),
  FILM_ROUGH("film-sic-al2o3-9-3", Unit.PIECE, true),
  FILM_FINE("film-diamond-1", Unit.PIECE, true),
  FILM_FINAL("film-sio2-ceo2-final", Unit.PIECE, true),
  DI_WATER("di-water", Unit.MILLILITER, false),
  HOUSING("housing", Unit.PIECE, false),
  SPRING("spring", Unit.PIECE, false),
  PINS("pins", Unit.PIECE, false),
  PIN_CLAMP("pin-clamp", Unit.PIECE, false),
  CRIMP_SLEEVE("crimp-sleeve", Unit.PIECE, false),
  LABEL("label", Unit.PIECE, false);

  private final String id;
  private final Unit unit;
  private final boolean film;

  LotKind(String id, Unit unit, boolean film) {
    this.id = id;
    this.unit = unit;
    this.film = film;
  }

  /** The word in files and records. */
  public String id() {
    return id;
  }

  /** What an amount of it counts. */
  public Unit unit() {
    return unit;
  }

  /** Whether it is a polishing film, of which uses are counted. */
  public boolean film() {
    return film;
  }

  /** The kind of a word. */
  public static Optional<LotKind> find(String id) {
    return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(LotKind::id).toList();
  }
}
