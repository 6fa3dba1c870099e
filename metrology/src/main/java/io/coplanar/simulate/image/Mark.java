// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;

/**
 * Something on a face that does not belong there. It multiplies what lies under it by 1 + contrast
 * · weight, weight being 1 inside of its shape unless its finish says otherwise.
 *
 * @param contrast (mark − surroundings)/surroundings, before any blur; dark is negative
 * @param edgeUm what the finish needs
 */
public record Mark(Cause cause, MarkShape shape, double contrast, Finish finish, double edgeUm) {
  /** What it is, with the word that findings have for it. */
  public enum Cause {
    PIT("defect", false),
    CHIP("defect", false),
    CRACK("defect", false),
    SCRATCH("scratch", false),
    DUST("particle", true),
    LINT("particle", true),
    RESIDUE("particle", true),
    OIL("particle", true);

    private final String kind;
    private final boolean removable;

    Cause(String kind, boolean removable) {
      this.kind = kind;
      this.removable = removable;
    }

    /** {@code scratch}, {@code defect} or {@code particle}. */
    public String kind() {
      return kind;
    }

    /** Whether cleaning takes it away. */
    public boolean removable() {
      return removable;
    }
  }

  /** How strong it is where. */
  public enum Finish {
    /** The same all over. */
    FLAT,
    /** Rises over {@code edgeUm}; its outline is where it has half its strength. */
    SOFT,
    /** Full strength at its border, a third of it farther in than {@code edgeUm}. */
    STAIN,
    /** In bands {@code edgeUm} apart, from none to full strength: a thin film's colors, in gray. */
    BANDS,
    /** Uneven by a third, around full strength. */
    MOTTLED
  }

  public Mark {
    Require.within("contrast", contrast, -1, 20);
    Require.within("edge_um", edgeUm, 0, 500);
  }

  /** With the same strength all over. */
  public static Mark flat(Cause cause, MarkShape shape, double contrast) {
    return new Mark(cause, shape, contrast, Finish.FLAT, 0);
  }

  /** How far beyond its outline it shows, µm. */
  double haloUm() {
    return finish == Finish.SOFT ? edgeUm / 2 : 0;
  }
}
