// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Text as outlines, from a font file of ours: the same on every machine, and without AWT's fonts,
 * which need fontconfig. Safe for several threads.
 */
final class Typeface {
  static final Typeface REGULAR = new Typeface("font/Roboto-Regular.ttf");
  static final Typeface BOLD = new Typeface("font/Roboto-Bold.ttf");

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private Typeface(String resource) {
    try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      this.glyphs = font.getUnicodeCmapLookup();
      this.unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Width of a line of text, px. */
  synchronized double width(String text, double sizePx) {
    double units = 0;
    for (int c : text.codePoints().toArray()) {
      units += advance(glyphs.getGlyphId(c));
    }
    return units * sizePx / unitsPerEm;
  }

  /** The outline of a line of text whose baseline starts at (x, y), y down, px. */
  synchronized Path2D outline(String text, double x, double y, double sizePx) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = sizePx / unitsPerEm;
    double pen = x;
    for (int c : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(c);
      GeneralPath shape = shape(glyph);
      if (shape != null) {
        all.append(
            shape.createTransformedShape(new AffineTransform(scale, 0, 0, -scale, pen, y)), false);
      }
      pen += advance(glyph) * scale;
    }
    return all;
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null for what has no ink. A character that the font does not know is an empty box. */
  private @Nullable GeneralPath shape(int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? null : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
