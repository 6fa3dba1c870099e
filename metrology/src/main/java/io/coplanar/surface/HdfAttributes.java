// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The attributes of an HDF5 object. A scalar and an array of one are taken for the same. */
final class HdfAttributes {
  private static final int MAX_BYTES = 1 << 20;

  /** A compound (category, base unit, parameters) of Zygo's. */
  record Converter(String category, String baseUnit, double[] parameters) {}

  private final Node node;

  private HdfAttributes(Node node) {
    this.node = node;
  }

  static HdfAttributes of(Node node) {
    return new HdfAttributes(node);
  }

  Optional<String> findText(String name) throws InputFault {
    return first(value(name)) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  OptionalDouble findNumber(String name) throws InputFault {
    return first(value(name)) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  Optional<Converter> findConverter(String name) throws InputFault {
    if (!(value(name) instanceof Map<?, ?> fields) || fields.size() < 3) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>(fields.values());
    if (first(values.get(0)) instanceof String category
        && first(values.get(1)) instanceof String unit) {
      return Optional.of(new Converter(category, unit, numbers(values.getLast())));
    }
    return Optional.empty();
  }

  /**
   * The columns of a table of texts.
   *
   * @return nothing where the dataset is no 1-D table of texts only
   */
  static List<String[]> texts(Dataset table, int maxRows) throws InputFault {
    if (table.getDimensionsAsLong().length != 1 || !table.isCompound()) {
      return List.of();
    }
    if (table.getSize() > maxRows) {
      throw new InputFault.TooLarge(
          "", "has a table " + table.getPath() + " of " + table.getSize() + " rows", "");
    }
    requireSane(table.getDataType());
    List<String[]> columns = new ArrayList<>();
    if (table.getData() instanceof Map<?, ?> fields) {
      for (Object column : fields.values()) {
        if (column instanceof String[] texts) {
          columns.add(texts);
        }
      }
    }
    return columns;
  }

  private @Nullable Object value(String name) throws InputFault {
    Attribute attribute = node.getAttribute(name);
    if (attribute == null) {
      return null;
    }
    if (attribute.getSizeInBytes() > MAX_BYTES) {
      throw new InputFault.TooLarge(
          "", "has an attribute " + name + " of more than " + MAX_BYTES + " bytes", "");
    }
    requireSane(attribute.getDataType());
    return attribute.getData();
  }

  /** The library allocates for what a type's parts state, even where that exceeds the whole. */
  private static void requireSane(DataType type) throws InputFault {
    List<DataType> parts = new ArrayList<>();
    long bytes = 0;
    if (type instanceof CompoundDataType compound) {
      for (CompoundDataType.CompoundDataMember member : compound.getMembers()) {
        parts.add(member.getDataType());
        bytes += member.getDataType().getSize();
      }
    } else if (type instanceof ArrayDataType array) {
      parts.add(array.getBaseType());
      bytes = Math.max(1, array.getBaseType().getSize());
      for (int side : array.getArrayTypeDimensions()) {
        bytes = Math.multiplyExact(bytes, side);
      }
    }
    if (bytes < 0 || bytes > Math.max(0, type.getSize())) {
      throw new InputFault.Damaged("", "has an HDF5 type whose parts exceed it", "");
    }
    for (DataType part : parts) {
      requireSane(part);
    }
  }

  private static @Nullable Object first(@Nullable Object value) {
    Object at = value;
    while (at != null && at.getClass().isArray()) {
      at = Array.getLength(at) == 0 ? null : Array.get(at, 0);
    }
    return at;
  }

  /** The innermost array of numbers: a compound's array comes wrapped in one of one element. */
  private static double[] numbers(@Nullable Object value) {
    Object at = value;
    while (at instanceof Object[] outer) {
      at = outer.length == 0 ? null : outer[0];
    }
    if (at == null || !at.getClass().isArray()) {
      return new double[0];
    }
    double[] numbers = new double[Array.getLength(at)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ((Number) Array.get(at, i)).doubleValue();
    }
    return numbers;
  }
}
