// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A record class as a JSON object: its components under their names in snake_case, in order. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Constructor<?> constructor;
  private final List<Part> parts;

  /** A component. */
  record Part(String name, Type type, boolean nullable, RecordComponent component) {
    @Nullable Object of(Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private RecordShape(Class<?> type) {
    List<Part> found = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent c : type.getRecordComponents()) {
      c.getAccessor().setAccessible(true);
      AnnotatedType annotated = c.getAnnotatedType();
      found.add(
          new Part(
              snake(c.getName()),
              c.getGenericType(),
              annotated.isAnnotationPresent(Nullable.class),
              c));
      types.add(c.getType());
    }
    parts = List.copyOf(found);
    try {
      constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is no record", e);
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<Part> parts() {
    return parts;
  }

  /**
   * @throws IllegalArgumentException what the record's own constructor throws
   */
  Object create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code capturedFrom} is {@code captured_from}. */
  static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
