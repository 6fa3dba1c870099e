// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.util.List;

/** Binary SDF: 81 bytes of header (85 in version 2.0), little-endian, then the heights. */
final class SdfBinary {
  /** By data type: its number is the index. */
  private static final SampleType[] TYPES = {
    SampleType.U8,
    SampleType.U16,
    SampleType.U32,
    SampleType.F32,
    SampleType.I8,
    SampleType.I16,
    SampleType.I32,
    SampleType.F64
  };

  private SdfBinary() {}

  static HeightMap read(byte[] bytes) throws InputFault {
    ByteCursor in = ByteCursor.littleEndian(bytes);
    String version = in.text(8, ISO_8859_1);
    in.skip(10 + 12 + 12); // who made it, when it was made and changed
    boolean wide = version.endsWith("2.0");
    SdfHeader header =
        new SdfHeader(
            wide ? in.u32() : in.u16(),
            wide ? in.u32() : in.u16(),
            in.f64(),
            in.f64(),
            in.f64(),
            in.skip(8).u8(), // Zresolution goes unused
            in.u8(),
            in.u8());
    header.check();
    if (header.dataType() >= TYPES.length) {
      throw new InputFault.Unsupported(
          "", "states data type " + header.dataType(), "0 to " + (TYPES.length - 1));
    }
    SampleType type = TYPES[header.dataType()];
    int points = GridSize.points(header.points(), header.profiles(), type.bytes(), in.remaining());
    skipOlympusFields(in, version, (long) points * type.bytes());
    ByteBuffer samples = in.view((long) points * type.bytes());
    int columns = (int) header.points();
    List<String> notes = header.notes();
    double nm = header.zScaleM() * 1e9;
    return HeightMaps.read(
        columns,
        (int) header.profiles(),
        header.xScaleM() * 1e6,
        header.yScaleM() * 1e6,
        notes,
        (row, heightNm) -> {
          type.read(samples, row * columns, 1, 0, heightNm);
          for (int c = 0; c < columns; c++) {
            heightNm[c] = isMissing(type, heightNm[c]) ? Double.NaN : heightNm[c] * nm;
          }
        });
  }

  /** Olympus adds two numbers to the header, always 5 and 1, under an unchanged version. */
  private static void skipOlympusFields(ByteCursor in, String version, long dataBytes)
      throws InputFault {
    if (version.equals("bISO-1.0") && in.remaining() == dataBytes + 8) {
      int start = in.position();
      boolean olympus = in.u32() == 5 && in.u32() == 1;
      in.at(olympus ? start + 8L : start);
    }
  }

  /**
   * The standard marks a missing point by the least value of a signed or real type; for unsigned
   * ones, where 0 is a height, others take the greatest. Programs also write NaN.
   */
  private static boolean isMissing(SampleType type, double raw) {
    return switch (type) {
      case I8 -> raw == Byte.MIN_VALUE;
      case I16 -> raw == Short.MIN_VALUE;
      case I32 -> raw == Integer.MIN_VALUE;
      case U16 -> raw == 0xFFFF;
      case U32 -> raw == 0xFFFF_FFFFL;
      case F32 -> !(Math.abs(raw) < Float.MAX_VALUE);
      case F64 -> !(Math.abs(raw) < Double.MAX_VALUE);
      case U8 -> false;
    };
  }
}
