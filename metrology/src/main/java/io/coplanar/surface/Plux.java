// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sensofar PLUX: a ZIP archive with {@code index.xml} and, for each layer, a file of f32
 * little-endian heights in µm, row by row from the top, that the index names. FOV_X and FOV_Y of
 * the index are the distances of two pixels in µm. Source: the layout as SurfaceTopography reads
 * it.
 */
final class Plux implements SurfaceFormat {
  private static final String INDEX = "index.xml";
  private static final int MAX_INDEX_BYTES = 4 << 20;

  /** Sensofar's mark of an unmeasured point, beside NaN. */
  private static final float NOT_MEASURED = 1_000_001f;

  @Override
  public String id() {
    return "plux";
  }

  @Override
  public String title() {
    return "Sensofar PLUX (.plux)";
  }

  @Override
  public List<String> endings() {
    return List.of("plux");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return ZipArchive.names(bytes, INDEX) ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    ZipArchive archive = ZipArchive.open(bytes);
    Map<String, String> index = new HashMap<>();
    XmlTexts.read(archive.unpack(INDEX, MAX_INDEX_BYTES), INDEX, index::putIfAbsent);
    int columns = integer(index, "GENERAL/IMAGE_SIZE_X");
    int rows = integer(index, "GENERAL/IMAGE_SIZE_Y");
    int points = GridSize.points(columns, rows);
    double pitchXUm = number(index, "GENERAL/FOV_X");
    double pitchYUm = number(index, "GENERAL/FOV_Y");
    String layer = index.getOrDefault("LAYER_0/FILENAME_Z", "");
    if (layer.isEmpty()) {
      throw new InputFault.Unsupported(
          "", "its " + INDEX + " names no height layer", "LAYER_0/FILENAME_Z");
    }
    if (!archive.has(layer) && archive.has("./" + layer)) {
      layer = "./" + layer;
    }
    if (!archive.has(layer)) {
      throw new InputFault.Damaged(
          "", "lacks its height layer " + LengthUnit.brief(layer), "the layer its index names");
    }
    long layerBytes = (long) points * Float.BYTES;
    if (archive.statedSize(layer) != layerBytes) {
      throw new InputFault.Inconsistent(
          "",
          "has a height layer of " + archive.statedSize(layer) + " bytes",
          layerBytes + " for the " + columns + " × " + rows + " points that its index states");
    }
    List<String> notes = new ArrayList<>();
    if (index.containsKey("LAYER_1/FILENAME_Z")) {
      notes.add("has several layers; the first was read");
    }
    FloatBuffer heights =
        ByteBuffer.wrap(archive.unpack(layer, layerBytes))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] line = new float[columns];
    return HeightMaps.read(
        columns,
        rows,
        pitchXUm,
        pitchYUm,
        notes,
        (row, heightNm) -> {
          heights.get(row * columns, line);
          for (int c = 0; c < columns; c++) {
            heightNm[c] = line[c] == NOT_MEASURED ? Double.NaN : line[c] * 1e3;
          }
        });
  }

  private static int integer(Map<String, String> index, String path) throws InputFault {
    return Numbers.requireInt(path, index.get(path));
  }

  private static double number(Map<String, String> index, String path) throws InputFault {
    return Numbers.requireDouble(path, index.get(path));
  }
}
