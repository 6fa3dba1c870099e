// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.image.GrayImage;
import java.util.stream.IntStream;

/**
 * Renders what a microscope without noise sees. The picture is painted in tiles, each with what a
 * blur takes in around it, so that memory is four bytes a pixel and little beside, and a picture of
 * a part shows exactly what the whole shows there.
 */
public final class SceneRenderer {
  private SceneRenderer() {}

  private static final int SIDE_PX = 384;

  // two blurs that differ by less are one
  private static final double SAME = 1.02;

  /**
   * The picture: the same scene gives the same on every machine. Grays above 1 are not cut off
   * here: the camera does that.
   */
  public static GrayImage render(FaceScene scene) {
    FaceView view = scene.view();
    float[] gray = new float[view.widthPx() * view.heightPx()];
    int across = (view.widthPx() + SIDE_PX - 1) / SIDE_PX;
    int down = (view.heightPx() + SIDE_PX - 1) / SIDE_PX;
    IntStream.range(0, across * down)
        .parallel()
        .forEach(i -> tile(scene, i % across * SIDE_PX, i / across * SIDE_PX, gray));
    return GrayImage.of(view.widthPx(), view.heightPx(), gray);
  }

  private static void tile(FaceScene scene, int left, int top, float[] into) {
    FaceView view = scene.view();
    int width = Math.min(SIDE_PX, view.widthPx() - left);
    int height = Math.min(SIDE_PX, view.heightPx() - top);
    Focus focus = Focus.of(scene, left, top, width, height);
    int marginX = focus.most() == 0 ? 0 : Blur.reach(focus.most() / view.umPerPxX());
    int marginY = focus.most() == 0 ? 0 : Blur.reach(focus.most() / view.umPerPxY());
    Tile tile =
        new Tile(view, left - marginX, top - marginY, width + 2 * marginX, height + 2 * marginY);
    FerrulePainter.paint(tile, scene.ferrule());
    scene.fibers().forEach(f -> FiberPainter.paint(tile, f));
    scene.marks().forEach(m -> MarkPainter.paint(tile, m));
    float[] sharper = blurred(tile, focus.even() ? focus.mean() : focus.least());
    float[] softer = focus.even() ? sharper : blurred(tile, focus.most());
    Lamp.Light light = scene.lamp().over(view);
    for (int y = 0; y < height; y++) {
      int from = (y + marginY) * tile.width + marginX;
      int to = (top + y) * view.widthPx() + left;
      for (int x = 0; x < width; x++) {
        double v = sharper[from + x];
        if (!focus.even()) {
          v += focus.share(x, y) * (softer[from + x] - v);
        }
        into[to + x] = (float) (v * light.at(left + x, top + y));
      }
    }
  }

  private static float[] blurred(Tile tile, double sigmaUm) {
    FaceView view = tile.view;
    return sigmaUm == 0
        ? tile.gray
        : Blur.of(tile.gray, tile.width, sigmaUm / view.umPerPxX(), sigmaUm / view.umPerPxY());
  }

  /**
   * How the blur varies over a tile: out of focus by z, which is even along each row and column.
   *
   * @param least standard deviation in the tile, µm
   * @param most likewise
   */
  private record Focus(
      Optics optics, double z, double zPerColumn, double zPerRow, double least, double most) {

    static Focus of(FaceScene scene, int left, int top, int width, int height) {
      double z = z(scene, left, top);
      double zx = z(scene, left + 1, top) - z;
      double zy = z(scene, left, top + 1) - z;
      double low = z + Math.min(0, zx * width) + Math.min(0, zy * height);
      double high = z + Math.max(0, zx * width) + Math.max(0, zy * height);
      Optics o = scene.optics();
      double nearest = low > 0 ? low : Math.min(0, high);
      return new Focus(o, z, zx, zy, o.sigmaUm(nearest), Math.max(o.sigmaUm(low), o.sigmaUm(high)));
    }

    private static double z(FaceScene scene, double xPx, double yPx) {
      FaceView v = scene.view();
      return scene.optics().outOfFocusUm(v.xUm(xPx, yPx), v.yUm(xPx, yPx));
    }

    boolean even() {
      return most <= least * SAME;
    }

    double mean() {
      return (most + least) / 2;
    }

    /** Of the softer of two Gaussians in a mixture that has the variance of a pixel's place. */
    double share(int x, int y) {
      double sigma = optics.sigmaUm(z + zPerColumn * x + zPerRow * y);
      return (sigma * sigma - least * least) / (most * most - least * least);
    }
  }
}
