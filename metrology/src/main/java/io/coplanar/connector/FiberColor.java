// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The colors of the fibers in a cable, in their order (TIA-598). A color tells which fiber of a
 * cable it is, never at which position of a plug it ends: at the far plug of a type B cable,
 * position 1 holds the aqua fiber.
 *
 * <p>1 to 12: TIA-598. 13 to 16 of a 16-fiber ribbon: recalled, not seen in a source.
 */
public enum FiberColor {
  BLUE(0x0057b8),
  ORANGE(0xf58220),
  GREEN(0x1f9d4d),
  BROWN(0x7b4a21),
  SLATE(0x708090),
  WHITE(0xffffff),
  RED(0xd7263d),
  BLACK(0x111111),
  YELLOW(0xf7d417),
  VIOLET(0x7d3cb5),
  ROSE(0xf49ac1),
  AQUA(0x2ec4d6),
  LIME(0xb2e04b),
  TAN(0xd2b48c),
  OLIVE(0x7a7a1f),
  MAGENTA(0xd6249f);

  private static final int OF_A_ROW = 12;

  private final int rgb;

  FiberColor(int rgb) {
    this.rgb = rgb;
  }

  /** A screen's rendering; the standard defines the colors by Munsell samples, not in RGB. */
  public int rgb() {
    return rgb;
  }

  /**
   * A fiber's coat.
   *
   * @param tracer color of the ring or dash on it; null for none
   */
  public record Coat(FiberColor color, @Nullable FiberColor tracer) {
    /** {@code "blue"}, {@code "blue/black"}: the color, then the tracer. */
    public String words() {
      return word(color) + (tracer == null ? "" : "/" + word(tracer));
    }

    private static String word(FiberColor c) {
      return c.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The coat of a fiber in a cable's group.
   *
   * <p>Up to 12: the twelve colors. 16 in one ribbon: four more. 13 to 24 otherwise: the twelve
   * again with a black tracer, the black one (20) with a yellow. Beyond that, 25 to 32: empty,
   * since no source states it.
   *
   * @param fiber number in the cable, from 1
   * @param ofRow fibers of one ribbon: 12 or 16
   */
  public static Optional<Coat> coat(int fiber, int ofRow) {
    List<FiberColor> all = List.of(values());
    if (fiber < 1) {
      throw new IllegalArgumentException("no fiber " + fiber);
    }
    if (fiber <= Math.max(ofRow, OF_A_ROW) && fiber <= all.size()) {
      return Optional.of(new Coat(all.get(fiber - 1), null));
    }
    if (ofRow <= OF_A_ROW && fiber <= 2 * OF_A_ROW) {
      FiberColor base = all.get(fiber - 1 - OF_A_ROW);
      return Optional.of(new Coat(base, base == BLACK ? YELLOW : BLACK));
    }
    return Optional.empty();
  }
}
