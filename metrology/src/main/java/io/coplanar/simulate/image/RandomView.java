// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.image.MarkShape.Place;
import io.coplanar.simulate.image.RandomFace.Field;
import java.util.List;

/** Draws the camera's pixels and how a face lies in them. */
final class RandomView {
  private RandomView() {}

  private static final double MOST_PIXELS = 8e6;
  private static final double NEAREST_BORDER_UM = 78;
  private static final double OUTLINE_X_UM = 6400;
  private static final double OUTLINE_Y_UM = 2500;
  private static final int[][] CAMERAS = {
    {640, 480}, {720, 576}, {1152, 864}, {1280, 960}, {1280, 1024}, {1600, 1200}
  };

  static FaceView draw(RandomFace.Wish wish, FaceLayout layout, RandomSource random) {
    boolean harsh = wish.harsh();
    double scale = harsh ? random.logUniform(0.2, 0.7) : random.uniform(0.3, 0.6);
    double aspect = harsh && random.chance(0.2) ? random.uniform(0.91, 1.09) : 1;
    double rotation = random.uniform(-1, 1) * (harsh ? 10 : 3);
    int[] camera = CAMERAS[random.upTo(CAMERAS.length - 1)];
    boolean crop = random.chance(0.3);
    Ask ask = new Ask(wish.umPerPx() == null ? scale : wish.umPerPx(), aspect, rotation);
    if (layout.single()) {
      boolean turned = harsh || random.chance(0.3);
      return single(wish, ask.turned(turned ? random.uniform(-180, 180) : 0), camera, random);
    }
    Field field = wish.field() != null ? wish.field() : crop ? Field.CROP : Field.FIBERS;
    return switch (field) {
      case FIBERS -> fibers(wish, layout.places(), ask, random);
      case CROP -> crop(wish, layout, ask, random);
      case FERRULE -> ferrule(wish, ask, random);
    };
  }

  /** Scale, pixel aspect, rotation. */
  private record Ask(double umPerPx, double aspect, double rotationDeg) {
    Ask turned(double deg) {
      return new Ask(umPerPx, aspect, deg);
    }

    /** Coarser pixels for a field that would have too many, but where they were asked for. */
    Ask bounded(RandomFace.Wish wish, double widthUm, double heightUm) {
      double pixels = widthUm * heightUm / (umPerPx * umPerPx * aspect);
      double coarser = wish.umPerPx() == null ? Math.sqrt(Math.max(1, pixels / MOST_PIXELS)) : 1;
      return new Ask(umPerPx * coarser, aspect, rotationDeg);
    }

    FaceView view(double widthUm, double heightUm, double middleX, double middleY) {
      return FaceView.of(
          widthUm, heightUm, umPerPx, umPerPx * aspect, rotationDeg, middleX, middleY);
    }
  }

  private static FaceView single(RandomFace.Wish wish, Ask ask, int[] camera, RandomSource random) {
    double off = wish.harsh() ? 1 : 0.3;
    double x = random.uniform(-off, off);
    double y = random.uniform(-off, off);
    double least = 2 * NEAREST_BORDER_UM / (camera[1] * ask.aspect());
    double scale = wish.umPerPx() == null ? Math.max(ask.umPerPx(), least) : ask.umPerPx();
    double width = Math.max(camera[0] * scale, 2 * NEAREST_BORDER_UM);
    double height = Math.max(camera[1] * scale * ask.aspect(), 2 * NEAREST_BORDER_UM);
    FaceView middle = new Ask(scale, ask.aspect(), ask.rotationDeg()).view(width, height, 0, 0);
    double roomX = Math.max(0, Math.min(width / 2 - NEAREST_BORDER_UM, 0.15 * width));
    double roomY = Math.max(0, Math.min(height / 2 - NEAREST_BORDER_UM, 0.15 * height));
    return middle.withOrigin(
        middle.originXPx() + x * roomX / middle.umPerPxX(),
        middle.originYPx() + y * roomY / middle.umPerPxY());
  }

  private static FaceView fibers(
      RandomFace.Wish wish, List<Place> places, Ask ask, RandomSource random) {
    double marginX = random.uniform(100, 250);
    double marginY = random.uniform(100, 200);
    double halfX = 0;
    double halfY = 0;
    FaceView turn = new FaceView(16, 16, 1, 1, ask.rotationDeg(), 0, 0);
    for (Place p : places) {
      halfX = Math.max(halfX, Math.abs(turn.xPx(p.xUm(), p.yUm())));
      halfY = Math.max(halfY, Math.abs(turn.yPx(p.xUm(), p.yUm())));
    }
    double width = 2 * (halfX + marginX);
    double height = 2 * (halfY + marginY);
    double offX = random.uniform(-1, 1) * (marginX - 90);
    double offY = random.uniform(-1, 1) * (marginY - 90);
    FaceView view = ask.bounded(wish, width, height).view(width, height, 0, 0);
    return view.withOrigin(
        view.originXPx() + offX / view.umPerPxX(), view.originYPx() + offY / view.umPerPxY());
  }

  /** One to four neighbors of a row, the borders midway to the next ones. */
  private static FaceView crop(
      RandomFace.Wish wish, FaceLayout layout, Ask ask, RandomSource random) {
    List<Place> places = layout.places();
    Place first = places.get(random.upTo(places.size() - 1));
    List<Place> row =
        places.stream()
            .filter(p -> p.yUm() == first.yUm() && p.xUm() >= first.xUm())
            .limit(1 + random.upTo(3))
            .toList();
    double width = row.getLast().xUm() - first.xUm() + 250;
    double height = random.uniform(200, 300);
    Ask level = ask.turned(ask.rotationDeg() / 5);
    return level
        .bounded(wish, width, height)
        .view(width, height, first.xUm() + (width - 250) / 2, first.yUm());
  }

  private static FaceView ferrule(RandomFace.Wish wish, Ask ask, RandomSource random) {
    double width = OUTLINE_X_UM + random.uniform(100, 300);
    double height = OUTLINE_Y_UM + random.uniform(100, 300);
    Ask level = ask.turned(ask.rotationDeg() / 5);
    return level.bounded(wish, width, height).view(width, height, 0, 0);
  }
}
