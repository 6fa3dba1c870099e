// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.stream.LongStream;

/**
 * What a MetroPro header says of its phase map. Fields lie at fixed offsets, big-endian.
 *
 * @param headerBytes size of the header itself
 * @param intensityBytes size of all intensity frames that stand before the phase
 * @param width columns of the phase map; 0 where there is none
 * @param height rows of the phase map; 0 where there is none
 * @param nmPerCount height of one phase count, nm, with the sign of the file
 * @param pitchUm distance of two pixels in x and in y, µm
 */
record MetroProHeader(
    int headerBytes,
    long intensityBytes,
    int width,
    int height,
    double nmPerCount,
    double pitchUm) {
  private static final int MAGIC_1 = 0x881B036F;
  private static final int MAGIC_2 = 0x881B0370;
  private static final int MAGIC_3 = 0x881B0371;
  private static final int SHORT_HEADER = 834;
  private static final int LONG_HEADER = 4096;

  static boolean startsIn(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == (byte) 0x88
        && bytes[1] == 0x1B
        && bytes[2] == 0x03
        && bytes[3] >= (MAGIC_1 & 0xFF)
        && bytes[3] <= (MAGIC_3 & 0xFF);
  }

  long phaseBytes() {
    return (long) width * height * Integer.BYTES;
  }

  static MetroProHeader read(ByteCursor in) throws InputFault {
    int headerBytes = headerBytes(in);
    in.need(headerBytes - in.position());

    in.at(52);
    int frameWidth = in.u16();
    int frameHeight = in.u16();
    int frames = in.u16();
    in.at(60);
    long frameBytes = 2L * frameWidth * frameHeight;
    requireOneOf("intensity", in.u32(), frameBytes * frames, frameBytes);

    in.at(68);
    int width = in.u16();
    int height = in.u16();
    requireOneOf("phase", in.u32(), 4L * width * height);

    in.at(164);
    double scale = positive("interferometric scale factor", in.f32());
    double wavelengthM = positive("wavelength", in.f32());
    in.at(176);
    double obliquity = positive("obliquity factor", in.f32());
    in.at(184);
    double pitchM = positive("lateral resolution (it is not calibrated)", in.f32());
    in.at(218);
    int countsPerFringe = countsPerFringe(in.i16());
    in.at(232);
    int sign = in.i16() == 0 ? 1 : -1;

    double nmPerCount = sign * scale * obliquity * wavelengthM * 1e9 / countsPerFringe;
    return new MetroProHeader(
        headerBytes, frameBytes * frames, width, height, nmPerCount, pitchM * 1e6);
  }

  private static int headerBytes(ByteCursor in) throws InputFault {
    int magic = in.at(0).i32();
    int format = in.u16();
    long stated = in.u32();
    int expected = magic == MAGIC_3 ? LONG_HEADER : SHORT_HEADER;
    if (magic < MAGIC_1 || magic > MAGIC_3) {
      throw new InputFault.NotThisFormat("", "does not start as a MetroPro file does", "");
    }
    if (format != magic - MAGIC_1 + 1 || stated != expected) {
      throw new InputFault.Damaged(
          "",
          "states header format " + format + " of " + stated + " bytes",
          "format " + (magic - MAGIC_1 + 1) + " of " + expected + " bytes, as its signature says");
    }
    return expected;
  }

  /** The header states each part's bytes a second time; 0 where the writer left that out. */
  private static void requireOneOf(String part, long stated, long... computed) throws InputFault {
    if (stated != 0 && LongStream.of(computed).noneMatch(bytes -> bytes == stated)) {
      throw new InputFault.Damaged(
          "",
          "states " + stated + " bytes of " + part + ", and a size of " + computed[0] + " bytes",
          "both the same");
    }
  }

  private static double positive(String what, float value) throws InputFault {
    if (!(value > 0 && value <= Float.MAX_VALUE)) {
      throw new InputFault.Inconsistent(
          "", "states " + value + " as its " + what, "a positive number");
    }
    return value;
  }

  private static int countsPerFringe(int resolution) throws InputFault {
    return switch (resolution) {
      case 0 -> 4_096;
      case 1 -> 32_768;
      case 2 -> 131_072;
      default ->
          throw new InputFault.Unsupported(
              "", "states phase resolution " + resolution, "0 (normal), 1 (high) or 2 (highest)");
    };
  }
}
