// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.RandomSource.Use;
import io.coplanar.simulate.image.Mark.Cause;
import io.coplanar.simulate.image.MarkPlan.Sizes;
import io.coplanar.simulate.image.MarkShape.Circle;
import io.coplanar.simulate.image.MarkShape.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Draws marks onto a face: none over another, so that each can be found by itself. */
public final class RandomMarks {
  private static final int TRIES = 40;
  private static final double APART_UM = 4;

  private final FaceScene face;
  private final List<FiberFace> fibers;
  private final MarkPlan plan;
  private final RandomSource random;
  private final double wornSide;
  private final List<Mark> marks = new ArrayList<>();

  private RandomMarks(FaceScene face, MarkPlan plan, long seed) {
    this.face = face;
    this.fibers = ImageTruth.of(face).fibers().stream().map(ImageTruth.Fiber::face).toList();
    this.plan = plan;
    this.random = new RandomSource(seed, Use.IMAGE_MARKS);
    wornSide = random.uniform(0, 2 * Math.PI);
    marks.addAll(face.marks());
  }

  /** The face with marks besides those it has. Fewer than planned where there is no room. */
  public static FaceScene on(FaceScene face, MarkPlan plan, long seed) {
    RandomMarks draw = new RandomMarks(face, plan, seed);
    for (Cause cause : Cause.values()) {
      for (int i = 0; i < plan.count(cause); i++) {
        draw.add(cause);
      }
    }
    return face.withMarks(draw.marks);
  }

  private void add(Cause cause) {
    for (int i = 0; i < TRIES; i++) {
      Mark mark = draw(cause);
      if (fits(mark)) {
        marks.add(mark);
        return;
      }
    }
  }

  private Mark draw(Cause cause) {
    return switch (cause) {
      case PIT -> pit();
      case CHIP -> chip();
      case CRACK -> crack();
      case SCRATCH -> scratch();
      case DUST -> dust();
      case LINT -> lint();
      case RESIDUE -> residue();
      case OIL -> oil();
    };
  }

  private boolean harmless() {
    return plan.sizes() == Sizes.HARMLESS;
  }

  private double most(double harmless, double ordinary, double large) {
    return switch (plan.sizes()) {
      case HARMLESS -> harmless;
      case ORDINARY -> ordinary;
      case LARGE -> large;
    };
  }

  /** On glass; a few are bright. */
  private Mark pit() {
    double size = random.logUniform(1, most(1.8, 6, 12));
    Place p = onFiber(harmless() ? 36 : 0, 57 - size);
    double contrast = random.chance(0.15) ? random.uniform(0.3, 0.8) : random.uniform(-0.85, -0.3);
    return Mark.flat(Cause.PIT, blob(p, size, random.uniform(0, 0.6)), contrast);
  }

  /** Out of the rim. */
  private Mark chip() {
    double size = random.logUniform(1.5, most(4.5, 15, 25));
    FiberFace f = fiber();
    // where one has broken out, others are near
    double worn = wornSide + f.position();
    double angle =
        random.chance(0.6) ? worn + 0.35 * random.gaussian() : random.uniform(0, 2 * Math.PI);
    double rho = f.claddingUm() / 2 - size * random.uniform(0.02, 0.3);
    Blob whole =
        blob(
            new Place(f.xUm() + rho * StrictMath.cos(angle), f.yUm() + rho * StrictMath.sin(angle)),
            size,
            1);
    Blob chip = whole.within(new Circle(f.xUm(), f.yUm(), f.claddingUm() / 2));
    return Mark.flat(Cause.CHIP, chip, random.uniform(-0.9, -0.5));
  }

  /** From the rim inward, in a few straight pieces. */
  private Mark crack() {
    FiberFace f = fiber();
    double out = random.uniform(0, 2 * Math.PI);
    double rho = f.claddingUm() / 2 - 2;
    double x = f.xUm() + rho * StrictMath.cos(out);
    double y = f.yUm() + rho * StrictMath.sin(out);
    double way = out + Math.PI + random.uniform(-0.7, 0.7);
    List<Place> places = new ArrayList<>(List.of(new Place(x, y)));
    for (int pieces = 2 + random.upTo(4); pieces > 0; pieces--) {
      double length = random.uniform(6, 20);
      double angle = way + random.uniform(-0.6, 0.6);
      x += length * StrictMath.cos(angle);
      y += length * StrictMath.sin(angle);
      places.add(new Place(x, y));
    }
    Stroke line = new Stroke(places, random.uniform(0.6, 1.4), List.of());
    return Mark.flat(Cause.CRACK, line, random.uniform(-0.8, -0.4));
  }

