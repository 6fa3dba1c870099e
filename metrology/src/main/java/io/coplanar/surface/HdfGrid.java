// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A 2-D dataset of numbers, rows × columns, read whole.
 *
 * @param samples row by row, in their byte order
 */
record HdfGrid(int columns, int rows, SampleType type, ByteBuffer samples) {

  static boolean isNumeric(Dataset dataset) {
    return type(dataset).isPresent();
  }

  /**
   * @param fileBytes size of the file, which bounds what is not packed
   * @throws InputFault its size is beyond the bounds, or a part of it is not there
   */
  static HdfGrid read(Dataset dataset, long fileBytes) throws InputFault {
    Optional<SampleType> type = type(dataset);
    long[] sides = dataset.getDimensionsAsLong();
    if (type.isEmpty() || sides.length != 2) {
      throw new InputFault.Unsupported(
          "",
          "has a surface of " + sides.length + " dimensions of " + dataset.getJavaType().getName(),
          "a 2-D dataset of numbers");
    }
    int points = GridSize.points(sides[1], sides[0]);
    ByteBuffer samples;
    if (dataset instanceof ChunkedDataset chunked) {
      samples = HdfChunks.assemble(chunked, type.get().bytes());
    } else {
      GridSize.points(sides[1], sides[0], type.get().bytes(), fileBytes);
      samples = ((DatasetBase) dataset).getDataBuffer();
    }
    if (samples.remaining() < (long) points * type.get().bytes()) {
      throw new InputFault.Damaged("", "has a surface that is cut", "");
    }
    samples.order(((OrderedDataType) dataset.getDataType()).getByteOrder());
    return new HdfGrid((int) sides[1], (int) sides[0], type.get(), samples);
  }

  void read(int row, double[] values) {
    type.read(samples, row * columns, 1, 0, values);
  }

  private static Optional<SampleType> type(Dataset dataset) {
    DataType type = dataset.getDataType();
    if (type instanceof FloatingPoint) {
      return switch (type.getSize()) {
        case 4 -> Optional.of(SampleType.F32);
        case 8 -> Optional.of(SampleType.F64);
        default -> Optional.empty();
      };
    }
    if (type instanceof FixedPoint integer) {
      return switch (type.getSize()) {
        case 1 -> Optional.of(integer.isSigned() ? SampleType.I8 : SampleType.U8);
        case 2 -> Optional.of(integer.isSigned() ? SampleType.I16 : SampleType.U16);
        case 4 -> Optional.of(integer.isSigned() ? SampleType.I32 : SampleType.U32);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }
}
