// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Puts a 2-D dataset together from its chunks. The library could, but would unpack a chunk to any
 * size and fill a missing one with zeros, which would be heights.
 */
final class HdfChunks {
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int FLETCHER32 = 3;

  private HdfChunks() {}

  /**
   * @param dataset of a size that {@link GridSize} has passed
   * @return the values row by row
   * @throws InputFault.Damaged a chunk is missing, cut, or contradicts its checksum
   */
  static ByteBuffer assemble(ChunkedDataset dataset, int bytesPerPoint) throws InputFault {
    int[] size = dataset.getDimensions();
    int[] chunk = dataset.getChunkDimensions();
    if (chunk.length != 2 || chunk[0] < 1 || chunk[1] < 1) {
      throw new InputFault.Damaged("", "has a surface in chunks without a size", "");
    }
    long chunkBytes = (long) GridSize.points(chunk[1], chunk[0]) * bytesPerPoint;
    long stored = dataset.getStorageInBytes();
    long needed = (long) size[0] * size[1] * bytesPerPoint;
    if (needed > stored * ZlibStream.MAX_RATIO || chunkBytes > stored * ZlibStream.MAX_RATIO) {
      throw new InputFault.Damaged(
          "", "has " + stored + " packed bytes for a surface of " + needed + " bytes", "more");
    }
    byte[] out = new byte[(int) needed];
    for (int top = 0; top < size[0]; top += chunk[0]) {
      for (int left = 0; left < size[1]; left += chunk[1]) {
        ByteBuffer packed = dataset.getRawChunkBuffer(new int[] {top, left});
        byte[] points = unpack(packed, dataset.getFilters(), (int) chunkBytes);
        int rows = Math.min(chunk[0], size[0] - top);
        int rowBytes = Math.min(chunk[1], size[1] - left) * bytesPerPoint;
        for (int r = 0; r < rows; r++) {
          int to = ((top + r) * size[1] + left) * bytesPerPoint;
          System.arraycopy(points, r * chunk[1] * bytesPerPoint, out, to, rowBytes);
        }
      }
    }
    return ByteBuffer.wrap(out);
  }

  /** Undoes the filters, the last one first. */
  private static byte[] unpack(
      ByteBuffer packed, List<PipelineFilterWithData> filters, int chunkBytes) throws InputFault {
    ByteBuffer data = packed;
    for (PipelineFilterWithData filter : filters.reversed()) {
      data =
          switch (filter.getId()) {
            case FLETCHER32 -> withoutChecksum(data);
            case DEFLATE -> {
              byte[] plain = new byte[chunkBytes];
              ZlibStream.inflate(data, plain, 0, chunkBytes);
              yield ByteBuffer.wrap(plain);
            }
            case SHUFFLE ->
                ByteBuffer.wrap(
                    new ByteShuffleFilter()
                        .decode(bytes(data), new int[] {filter.getFilterData()[0]}));
            default ->
                throw new InputFault.Unsupported(
                    "",
                    "is packed by the HDF5 filter " + LengthUnit.brief(filter.getName()),
                    "deflate, shuffle or fletcher32");
          };
    }
    if (data.remaining() != chunkBytes) {
      throw new InputFault.Damaged(
          "", "has a chunk of " + data.remaining() + " bytes", chunkBytes + " bytes");
    }
    return bytes(data);
  }

  private static byte[] bytes(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(data.position(), bytes);
    return bytes;
  }

  private static ByteBuffer withoutChecksum(ByteBuffer data) throws InputFault {
    int end = data.limit() - 4;
    if (end < data.position()) {
      throw new InputFault.Damaged("", "has a chunk without its checksum", "");
    }
    int stated = data.order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    ByteBuffer content = data.slice(data.position(), end - data.position());
    if (!isFletcher32(content, stated)) {
      throw new InputFault.Damaged("", "has a chunk that contradicts its checksum", "");
    }
    return content;
  }

  /** Two sums modulo 65535 over big-endian 16-bit words; HDF5 may write 65535 for 0. */
  private static boolean isFletcher32(ByteBuffer data, int stated) {
    long sum1 = 0;
    long sum2 = 0;
    for (int i = 0; i < data.limit(); i += 2) {
      int high = data.get(i) & 0xFF;
      int low = i + 1 < data.limit() ? data.get(i + 1) & 0xFF : 0;
      sum1 = (sum1 + (high << 8 | low)) % 65_535;
      sum2 = (sum2 + sum1) % 65_535;
    }
    return sum1 == (stated & 0xFFFF) % 65_535 && sum2 == (stated >>> 16) % 65_535;
  }
}
