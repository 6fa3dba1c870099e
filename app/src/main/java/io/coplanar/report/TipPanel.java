// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Fiber;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The tips of one fiber row close up, each below its fiber, on one scale of colors. */
final class TipPanel {
  private static final int LARGEST_PX = 110;
  private static final int GAP_PX = 6;

  private final MapPanel map;
  private final List<TipView> tips;
  private final int size;

  private TipPanel(MapPanel map, List<TipView> tips, int size) {
    this.map = map;
    this.tips = tips;
    this.size = size;
  }

  /** The tips of these fibers that have a place. */
  static TipPanel of(EndFace face, List<Fiber> fibers, MapPanel map) {
    double pitchPx = map.xPx(FiberLayout.PITCH_UM) - map.xPx(0);
    int size = (int) Math.max(24, Math.min(LARGEST_PX, pitchPx - GAP_PX));
    List<TipView> tips = new ArrayList<>();
    for (Fiber f : fibers) {
      if (f.xUm() instanceof Quantity && f.yUm() instanceof Quantity) {
        tips.add(TipView.of(face, f, size));
      }
    }
    return new TipPanel(map, tips, size);
  }

  /** Height of the panel below its top, px. */
  int height() {
    return size + 24;
  }

  /** One scale for all tips of an end face, symmetric about the fitted tips. */
  static HeightScale scale(List<TipPanel> panels) {
    int n = panels.stream().mapToInt(p -> p.tips.size() * p.size * p.size).sum();
    float[] all = new float[n];
    int at = 0;
    for (TipPanel p : panels) {
      for (TipView t : p.tips) {
        for (int i = 0; i < t.heightNm().length; i++) {
          all[at++] = inTip(i, t.size()) ? Math.abs(t.heightNm()[i]) : Float.NaN;
        }
      }
    }
    double most = Math.clamp(HeightScale.of(all).highNm(), 20, 200);
    return new HeightScale(-most, most);
  }

  /** Inside of the inner two thirds, which the rounded rim of a fiber does not reach. */
  private static boolean inTip(int pixel, int size) {
    double x = pixel % size + 0.5 - size / 2.0;
    double y = pixel / size + 0.5 - size / 2.0;
    return x * x + y * y < size * size / 9.0;
  }

  void draw(Ink ink, EndFace face, HeightScale scale, int top) {
    for (TipView tip : tips) {
      int left = (int) Math.round(map.xPx(tip.fiber().xUm().orNaN()) - size / 2.0);
      ink.image(image(tip, scale), left, top);
      ink.clip(left, top, size, size);
      circle(ink, face, "height_diameter_um", left, top);
      circle(ink, face, "core_diameter_um", left, top);
      ink.dashedOnMap(ellipse(face, "tip_diameter_um", left, top), Color.WHITE, 0.8, 3);
      ink.unclip();
      ink.draw(new Rectangle2D.Double(left, top, size, size), Ink.TEXT, 1);
      ink.text(
          Typeface.REGULAR,
          caption(tip.fiber()),
          left + size / 2.0,
          top + size + 17,
          14,
          Ink.TEXT,
          Ink.Anchor.MIDDLE);
    }
  }

  private static String caption(Fiber f) {
    return f.coreDipNm() instanceof Quantity dip
        ? f.position() + ":  dip " + Ticks.label(Math.rint(dip.value()))
        : String.valueOf(f.position());
  }

  private void circle(Ink ink, EndFace face, String name, int left, int top) {
    ink.drawOnMap(ellipse(face, name, left, top), Color.WHITE, 0.8);
  }

  private Ellipse2D ellipse(EndFace face, String name, int left, int top) {
    double d = face.settings().get(name) * size / TipView.WINDOW_UM;
    return new Ellipse2D.Double(left + (size - d) / 2, top + (size - d) / 2, d, d);
  }

  private BufferedImage image(TipView tip, HeightScale scale) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < tip.heightNm().length; i++) {
      image.setRGB(i % size, i / size, scale.rgb(tip.heightNm()[i]));
    }
    return image;
  }
}
