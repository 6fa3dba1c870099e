// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.coplanar.evidence.InputFault;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of one image in a TIFF file: TIFF 6.0, section 2, and its BigTIFF twin. */
final class TiffDirectory {
  static final int WIDTH = 256;
  static final int LENGTH = 257;
  static final int BITS_PER_SAMPLE = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int DESCRIPTION = 270;
  static final int STRIP_OFFSETS = 273;
  static final int SAMPLES_PER_PIXEL = 277;
  static final int ROWS_PER_STRIP = 278;
  static final int STRIP_BYTE_COUNTS = 279;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  static final int RESOLUTION_UNIT = 296;
  static final int PREDICTOR = 317;
  static final int TILE_WIDTH = 322;
  static final int TILE_LENGTH = 323;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTE_COUNTS = 325;
  static final int SAMPLE_FORMAT = 339;
  static final int GDAL_NO_DATA = 42113;

  private static final int MAX_IMAGES = 65_536;

  /** Bytes of a value by its type's number; 0 for a type that does not exist. */
  private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private record Field(int type, long count, long at) {}

  private final byte[] bytes;
  private final ByteOrder order;
  private final Map<Integer, Field> fields = new HashMap<>();

  private TiffDirectory(byte[] bytes, ByteOrder order) {
    this.bytes = bytes;
    this.order = order;
  }

  static boolean is(byte[] bytes) {
    return Magic.at(bytes, 0, new byte[] {'I', 'I', 42, 0})
        || Magic.at(bytes, 0, new byte[] {'M', 'M', 0, 42})
        || Magic.at(bytes, 0, new byte[] {'I', 'I', 43, 0})
        || Magic.at(bytes, 0, new byte[] {'M', 'M', 0, 43});
  }

  /** The directories of all images, at least one. */
  static List<TiffDirectory> list(byte[] bytes) throws InputFault {
    ByteOrder order = bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteCursor in = ByteCursor.littleEndian(bytes).order(order).at(2);
    boolean big = in.u16() == 43;
    long next = big ? in.skip(4).i64() : in.u32();
    List<TiffDirectory> all = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    while (next != 0) {
      if (!seen.add(next) || all.size() >= MAX_IMAGES) {
        throw new InputFault.Damaged("", "its list of images runs in a circle", "");
      }
      TiffDirectory directory = new TiffDirectory(bytes, order);
      next = directory.read(in.at(next), big);
      all.add(directory);
    }
    if (all.isEmpty()) {
      throw new InputFault.Damaged("", "holds no image", "a TIFF file with one");
    }
    return all;
  }

  private long read(ByteCursor in, boolean big) throws InputFault {
    long count = big ? in.i64() : in.u16();
    if (count < 0 || count > bytes.length) {
      throw new InputFault.Damaged("", "its list of TIFF tags makes no sense", "");
    }
    in.need(count * (big ? 20 : 12));
    for (int i = 0; i < count; i++) {
      int tag = in.u16();
      int type = in.u16();
      long values = big ? in.i64() : in.u32();
      int inline = big ? 8 : 4;
      int at = in.position();
      long size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
      boolean here = size > 0 && values >= 0 && values <= inline / size;
      long offset = here ? at : big ? in.i64() : in.u32();
      in.at(at).skip(inline);
      fields.putIfAbsent(tag, new Field(type, values, offset));
    }
    return big ? in.i64() : in.u32();
  }

  /** The byte order of the file, samples included. */
  ByteOrder order() {
    return order;
  }

  boolean has(int tag) {
    return fields.containsKey(tag);
  }

  /** The first value of a tag, or the given one where the tag is absent. */
  long number(int tag, long absent) throws InputFault {
    return has(tag) ? numbers(tag, Integer.MAX_VALUE)[0] : absent;
  }

  /**
   * The whole numbers of a tag.
   *
   * @param max most values that make sense; no more are allocated
   */
  long[] numbers(int tag, int max) throws InputFault {
    Field field = require(tag);
    ByteCursor in = at(tag, field);
    if (field.count() < 1 || field.count() > max) {
      throw damaged(tag);
    }
    long[] numbers = new long[(int) field.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          switch (field.type()) {
            case 1, 7 -> in.u8();
            case 3 -> in.u16();
            case 4, 13 -> in.u32();
            case 6 -> in.i8();
            case 8 -> in.i16();
            case 9 -> in.i32();
            case 16, 17, 18 -> in.i64();
            default -> throw damaged(tag);
          };
    }
    return numbers;
  }

  /** The fraction or real of a tag; NaN where the tag is absent. */
  double real(int tag) throws InputFault {
    if (!has(tag)) {
      return Double.NaN;
    }
    Field field = require(tag);
    ByteCursor in = at(tag, field);
    return switch (field.type()) {
      case 5 -> (double) in.u32() / in.u32();
      case 11 -> in.f32();
      case 12 -> in.f64();
      default -> number(tag, 0);
    };
  }

  /** The text of a tag; empty where the tag is absent. */
  String text(int tag) throws InputFault {
    if (!has(tag)) {
      return "";
    }
    Field field = require(tag);
    byte[] text = at(tag, field).bytes(field.count());
    String utf8 = new String(text, UTF_8);
    // the replacement character says that it was not UTF-8 (ImageJ writes Latin-1)
    String read = utf8.indexOf('\ufffd') < 0 ? utf8 : new String(text, ISO_8859_1);
    return read.replace("\0", "").strip();
  }

  private Field require(int tag) throws InputFault {
    Field field = fields.get(tag);
    if (field == null) {
      throw new InputFault.Damaged("", "lacks TIFF tag " + tag, "");
    }
    return field;
  }

  /** At the tag's values, all of which are there. */
  private ByteCursor at(int tag, Field field) throws InputFault {
    int size = field.type() < TYPE_BYTES.length ? TYPE_BYTES[field.type()] : 0;
    if (size == 0 || field.count() < 0 || field.count() > bytes.length) {
      throw damaged(tag);
    }
    ByteCursor in = ByteCursor.littleEndian(bytes).order(order).at(field.at());
    in.need(field.count() * size);
    return in;
  }

  private static InputFault damaged(int tag) {
    return new InputFault.Damaged("", "its TIFF tag " + tag + " makes no sense", "");
  }
}
