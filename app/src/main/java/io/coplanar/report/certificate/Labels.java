// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import com.google.zxing.common.BitMatrix;
import io.coplanar.evidence.InputFault;
import io.coplanar.report.LabelPicture;
import java.nio.charset.StandardCharsets;

/** Labels for a printer that speaks ZPL, and a picture of them. */
public final class Labels {
  private Labels() {}

  /**
   * For the printer: ZPL II, UTF-8.
   *
   * @param dotsPerMm 8 or 12
   */
  public static String zpl(Label label, Label.Code code, int dotsPerMm) throws InputFault {
    LabelLayout layout = LabelLayout.of(label, code, dotsPerMm);
    StringBuilder zpl = new StringBuilder("^XA\n^CI28\n");
    zpl.append("^PW").append(layout.width()).append("\n^LL").append(layout.height()).append('\n');
    zpl.append("^FO").append(layout.codeLeft()).append(',').append(layout.codeTop());
    zpl.append(
        code == Label.Code.QR
            ? "^BQN,2," + layout.module() + "^FH^FDMA," + escaped(label.uri())
            // the escape character is one that no address holds
            : "^BXN," + layout.module() + ",200,,,,|^FH^FD" + escaped(label.uri()));
    zpl.append("^FS\n");
    for (LabelLayout.Line line : layout.lines()) {
      zpl.append("^FO")
          .append(line.left())
          .append(',')
          .append(line.top())
          .append("^A0N,")
          .append(line.letters())
          .append(',')
          .append(line.letters())
          .append("^FH^FD")
          .append(escaped(line.words()))
          .append("^FS\n");
    }
    return zpl.append("^PQ1\n^XZ\n").toString();
  }

  /** What a label would look like: a PNG, a pixel a dot. The printer has letters of its own. */
  public static byte[] png(Label label, Label.Code code, int dotsPerMm) throws InputFault {
    LabelLayout layout = LabelLayout.of(label, code, dotsPerMm);
    LabelPicture picture = new LabelPicture(layout.width(), layout.height());
    BitMatrix modules = layout.code();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          picture.square(
              layout.codeLeft() + x * layout.module(),
              layout.codeTop() + y * layout.module(),
              layout.module());
        }
      }
    }
    for (LabelLayout.Line line : layout.lines()) {
      picture.line(line.words(), line.left(), line.top(), line.letters());
    }
    return picture.png();
  }

  /** What would be a command becomes its hexadecimal form; control characters go. */
  private static String escaped(String words) {
    StringBuilder safe = new StringBuilder();
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c >= ' ' && c < 127 && "^~_\\|,".indexOf(c) < 0) {
        safe.append((char) c);
      } else if (c >= ' ' && c != 127) {
        safe.append('_').append("%02X".formatted(c));
      }
    }
    return safe.toString();
  }
}
