// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * How many rows of a damaged file can be trusted. A JPEG decoder that meets the end, or nonsense,
 * goes on with what it makes up, and only warns: rows that came after its first warning, or after
 * the last byte was taken, are not the file's. Its input comes in pieces, so that a few good rows
 * before a cut are given up too.
 */
final class RowsRead implements IIOReadUpdateListener, IIOReadWarningListener {
  private final ImageInputStream in;
  private final long length;
  private int rows;
  private int rowsBeforeEnd;
  private int rowsBeforeWarning = Integer.MAX_VALUE;
  private boolean severalPasses;

  RowsRead(ImageInputStream in, long length) {
    this.in = in;
    this.length = length;
  }

  void listen(ImageReader reader) {
    reader.addIIOReadUpdateListener(this);
    reader.addIIOReadWarningListener(this);
  }

  /** Whether the decoder warned. */
  boolean warned() {
    return rowsBeforeWarning != Integer.MAX_VALUE;
  }

  /** The rows that are the file's, when it did not end as it should. */
  int trusted() {
    return severalPasses ? 0 : Math.min(rowsBeforeEnd, rowsBeforeWarning);
  }

  /** The rows that are the file's, when the decoder stopped with a fault. */
  int trustedBeforeFault() {
    return severalPasses ? 0 : Math.min(rows, rowsBeforeWarning);
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    rowsBeforeWarning = Math.min(rowsBeforeWarning, rows);
  }

  @Override
  public void imageUpdate(
      ImageReader source,
      BufferedImage image,
      int minX,
      int minY,
      int width,
      int height,
      int periodX,
      int periodY,
      int[] bands) {
    severalPasses |= minY + height < rows || periodX > 1 || periodY > 1;
    rows = Math.max(rows, minY + height);
    try {
      if (in.getStreamPosition() < length) {
        rowsBeforeEnd = rows;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // the bytes are in memory
    }
  }

  @Override
  public void passStarted(
      ImageReader source,
      BufferedImage image,
      int pass,
      int minPass,
      int maxPass,
      int minX,
      int minY,
      int periodX,
      int periodY,
      int[] bands) {
    severalPasses |= pass > 0;
  }

  @Override
  public void passComplete(ImageReader source, BufferedImage image) {}

  @Override
  public void thumbnailPassStarted(
      ImageReader source,
      BufferedImage thumbnail,
      int pass,
      int minPass,
      int maxPass,
      int minX,
      int minY,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void thumbnailUpdate(
      ImageReader source,
      BufferedImage thumbnail,
      int minX,
      int minY,
      int width,
      int height,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void thumbnailPassComplete(ImageReader source, BufferedImage thumbnail) {}
}
