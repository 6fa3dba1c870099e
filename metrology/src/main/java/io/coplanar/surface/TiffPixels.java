// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.Arrays;

/** The samples of a TIFF image as one block, row by row, in the file's byte order. */
final class TiffPixels {
  private final TiffDirectory page;
  private final byte[] file;
  private final int columns;
  private final int rows;
  private final SampleType type;
  private final byte[] image;

  private TiffPixels(
      byte[] file, TiffDirectory page, int columns, int rows, SampleType type, byte[] image) {
    this.page = page;
    this.file = file;
    this.columns = columns;
    this.rows = rows;
    this.type = type;
    this.image = image;
  }

  static byte[] read(byte[] file, TiffDirectory page, int columns, int rows, SampleType type)
      throws InputFault {
    // unpacked samples must be there; packed ones may be 1032 times as large, see TiffPacking
    long most = page.number(TiffDirectory.COMPRESSION, 1) == 1 ? file.length : file.length * 1032L;
    int points = GridSize.points(columns, rows, type.bytes(), most);
    byte[] image = new byte[Math.multiplyExact(points, type.bytes())];
    TiffPixels pixels = new TiffPixels(file, page, columns, rows, type, image);
    if (page.has(TiffDirectory.TILE_OFFSETS)) {
      pixels.readTiles();
    } else {
      pixels.readStrips();
    }
    return image;
  }

  private void readStrips() throws InputFault {
    long stated = page.number(TiffDirectory.ROWS_PER_STRIP, rows);
    int height = (int) Math.min(rows, stated < 1 ? rows : stated);
    int count = (rows + height - 1) / height;
    long[] offsets = blocks(TiffDirectory.STRIP_OFFSETS, count);
    long[] sizes = sizes(TiffDirectory.STRIP_BYTE_COUNTS, count, (long) columns * height);
    for (int i = 0; i < count; i++) {
      int top = i * height;
      place(block(offsets[i], sizes[i], columns, Math.min(height, rows - top)), columns, 0, top);
    }
  }

  private void readTiles() throws InputFault {
    long width = page.number(TiffDirectory.TILE_WIDTH, 0);
    long height = page.number(TiffDirectory.TILE_LENGTH, 0);
    int area = GridSize.points(width, height);
    int across = (int) ((columns + width - 1) / width);
    int down = (int) ((rows + height - 1) / height);
    int count = GridSize.points(across, down);
    long[] offsets = blocks(TiffDirectory.TILE_OFFSETS, count);
    long[] sizes = sizes(TiffDirectory.TILE_BYTE_COUNTS, count, area);
    for (int i = 0; i < count; i++) {
      byte[] tile = block(offsets[i], sizes[i], (int) width, (int) height);
      place(tile, (int) width, (int) (i % across * width), (int) (i / across * height));
    }
  }

  private long[] blocks(int tag, int count) throws InputFault {
    long[] blocks = page.numbers(tag, Math.max(count, 1 << 20));
    if (blocks.length < count) {
      throw new InputFault.Damaged(
          "", "has " + blocks.length + " parts where its size needs " + count, "");
    }
    return blocks;
  }

  /** Sizes of the blocks; where they are not stated, those of unpacked ones. */
  private long[] sizes(int tag, int count, long samples) throws InputFault {
    if (page.has(tag)) {
      return blocks(tag, count);
    }
    long[] sizes = new long[count];
    Arrays.fill(sizes, samples * type.bytes());
    return sizes;
  }

  /** One strip's or tile's samples, unpacked. */
  private byte[] block(long offset, long size, int width, int height) throws InputFault {
    long needed = (long) width * height * type.bytes();
    ByteCursor in = ByteCursor.littleEndian(file).at(offset);
    int compression = (int) page.number(TiffDirectory.COMPRESSION, 1);
    // the last strip may state less than it has where it is not packed
    byte[] samples = TiffPacking.unpack(compression, in, Math.min(size, in.remaining()), needed);
    TiffPredictor.undo(
        (int) page.number(TiffDirectory.PREDICTOR, 1), samples, width, type.bytes(), page.order());
    return samples;
  }

  /** Copies the part of a block that lies within the image. */
  private void place(byte[] block, int width, int left, int top) {
    int size = type.bytes();
    int height = Math.min(block.length / (width * size), rows - top);
    int bytes = Math.min(width, columns - left) * size;
    for (int r = 0; r < height; r++) {
      System.arraycopy(block, r * width * size, image, ((top + r) * columns + left) * size, bytes);
    }
  }
}