  /** Straight, bent or broken, over glass and what surrounds it. */
  private Mark scratch() {
    Place p = onFiber(harmless() ? 36 : 0, 50);
    double length = random.logUniform(20, most(60, 200, 300));
    double bend = random.chance(0.4) ? random.uniform(-50, 50) : 0;
    double width = random.logUniform(0.8, most(2.4, 4, 4));
    Stroke line =
        Stroke.arc(p.xUm(), p.yUm(), random.uniform(0, 180), length, bend, width).broken(gaps());
    double gray = Math.min(1, SceneLight.grayAround(face, line.center()));
    double wanted = random.logUniform(plan.faintest(), plan.strongest());
    Mark black = Mark.flat(Cause.SCRATCH, line, -1);
    double blackest = -SceneLight.peak(face, black, line.center(), gray);
    double contrast = wanted * face.sensor().sigma(gray) / gray / Math.max(0.05, blackest);
    boolean bright = random.chance(0.25);
    return Mark.flat(
        Cause.SCRATCH, line, bright ? Math.min(contrast, 0.6) : -Math.min(contrast, 0.85));
  }

  private List<Integer> gaps() {
    List<Integer> gaps = new ArrayList<>();
    if (random.chance(0.3)) {
      for (int g = 1 + random.upTo(2); g > 0; g--) {
        int at = 3 + random.upTo(16);
        gaps.add(at);
        gaps.add(at + 1);
      }
    }
    return gaps;
  }

  /** Anywhere; a third of it on fibers, unless harmless. */
  private Mark dust() {
    double size = random.logUniform(1.5, most(4.5, 40, 60));
    boolean onGlass = !harmless() && random.chance(0.35);
    Place p = onGlass ? onFiber(0, 60) : anywhere();
    double contrast = random.chance(0.2) ? random.uniform(0.25, 0.6) : random.uniform(-0.9, -0.4);
    return new Mark(
        Cause.DUST,
        blob(p, onGlass ? Math.min(size, 25) : size, 1),
        contrast,
        size > 8 ? Mark.Finish.MOTTLED : Mark.Finish.FLAT,
        0);
  }

  private Mark lint() {
    Place p = random.chance(0.5) ? onFiber(0, 60) : anywhere();
    Stroke line =
        Stroke.arc(
            p.xUm(),
            p.yUm(),
            random.uniform(0, 180),
            random.logUniform(40, 200),
            random.uniform(-150, 150),
            random.uniform(2.5, 7));
    return Mark.flat(Cause.LINT, line, random.uniform(-0.8, -0.4));
  }

  private Mark residue() {
    Place p = random.chance(0.7) ? onFiber(0, 60) : anywhere();
    return new Mark(
        Cause.RESIDUE,
        blob(p, random.logUniform(8, most(8, 40, 60)), 0.6),
        random.uniform(-0.55, -0.2),
        Mark.Finish.STAIN,
        random.uniform(1.2, 3));
  }

  private Mark oil() {
    Place p = random.chance(0.8) ? onFiber(0, 60) : anywhere();
    double size = random.logUniform(15, most(15, 60, 90));
    double contrast = (random.chance(0.5) ? 1 : -1) * random.uniform(0.12, 0.3);
    return random.chance(0.5)
        ? new Mark(
            Cause.OIL, blob(p, size, 0.3), contrast, Mark.Finish.BANDS, random.uniform(4, 10))
        : new Mark(Cause.OIL, blob(p, size, 0.3), contrast, Mark.Finish.SOFT, random.uniform(1, 3));
  }

  private Blob blob(Place p, double sizeUm, double roughness) {
    return Blob.random(random, p.xUm(), p.yUm(), sizeUm, roughness);
  }

