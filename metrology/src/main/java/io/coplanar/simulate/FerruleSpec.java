// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

import io.coplanar.connector.FiberLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A ferrule to simulate: what it is, how it scatters, what spoils it, and how it is looked at.
 *
 * <p>Every constructor refuses what cannot be simulated with an {@link IllegalArgumentException}
 * whose message is a sentence for the user.
 *
 * @param tips one for each fiber, in the order of their positions
 */
public record FerruleSpec(
    FiberLayout layout,
    FieldOfView view,
    FaceSpec face,
    List<TipSpec> tips,
    Spread spread,
    EpoxyRing ring,
    Texture texture,
    Blemishes blemishes,
    Instrument instrument) {

  /** How much is asked of the code that is tested. */
  public enum Difficulty {
    /** As a production instrument sees a finished ferrule. */
    ORDINARY,
    /** Every disturbance up to its extreme, anywhere in the range that is supported. */
    HARSH
  }

  public FerruleSpec {
    tips = List.copyOf(tips);
    Require.within("columns of fibers", layout.columns(), 2, 16);
    if (tips.size() != layout.count()) {
      throw new IllegalArgumentException(
          tips.size() + " tips do not fit " + layout + " fibers; it takes " + layout.count());
    }
  }

  /** A good ferrule of any layout, 2 µm pixels, leveled by the instrument's reference. */
  public static FerruleSpec good(FiberLayout layout) {
    return new FerruleSpec(
        layout,
        FieldOfView.around(layout, 2, 2, 0, 0, 0),
        new FaceSpec(0.03, 0.05, 4000, 60),
        Collections.nCopies(layout.count(), TipSpec.of(2000, 3, 15)),
        new Spread(0.3, 45, 0.05, 0.03, 4),
        new EpoxyRing(250, 68),
        new Texture(12, 8, 1, 0.1, 10),
        new Blemishes(0.01, 600, 3, 40, 2),
        new Instrument(5, 0.01, 0.5, 0.3, 0));
  }

  /** A good single-mode APC ferrule of 12 fibers. */
  public static FerruleSpec good12() {
    return good(new FiberLayout(12, 1));
  }

  /** Polished askew: SX is 0.25°. */
  public static FerruleSpec tilted() {
    FerruleSpec good = good12();
    FaceSpec face = good.face;
    return good.withFace(new FaceSpec(0.25, face.syDeg(), face.rxMm(), face.ryMm()));
  }

  /** Fiber 5 stands 0.7 µm lower than the others. */
  public static FerruleSpec recessedFiber() {
    return good12().withTip(5, tip -> tip.withHeightNm(tip.heightNm() - 700));
  }

  /** A ferrule as it may come, drawn from the seed; {@link RandomFerrule} states the ranges. */
  public static FerruleSpec random(FiberLayout layout, Difficulty difficulty, long seed) {
    return RandomFerrule.draw(layout, difficulty, seed);
  }

  /** The same ferrule without texture and blemishes, seen by a perfect instrument. */
  public FerruleSpec clean() {
    return withTexture(Texture.NONE)
        .withBlemishes(Blemishes.NONE)
        .withInstrument(new Instrument(0, 0, 0, 0, instrument.datumNm()));
  }

  public FerruleSpec withView(FieldOfView newView) {
    return new FerruleSpec(
        layout, newView, face, tips, spread, ring, texture, blemishes, instrument);
  }

  public FerruleSpec withFace(FaceSpec newFace) {
    return new FerruleSpec(
        layout, view, newFace, tips, spread, ring, texture, blemishes, instrument);
  }

  /** Changes one fiber's tip; position from 1. */
  public FerruleSpec withTip(int position, UnaryOperator<TipSpec> change) {
    List<TipSpec> changed = new ArrayList<>(tips);
    changed.set(position - 1, change.apply(changed.get(position - 1)));
    return withTips(changed);
  }

  public FerruleSpec withTips(List<TipSpec> newTips) {
    return new FerruleSpec(
        layout, view, face, newTips, spread, ring, texture, blemishes, instrument);
  }

  public FerruleSpec withSpread(Spread newSpread) {
    return new FerruleSpec(
        layout, view, face, tips, newSpread, ring, texture, blemishes, instrument);
  }

  public FerruleSpec withRing(EpoxyRing newRing) {
    return new FerruleSpec(
        layout, view, face, tips, spread, newRing, texture, blemishes, instrument);
  }

  public FerruleSpec withTexture(Texture newTexture) {
    return new FerruleSpec(
        layout, view, face, tips, spread, ring, newTexture, blemishes, instrument);
  }

  public FerruleSpec withBlemishes(Blemishes newBlemishes) {
    return new FerruleSpec(
        layout, view, face, tips, spread, ring, texture, newBlemishes, instrument);
  }

  public FerruleSpec withInstrument(Instrument newInstrument) {
    return new FerruleSpec(
        layout, view, face, tips, spread, ring, texture, blemishes, newInstrument);
  }
}
