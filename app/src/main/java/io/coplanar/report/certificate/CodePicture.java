// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.coplanar.evidence.InputFault;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;

/** A code that scanners read, a pixel a module and without the white around it. */
final class CodePicture {
  private static final int WHITE = 0xffffff;

  private CodePicture() {}

  /** A QR code of level M: up to 15 % of it may be dirty. */
  static BitMatrix qr(String text) throws InputFault {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    hints.put(EncodeHintType.MARGIN, 0);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw tooLong(text);
    }
  }

  /** A square Data Matrix, which is smaller than a QR code. */
  static BitMatrix dataMatrix(String text) throws InputFault {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    hints.put(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE);
    try {
      return new DataMatrixWriter().encode(text, BarcodeFormat.DATA_MATRIX, 0, 0, hints);
    } catch (IllegalArgumentException e) {
      throw tooLong(text);
    }
  }

  private static InputFault tooLong(String text) {
    return new InputFault.TooLarge(
        "the code", "has " + text.length() + " characters", "a shorter link, or a shorter serial");
  }

  /** As a picture of so many pixels a module. */
  static BufferedImage picture(BitMatrix code, int pixels) {
    BufferedImage image =
        new BufferedImage(
            code.getWidth() * pixels, code.getHeight() * pixels, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, code.get(x / pixels, y / pixels) ? 0 : WHITE);
      }
    }
    return image;
  }
}