  private FiberFace fiber() {
    return fibers.isEmpty() ? face.fibers().getFirst() : fibers.get(random.upTo(fibers.size() - 1));
  }

  /** Even over the area of a ring; without an inner border, one in four lies near the core. */
  private Place onFiber(double innerUm, double outerUm) {
    FiberFace f = fiber();
    double outer = innerUm == 0 && random.chance(0.25) ? 14 : outerUm;
    double rho =
        Math.sqrt(random.uniform(innerUm * innerUm, Math.max(innerUm * innerUm, outer * outer)));
    double angle = random.uniform(0, 2 * Math.PI);
    return new Place(f.xUm() + rho * StrictMath.cos(angle), f.yUm() + rho * StrictMath.sin(angle));
  }

  private Place anywhere() {
    FaceView v = face.view();
    Supplier<Place> draw =
        () -> {
          double x = random.uniform(0, v.widthPx());
          double y = random.uniform(0, v.heightPx());
          return new Place(v.xUm(x, y), v.yUm(x, y));
        };
    Place p = draw.get();
    for (int i = 0; i < TRIES && harmless() && nearFiber(p); i++) {
      p = draw.get();
    }
    return p;
  }

  private boolean nearFiber(Place p) {
    return face.fibers().stream()
        .anyMatch(f -> Math.hypot(p.xUm() - f.xUm(), p.yUm() - f.yUm()) < 75);
  }

  private boolean fits(Mark mark) {
    Circle c = mark.shape().enclosing();
    boolean line = mark.shape() instanceof Stroke;
    return inPicture(c, line)
        && onFace(c)
        && (!harmless() || isHarmless(mark))
        && marks.stream().allMatch(other -> apart(mark, other));
  }

  private boolean inPicture(Circle c, boolean line) {
    FaceView v = face.view();
    double x = v.xPx(c.xUm(), c.yUm());
    double y = v.yPx(c.xUm(), c.yUm());
    // what is cut has another size; only lines may go on beyond the border
    double rx = line ? 0 : c.radiusUm() / v.umPerPxX() + 3;
    double ry = line ? 0 : c.radiusUm() / v.umPerPxY() + 3;
    return x > rx && x < v.widthPx() - 1 - rx && y > ry && y < v.heightPx() - 1 - ry;
  }

  private boolean onFace(Circle c) {
    FerruleFace f = face.ferrule();
    double border = c.radiusUm() + f.bevelUm() + 2;
    boolean on =
        Math.abs(c.xUm()) + border < f.widthUm() / 2
            && Math.abs(c.yUm()) + border < f.heightUm() / 2;
    for (GuidePart g : f.guides()) {
      double away = Math.hypot(c.xUm() - g.xUm(), c.yUm() - g.yUm());
      on &= away > g.diameterUm() / 2 + g.rimUm() + g.shadowUm() + c.radiusUm() + 10;
    }
    return on;
  }

  /**
   * A scratch must stay out of every zone A as well as out of that of the fiber it was drawn for.
   */
  private boolean isHarmless(Mark mark) {
    return face.fibers().stream().allMatch(f -> mark.shape().nearestUm(f.xUm(), f.yUm()) > 34);
  }

  /** Scratches may cross; other lines keep away from lines altogether. */
  private static boolean apart(Mark a, Mark b) {
    boolean lineA = a.shape() instanceof Stroke;
    boolean lineB = b.shape() instanceof Stroke;
    Circle ca = a.shape().enclosing();
    Circle cb = b.shape().enclosing();
    if (lineA && lineB && a.cause() == Cause.SCRATCH && b.cause() == Cause.SCRATCH) {
      return true;
    } else if (lineA && !lineB) {
      return a.shape().outsideUm(cb.xUm(), cb.yUm()) > cb.radiusUm() + APART_UM;
    } else if (lineB && !lineA) {
      return b.shape().outsideUm(ca.xUm(), ca.yUm()) > ca.radiusUm() + APART_UM;
    }
    return Math.hypot(ca.xUm() - cb.xUm(), ca.yUm() - cb.yUm())
        > ca.radiusUm() + cb.radiusUm() + APART_UM;
  }
}
