// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import com.google.zxing.common.BitMatrix;
import io.coplanar.evidence.InputFault;
import java.util.List;

/**
 * Where things lie on a label of 50 x 25 mm, in dots. What is printed and what is previewed come
 * from the same layout.
 *
 * @param dotsPerMm 8 for a printer of 203 dots an inch, 12 for one of 300
 * @param code its modules
 * @param module dots of a module
 * @param lines of text, from top to bottom
 */
record LabelLayout(
    int dotsPerMm,
    int width,
    int height,
    BitMatrix code,
    int module,
    int codeLeft,
    int codeTop,
    List<Line> lines) {
  private static final int WIDTH_MM = 50;
  private static final int HEIGHT_MM = 25;

  /** The largest that a code may be: the height less the white around it. */
  private static final int CODE_MM = 19;

  /** A printer's own letters are about so wide for their height. */
  static final double WIDTH_OF_A_LETTER = 0.55;

  /** A line of text; its letters are so high, dots. */
  record Line(String words, int left, int top, int letters) {}

  static LabelLayout of(Label label, Label.Code kind, int dotsPerMm) throws InputFault {
    if (dotsPerMm != 8 && dotsPerMm != 12) {
      throw new InputFault.Inconsistent(
          "--dots-per-mm", "is " + dotsPerMm, "8 (203 dots an inch) or 12 (300)");
    }
    BitMatrix code =
        kind == Label.Code.QR ? CodePicture.qr(label.uri()) : CodePicture.dataMatrix(label.uri());
    int module = CODE_MM * dotsPerMm / code.getWidth();
    if (module < 2) {
      throw new InputFault.TooLarge(
          "the code", "is too fine to be read on this label", "a shorter link");
    }
    // QR knows magnifications up to 10
    module = Math.min(module, 10);
    int height = HEIGHT_MM * dotsPerMm;
    int side = code.getWidth() * module;
    int left = 3 * dotsPerMm;
    int textLeft = left + Math.max(side, CODE_MM * dotsPerMm) + 2 * dotsPerMm;
    int room = WIDTH_MM * dotsPerMm - textLeft - dotsPerMm;
    return new LabelLayout(
        dotsPerMm,
        WIDTH_MM * dotsPerMm,
        height,
        code,
        module,
        left,
        (height - side) / 2,
        List.of(
            line(label.serial(), textLeft, 3.2, 5, dotsPerMm, room),
            line(label.product(), textLeft, 9.6, 2.2, dotsPerMm, room),
            line(label.cable(), textLeft, 12.8, 2.2, dotsPerMm, room),
            line(label.made(), textLeft, 16.0, 2.2, dotsPerMm, room),
            line(label.shop(), textLeft, 19.2, 2.2, dotsPerMm, room)));
  }

  /** A long text is written smaller, down to 1.4 mm, and then cut, but never the serial. */
  private static Line line(
      String words, int left, double topMm, double mostMm, int dotsPerMm, int room) {
    double fits = room / (WIDTH_OF_A_LETTER * words.length());
    boolean serial = mostMm > 3;
    int letters = (int) Math.min(mostMm * dotsPerMm, fits);
    int least = (int) Math.round(1.4 * dotsPerMm);
    if (!serial && letters < least) {
      int n = (int) (room / (WIDTH_OF_A_LETTER * least));
      return new Line(
          words.substring(0, Math.max(1, n - 1)) + "…", left, (int) (topMm * dotsPerMm), least);
    }
    return new Line(words, left, (int) (topMm * dotsPerMm), Math.max(letters, 6));
  }
}
