// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files to work on, in the order given.
 *
 * @param list one entry a file, or a fault in the place of one
 * @param several whether there is more than one file, or a folder was named
 */
record Inputs(List<Input> list, boolean several) {

  /** One input. */
  sealed interface Input {
    /** A file; whether it can be read shows when it is read. */
    record File(Path path, boolean fromFolder) implements Input {}

    /** What was named is no file. */
    record Bad(InputFault fault) implements Input {}
  }

  /**
   * A folder stands for the regular files in it, sorted by name; hidden ones and folders in it are
   * left out.
   */
  static Inputs of(List<Path> named) {
    List<Input> list = new ArrayList<>();
    boolean folders = false;
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        folders = true;
        addFolder(path, list);
      } else if (Files.exists(path)) {
        list.add(new Input.File(path, false));
      } else {
        list.add(new Input.Bad(Sentences.noSuchInput(path)));
      }
    }
    return new Inputs(List.copyOf(list), folders || list.size() > 1);
  }

  private static void addFolder(Path folder, List<Input> list) {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Inputs::isVisibleFile).sorted().toList();
    } catch (IOException e) {
      list.add(new Input.Bad(Sentences.unreadableFolder(folder)));
      return;
    }
    if (files.isEmpty()) {
      list.add(new Input.Bad(Sentences.emptyFolder(folder)));
    }
    files.forEach(f -> list.add(new Input.File(f, true)));
  }

  private static boolean isVisibleFile(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }
}
