// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the heights stand in an HDF5 file. In a DATX file the table {@code /MetaData} describes a
 * graph by its edges (source, link, destination), and Root → Measurement → Surface → Path is the
 * dataset's path. Where there is no such table, it is what stands under {@code /Data/Surface}; in a
 * plain file, the only 2-D dataset of numbers.
 *
 * <p>Links are not followed: they may lead out of the file.
 *
 * @param notes what had to be chosen
 */
record DatxLocation(Dataset dataset, List<String> notes) {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NODES = 10_000;
  private static final int MAX_EDGES = 100_000;

  static DatxLocation find(HdfFile file) throws InputFault {
    Optional<String> path = pathInGraph(file);
    if (path.isPresent()) {
      return new DatxLocation(at(file, path.get()), List.of());
    }
    List<Dataset> surfaces = new ArrayList<>();
    if (file.getChild("Data") instanceof Group data
        && data.getChild("Surface") instanceof Group group) {
      collect(group, MAX_DEPTH, surfaces, new int[1]);
      if (!surfaces.isEmpty()) {
        return new DatxLocation(
            surfaces.getFirst(),
            surfaces.size() == 1
                ? List.of()
                : List.of("has " + surfaces.size() + " surfaces; the first was read"));
      }
    }
    collect(file, MAX_DEPTH, surfaces, new int[1]);
    if (surfaces.size() != 1) {
      throw new InputFault.Unsupported(
          "",
          "is an HDF5 file with " + surfaces.size() + " tables of numbers",
          "a DATX file, or exactly one 2-D dataset");
    }
    return new DatxLocation(surfaces.getFirst(), List.of());
  }

  private static Optional<String> pathInGraph(HdfFile file) throws InputFault {
    if (!(file.getChild("MetaData") instanceof Dataset table)) {
      return Optional.empty();
    }
    List<String[]> columns = HdfAttributes.texts(table, MAX_EDGES);
    if (columns.size() != 3) {
      return Optional.empty();
    }
    String at = "Root";
    for (String link : List.of("Measurement", "Surface", "Path")) {
      Optional<String> next = follow(columns, at, link);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private static Optional<String> follow(List<String[]> columns, String source, String link) {
    String[] sources = columns.get(0);
    for (int i = 0; i < sources.length; i++) {
      if (sources[i].equals(source) && columns.get(1)[i].equals(link)) {
        return Optional.of(columns.get(2)[i]);
      }
    }
    return Optional.empty();
  }

  private static Dataset at(HdfFile file, String path) throws InputFault {
    Node node = file;
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty()) {
        node = node instanceof Group group ? group.getChild(name) : null;
      }
      if (node == null) {
        break;
      }
    }
    if (node instanceof Dataset dataset) {
      return dataset;
    }
    throw new InputFault.Damaged(
        "", "lacks the surface that its MetaData name: " + LengthUnit.brief(path), "a dataset");
  }

  private static void collect(Group group, int depth, List<Dataset> found, int[] seen)
      throws InputFault {
    for (Node node : group.getChildren().values()) {
      if (++seen[0] > MAX_NODES) {
        throw new InputFault.TooLarge("", "has more than " + MAX_NODES + " HDF5 objects", "");
      }
      if (node.isLink()) {
        continue;
      }
      if (node instanceof Group child && depth > 0) {
        collect(child, depth - 1, found, seen);
      } else if (node instanceof Dataset dataset
          && dataset.getDimensionsAsLong().length == 2
          && HdfGrid.isNumeric(dataset)) {
        found.add(dataset);
      }
    }
  }
}
