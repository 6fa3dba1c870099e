// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes {@link Tiff}: one unpacked little-endian strip of float32 nanometers, or float64 where the
 * map has a datum; NaN is missing. The image description states pitch and unit exactly, the
 * resolution tags for others as a fraction in pixels a centimeter.
 */
final class TiffWriter implements SurfaceWriter {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int ASCII = 2;
  private static final int TAGS = 14;
  private static final int DIRECTORY = 8;
  private static final int AFTER_DIRECTORY = DIRECTORY + 2 + TAGS * 12 + 4;

  @Override
  public void write(HeightMap map, OutputStream out) throws IOException {
    SampleType type = map.datumNm() == 0 ? SampleType.F32 : SampleType.F64;
    byte[] description = description(map);
    int resolutions = AFTER_DIRECTORY;
    int text = resolutions + 16;
    // samples on a multiple of 8 bytes, so that others can map them
    int samples = (text + description.length + 7) / 8 * 8;
    long bytes = (long) map.heightNm().length * type.bytes();

    ByteBuffer head = ByteBuffer.allocate(samples).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(DIRECTORY);
    head.putShort((short) TAGS);
    tag(head, TiffDirectory.WIDTH, LONG, 1, map.columns());
    tag(head, TiffDirectory.LENGTH, LONG, 1, map.rows());
    tag(head, TiffDirectory.BITS_PER_SAMPLE, SHORT, 1, type.bytes() * 8);
    tag(head, TiffDirectory.COMPRESSION, SHORT, 1, 1);
    tag(head, TiffDirectory.PHOTOMETRIC, SHORT, 1, 1);
    tag(head, TiffDirectory.DESCRIPTION, ASCII, description.length, text);
    tag(head, TiffDirectory.STRIP_OFFSETS, LONG, 1, samples);
    tag(head, TiffDirectory.SAMPLES_PER_PIXEL, SHORT, 1, 1);
    tag(head, TiffDirectory.ROWS_PER_STRIP, LONG, 1, map.rows());
    tag(head, TiffDirectory.STRIP_BYTE_COUNTS, LONG, 1, (int) bytes);
    tag(head, TiffDirectory.X_RESOLUTION, RATIONAL, 1, resolutions);
    tag(head, TiffDirectory.Y_RESOLUTION, RATIONAL, 1, resolutions + 8);
    tag(head, TiffDirectory.RESOLUTION_UNIT, SHORT, 1, 3);
    tag(head, TiffDirectory.SAMPLE_FORMAT, SHORT, 1, 3);
    head.putInt(0);
    perCentimeter(head, map.pitchXUm());
    perCentimeter(head, map.pitchYUm());
    head.put(description);
    out.write(head.array());

    ByteBuffer row =
        ByteBuffer.allocate(map.columns() * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int r = 0; r < map.rows(); r++) {
      row.clear();
      for (int c = 0; c < map.columns(); c++) {
        if (type == SampleType.F32) {
          row.putFloat(map.heightNm(c, r));
        } else {
          row.putDouble(map.heightNm(c, r) + map.datumNm());
        }
      }
      out.write(row.array());
    }
  }

  /** ASCII, as the tag wants it, with the NUL that ends it. */
  private static byte[] description(HeightMap map) {
    return ("height map\npitch_x_um="
            + map.pitchXUm()
            + "\npitch_y_um="
            + map.pitchYUm()
            + "\nheight_unit=nm\nmissing=NaN\n\0")
        .getBytes(US_ASCII);
  }

  private static void tag(ByteBuffer head, int tag, int type, int count, int value) {
    head.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** Pixels in a centimeter as a fraction, with as many digits as fit 32 bits. */
  private static void perCentimeter(ByteBuffer head, double pitchUm) {
    double pixels = 1e4 / pitchUm;
    long denominator = 1;
    while (denominator < 1_000_000_000 && pixels * denominator * 10 < 0xFFFF_FFFFL) {
      denominator *= 10;
    }
    long numerator = Math.min(Math.round(pixels * denominator), 0xFFFF_FFFFL);
    head.putInt((int) numerator).putInt((int) denominator);
  }
}
