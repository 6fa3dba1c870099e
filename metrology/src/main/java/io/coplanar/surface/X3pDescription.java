// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an X3P file's {@code main.xml} states: the text of each element by its path below the root,
 * without name spaces, and the points where they are listed there.
 */
final class X3pDescription {
  private static final String ROTATION = "Record1/Axes/Rotation/r";

  private final Map<String, String> texts;
  private final List<String> list;
  private final X3pAxis x;
  private final X3pAxis y;
  private final X3pAxis z;

  private X3pDescription(Map<String, String> texts, List<String> list) throws InputFault {
    this.texts = texts;
    this.list = list;
    requireSurface();
    this.x = X3pAxis.of(this, "Record1/Axes/CX", false);
    this.y = X3pAxis.of(this, "Record1/Axes/CY", false);
    this.z = X3pAxis.of(this, "Record1/Axes/CZ", true);
  }

  /**
   * Parses the XML; document type declarations and their entities are refused.
   *
   * @throws InputFault.Damaged it is not well-formed
   * @throws InputFault.Unsupported it holds a profile or a point cloud
   * @throws InputFault.Inconsistent an axis is not described
   */
  static X3pDescription parse(byte[] xml) throws InputFault {
    Map<String, String> texts = new HashMap<>();
    List<String> list = new ArrayList<>();
    XmlTexts.read(
        xml,
        X3p.MAIN,
        (path, text) -> {
          if (path.equals("Record3/DataList/Datum")) {
            list.add(text);
          } else if (!text.isEmpty()) {
            texts.putIfAbsent(path, text);
          }
        });
    return new X3pDescription(texts, list);
  }

  /** Refuses what is no map: the feature type says so. */
  private void requireSurface() throws InputFault {
    String feature = requireText("Record1/FeatureType");
    String what =
        switch (feature) {
          case "SUR" -> "";
          case "PRF" -> "a profile (feature type PRF)";
          case "PCL" -> "a point cloud (feature type PCL)";
          default -> "the feature type \"" + LengthUnit.brief(feature) + "\"";
        };
    if (!what.isEmpty()) {
      throw new InputFault.Unsupported("", "holds " + what, "a surface (feature type SUR)");
    }
    String layers = text("Record3/MatrixDimension/SizeZ");
    if (layers != null && Numbers.requireInt("SizeZ", layers) != 1) {
      throw new InputFault.Unsupported("", "holds " + layers + " layers", "one (SizeZ = 1)");
    }
  }

  int columns() throws InputFault {
    return Numbers.requireInt("SizeX", text("Record3/MatrixDimension/SizeX"));
  }

  int rows() throws InputFault {
    return Numbers.requireInt("SizeY", text("Record3/MatrixDimension/SizeY"));
  }

  X3pAxis x() {
    return x;
  }

  X3pAxis y() {
    return y;
  }

  X3pAxis z() {
    return z;
  }

  /** Bytes of a point in {@code data.bin}: its absolute coordinates, then its height. */
  int bytesPerPoint() {
    return (x.absolute() ? x.type().bytes() : 0)
        + (y.absolute() ? y.type().bytes() : 0)
        + z.type().bytes();
  }

  /** The listed points as text, in the order of {@code data.bin}; empty where they are linked. */
  List<String> list() {
    return list;
  }

  /** The text of the element at a path, or null where it is absent or blank. */
  @Nullable String text(String path) {
    return texts.get(path);
  }

  String requireText(String path) throws InputFault {
    String text = text(path);
    if (text == null) {
      throw new InputFault.Inconsistent("", "does not state " + path + " in " + X3p.MAIN, "");
    }
    return text;
  }

  /** What the reader of the map should know. */
  List<String> notes() throws InputFault {
    List<String> notes = new ArrayList<>();
    if (isRotated()) {
      notes.add("states a rotation of its axes, which is not applied");
    }
    boolean real = z.type() == SampleType.F64 || z.type() == SampleType.F32;
    if (real && z.incrementM() != 1) {
      notes.add(
          "its heights are real numbers and were multiplied by the increment that it states, "
              + z.incrementM()
              + "; some programs state one that they have not divided by");
    }
    return notes;
  }

  private boolean isRotated() throws InputFault {
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        String cell = text(ROTATION + i + j);
        double unit = i == j ? 1 : 0;
        if (cell != null && Math.abs(Numbers.requireDouble("Rotation", cell) - unit) > 1e-9) {
          return true;
        }
      }
    }
    return false;
  }
}
