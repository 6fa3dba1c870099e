// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A serialized Gwyddion object: its name and NUL, u32 bytes of what follows, then components, each
 * a name and NUL, one letter for the type, and the value. Small letters are single values, capital
 * ones arrays behind a u32 count; little-endian.
 *
 * <p>Only one level is looked at; the objects inside are read when they are asked for. So nothing a
 * file nests can exhaust the stack.
 *
 * @param name the class: {@code GwyContainer}, {@code GwyDataField}
 * @param components by name; where a name comes twice, the later one, as in Gwyddion
 */
record GwyObject(String name, Map<String, GwyObject.Component> components) {
  private static final int MAX_COMPONENTS = 100_000;

  /**
   * @param type the letter
   * @param position of the value (of its count, for an array)
   */
  record Component(char type, int position) {}

  /** Reads the object at the cursor, which is left behind it. */
  static GwyObject read(ByteCursor in) throws InputFault {
    String name = string(in);
    long size = in.u32();
    in.need(size);
    long end = in.position() + size;
    Map<String, Component> components = new LinkedHashMap<>();
    while (in.position() < end) {
      String key = string(in);
      char type = (char) in.u8();
      if (components.size() >= MAX_COMPONENTS) {
        throw new InputFault.TooLarge(
            "", "has more than " + MAX_COMPONENTS + " components in one object", "");
      }
      components.put(key, new Component(type, in.position()));
      skipValue(in, type, key);
    }
    if (in.position() != end) {
      throw new InputFault.Damaged(
          "", "has an object " + LengthUnit.brief(name) + " whose components pass its end", "");
    }
    return new GwyObject(name, components);
  }

  Optional<GwyObject> findObject(ByteCursor in, String key) throws InputFault {
    Component component = find(key, 'o');
    return component == null ? Optional.empty() : Optional.of(read(in.at(component.position())));
  }

  Optional<String> findString(ByteCursor in, String key) throws InputFault {
    Component component = find(key, 's');
    return component == null ? Optional.empty() : Optional.of(string(in.at(component.position())));
  }

  int requireInt(ByteCursor in, String key) throws InputFault {
    return in.at(require(key, 'i').position()).i32();
  }

  double requireDouble(ByteCursor in, String key) throws InputFault {
    return in.at(require(key, 'd').position()).f64();
  }

  /** The position of an array of doubles: its u32 count, then the values. */
  int requireDoubles(String key) throws InputFault {
    return require(key, 'D').position();
  }

  private Component require(String key, char type) throws InputFault {
    Component component = find(key, type);
    if (component == null) {
      throw new InputFault.Inconsistent(
          "",
          "has a " + LengthUnit.brief(name) + " without its " + key,
          "a component " + key + " of type " + type);
    }
    return component;
  }

  private @Nullable Component find(String key, char type) {
    Component component = components.get(key);
    return component != null && component.type() == type ? component : null;
  }

  private static void skipValue(ByteCursor in, char type, String key) throws InputFault {
    switch (type) {
      case 'b', 'c' -> in.skip(1);
      case 'i' -> in.skip(4);
      case 'q', 'd' -> in.skip(8);
      case 's' -> skipString(in);
      case 'o' -> skipObject(in);
      case 'C' -> in.skip(in.u32());
      case 'I' -> in.skip(4 * in.u32());
      case 'Q', 'D' -> in.skip(8 * in.u32());
      case 'S' -> {
        for (long n = in.u32(); n > 0; n--) {
          skipString(in);
        }
      }
      case 'O' -> {
        for (long n = in.u32(); n > 0; n--) {
          skipObject(in);
        }
      }
      default ->
          throw new InputFault.Damaged(
              "",
              "has a component " + LengthUnit.brief(key) + " of type code " + (int) type,
              "a letter of b c i q d s o");
    }
  }

  private static void skipObject(ByteCursor in) throws InputFault {
    skipString(in);
    in.skip(in.u32());
  }

  private static void skipString(ByteCursor in) throws InputFault {
    while (in.i8() != 0) {
      // on to the NUL
    }
  }

  private static String string(ByteCursor in) throws InputFault {
    int start = in.position();
    skipString(in);
    int length = in.position() - start - 1;
    String text = new String(in.at(start).bytes(length), StandardCharsets.UTF_8);
    in.skip(1);
    return text;
  }
}
