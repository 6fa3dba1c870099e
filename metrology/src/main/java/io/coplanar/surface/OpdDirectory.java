// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The directory of an OPD file: u16 1, then one entry of 24 bytes a block (name[16], u16 type, u32
 * size, u16 flags), the first of which is the directory's own. The blocks' data follow in the
 * directory's order, little-endian.
 *
 * @param blocks those that hold data, in the file's order
 */
record OpdDirectory(List<OpdDirectory.Block> blocks) {
  private static final byte[] START = "\1\0Directory".getBytes(StandardCharsets.US_ASCII);
  private static final int ENTRY_BYTES = 24;

  private static final int TYPE_ARRAY = 3;
  private static final int TYPE_SHORT = 6;
  private static final int TYPE_FLOAT = 7;

  /**
   * @param position of its data in the file
   * @param size of its data, bytes
   */
  record Block(String name, int type, int position, int size) {}

  static boolean startsIn(byte[] bytes) {
    return Magic.at(bytes, 0, START);
  }

  /**
   * @throws InputFault.Damaged the directory is cut or states blocks beyond the file's end
   */
  static OpdDirectory read(ByteCursor in) throws InputFault {
    in.at(2 + 16);
    int type = in.u16();
    long size = in.u32();
    if (type != 1 || size < ENTRY_BYTES || size % ENTRY_BYTES != 0) {
      throw new InputFault.Damaged(
          "",
          "has a directory of type " + type + " and " + size + " bytes",
          "type 1 and a multiple of " + ENTRY_BYTES + " bytes");
    }
    long position = 2 + size;
    in.at(2).need(size);
    in.skip(ENTRY_BYTES);
    List<Block> blocks = new ArrayList<>();
    for (long i = 1; i < size / ENTRY_BYTES; i++) {
      String name = in.text(16, StandardCharsets.ISO_8859_1);
      int blockType = in.u16();
      long blockSize = in.u32();
      in.skip(2);
      if (position + blockSize > in.size()) {
        throw new InputFault.Damaged(
            "",
            "ends after "
                + in.size()
                + " bytes, within its block \""
                + LengthUnit.brief(name)
                + "\"",
            (position + blockSize) + " bytes or more");
      }
      if (blockSize > 0) {
        blocks.add(new Block(name, blockType, (int) position, (int) blockSize));
      }
      position += blockSize;
    }
    return new OpdDirectory(blocks);
  }

  Optional<Block> findArray(String name) {
    return find(name, TYPE_ARRAY, 6);
  }

  OptionalInt findShort(ByteCursor in, String name) throws InputFault {
    Optional<Block> block = find(name, TYPE_SHORT, Short.BYTES);
    return block.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(in.at(block.get().position()).u16());
  }

  OptionalDouble findFloat(ByteCursor in, String name) throws InputFault {
    Optional<Block> block = find(name, TYPE_FLOAT, Float.BYTES);
    return block.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(in.at(block.get().position()).f32());
  }

  double requireFloat(ByteCursor in, String name) throws InputFault {
    OptionalDouble value = findFloat(in, name);
    if (value.isEmpty()) {
      throw new InputFault.Inconsistent("", "does not state its " + name, "a block of that name");
    }
    return value.getAsDouble();
  }

  private Optional<Block> find(String name, int type, int minBytes) {
    return blocks.stream()
        .filter(b -> b.name().equals(name) && b.type() == type && b.size() >= minBytes)
        .findFirst();
  }
}
