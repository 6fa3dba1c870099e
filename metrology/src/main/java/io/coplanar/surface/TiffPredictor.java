// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a TIFF writer did to samples before it packed them: nothing (1), differences along the row
 * (2, TIFF 6.0, section 14), or differences of the bytes, sorted by significance (3, Adobe's
 * technical note 3).
 */
final class TiffPredictor {
  private TiffPredictor() {}

  /**
   * Undoes it in place.
   *
   * @param samples rows of {@code width} samples
   * @param size bytes of a sample
   */
  static void undo(int predictor, byte[] samples, int width, int size, ByteOrder order)
      throws InputFault {
    switch (predictor) {
      case 1 -> {}
      case 2 -> sum(ByteBuffer.wrap(samples).order(order), width, size);
      case 3 -> unsort(samples, width, size, order);
      default ->
          throw new InputFault.Unsupported("", "uses TIFF predictor " + predictor, "1, 2 or 3");
    }
  }

  private static void sum(ByteBuffer samples, int width, int size) {
    int count = samples.limit() / size;
    for (int i = 0; i < count; i++) {
      if (i % width == 0) {
        continue;
      }
      int at = i * size;
      switch (size) {
        case 2 ->
            samples.putShort(at, (short) (samples.getShort(at) + samples.getShort(at - size)));
        case 4 -> samples.putInt(at, samples.getInt(at) + samples.getInt(at - size));
        default -> samples.putLong(at, samples.getLong(at) + samples.getLong(at - size));
      }
    }
  }

  private static void unsort(byte[] samples, int width, int size, ByteOrder order) {
    int rowBytes = width * size;
    byte[] row = new byte[rowBytes];
    for (int start = 0; start + rowBytes <= samples.length; start += rowBytes) {
      System.arraycopy(samples, start, row, 0, rowBytes);
      for (int i = 1; i < rowBytes; i++) {
        row[i] += row[i - 1];
      }
      for (int i = 0; i < width; i++) {
        for (int k = 0; k < size; k++) {
          int place = order == ByteOrder.BIG_ENDIAN ? k : size - 1 - k;
          samples[start + i * size + place] = row[k * width + i];
        }
      }
    }
  }
}
