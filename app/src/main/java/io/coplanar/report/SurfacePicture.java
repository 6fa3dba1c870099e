// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Frame;
import io.coplanar.judge.Result;
import io.coplanar.judge.Verdict;
import io.coplanar.surface.HeightMap;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A measured end face on one page: the leveled map with the regions that were used, the profile
 * along each fiber row, and the verdict in words.
 */
public final class SurfacePicture {
  private static final int WIDTH = 1600;
  private static final int LEFT = 90;
  private static final int RIGHT = 130;
  private static final int TOP = 24;
  private static final int PROFILE_HEIGHT = 220;
  private static final int AXIS = 40;
  private static final int TITLE = 26;
  private static final int GAP = 40;
  private static final int FOOT = 70;
  private static final int MOST_MAP_HEIGHT = 900;

  /** What is shown beside the region of interest, µm. */
  private static final double MARGIN_X_UM = 250;

  private static final double MARGIN_Y_UM = 220;

  private SurfacePicture() {}

  /** The picture as a PNG file's bytes. */
  public static byte[] png(GeometryReport report) {
    return Png.of(draw(report), Ink.COLORS);
  }

  /** The picture itself, for documents that it is put into. */
  public static BufferedImage image(GeometryReport report) {
    return draw(report);
  }

  /** The same with colors that span given heights, so that parts can be compared. */
  static byte[] png(GeometryReport report, HeightScale scale) {
    return Png.of(draw(report, scale), Ink.COLORS);
  }

  static BufferedImage draw(GeometryReport report) {
    return draw(report, null);
  }

  private static BufferedImage draw(GeometryReport report, @Nullable HeightScale given) {
    EndFace face = report.face();
    PictureHeading heading = PictureHeading.of(report, WIDTH - 2 * TOP);
    int mapTop = TOP + heading.height() + 34;
    LeveledView view = view(face);
    MapPanel map = new MapPanel(view, LEFT, mapTop);
    List<RowProfile> profiles = RowProfile.of(face, view);
    List<TipPanel> tips = profiles.stream().map(p -> TipPanel.of(face, p.fibers(), map)).toList();
    int row = PROFILE_HEIGHT + AXIS + TITLE + tips.getFirst().height() + GAP;
    int height = mapTop + view.height() + AXIS + profiles.size() * row + FOOT;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    heading.draw(ink, TOP, TOP);
    HeightScale scale = given == null ? HeightScale.of(inRegion(face, view)) : given;
    HeightScale tipScale = TipPanel.scale(tips);
    Set<Integer> failed = failed(report);
    map.draw(ink, face, scale, failed);
    ColorBar.draw(ink, scale, LEFT + view.width() + 24, mapTop, view.height());
    int top = mapTop + view.height() + AXIS + TITLE;
    for (int i = 0; i < profiles.size(); i++) {
      new ProfilePanel(map, view, scale, LEFT, top, PROFILE_HEIGHT)
          .draw(ink, face, profiles.get(i), profileTitle(profiles.size(), i), failed);
      top += PROFILE_HEIGHT + AXIS + TITLE;
      tips(ink, face, tips.get(i), tipScale, view, top);
      top += tips.get(i).height() + GAP;
    }
    PictureFoot.draw(ink, report, LEFT, height - FOOT + 8);
    return image;
  }

  private static void tips(
      Ink ink, EndFace face, TipPanel panel, HeightScale scale, LeveledView view, int top) {
    ink.text(
        Typeface.REGULAR,
        "Each tip less a paraboloid of its radius with its own tilt; core dip in nm",
        LEFT,
        top - 8,
        15,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    panel.draw(ink, face, scale, top);
    ColorBar.draw(ink, scale, LEFT + view.width() + 24, top, panel.height() - 24);
  }

  private static String profileTitle(int rows, int row) {
    String which = rows == 1 ? "fiber row" : row == 0 ? "upper fiber row" : "lower fiber row";
    return "Profile through the centers of the "
        + which
        + "; bars and numbers: mean height over the height circle, nm";
  }

  /** The region of interest with a margin, as far as the map reaches. */
  private static LeveledView view(EndFace face) {
    double[] box = mapBoxUm(face);
    double halfX = face.settings().get("roi_x_um") / 2 + MARGIN_X_UM;
    double halfY = face.settings().get("roi_y_um") / 2 + MARGIN_Y_UM;
    double left = Math.max(box[0], -halfX);
    double right = Math.min(box[1], halfX);
    double bottom = Math.max(box[2], -halfY);
    double top = Math.min(box[3], halfY);
    int width = WIDTH - LEFT - RIGHT;
    double umPerPx = Math.max((right - left) / width, (top - bottom) / MOST_MAP_HEIGHT);
    int height = Math.max(1, (int) Math.round((top - bottom) / umPerPx));
    int shown = Math.max(1, (int) Math.round((right - left) / umPerPx));
    return LeveledView.of(face, left, top, shown, height, umPerPx);
  }

  /** Left, right, bottom, top of the map in the frame, µm. */
  private static double[] mapBoxUm(EndFace face) {
    HeightMap map = face.map();
    Frame frame = face.frame();
    double[] box = {
      Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    for (double x : new double[] {-0.5, map.columns() - 0.5}) {
      for (double y : new double[] {-0.5, map.rows() - 0.5}) {
        double mapX = x * map.pitchXUm();
        double mapY = -y * map.pitchYUm();
        box[0] = Math.min(box[0], frame.xUm(mapX, mapY));
        box[1] = Math.max(box[1], frame.xUm(mapX, mapY));
        box[2] = Math.min(box[2], frame.yUm(mapX, mapY));
        box[3] = Math.max(box[3], frame.yUm(mapX, mapY));
      }
    }
    return box;
  }

  private static float[] inRegion(EndFace face, LeveledView view) {
    double halfX = face.settings().get("roi_x_um") / 2;
    double halfY = face.settings().get("roi_y_um") / 2;
    float[] inside = new float[view.heightNm().length];
    int n = 0;
    for (int row = 0; row < view.height(); row++) {
      for (int column = 0; column < view.width(); column++) {
        double x = view.leftUm() + (column + 0.5) * view.umPerPx();
        double y = view.topUm() - (row + 0.5) * view.umPerPx();
        if (Math.abs(x) <= halfX && Math.abs(y) <= halfY) {
          inside[n++] = view.heightNm()[row * view.width() + column];
        }
      }
    }
    return Arrays.copyOf(inside, n);
  }

  private static Set<Integer> failed(GeometryReport report) {
    Set<Integer> failed = new TreeSet<>();
    for (Verdict v : report.judgement().verdicts()) {
      if (v.result() == Result.FAIL && v.characteristic().position() > 0) {
        failed.add(v.characteristic().position());
      }
    }
    return failed;
  }
}
