// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** The files of the checkout that people write: no build output, nothing that tools keep. */
final class Repository {
  static final Path ROOT =
      Path.of(System.getProperty("coplanar.root", "..")).toAbsolutePath().normalize();

  private static final Set<String> TEXT =
      Set.of("java", "md", "yaml", "yml", "xml", "properties", "sh", "html", "css", "js", "sql");

  private Repository() {}

  /** All files with this ending, in a fixed order; fails when there are none. */
  static List<Path> files(String ending) {
    List<Path> found = texts().stream().filter(p -> p.toString().endsWith(ending)).toList();
    Assertions.assertThat(found).as("files *%s under %s", ending, ROOT).isNotEmpty();
    return found;
  }

  /** All files that hold text for people: those with a known ending, and scripts without one. */
  static List<Path> texts() {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new Collector(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      String name = dir.getFileName().toString();
      boolean skip = name.equals("target") || name.startsWith(".") && !name.equals(".ci");
      return skip && !dir.equals(ROOT) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      boolean script = dot < 0 && attributes.size() < 100_000 && Files.isExecutable(file);
      if (attributes.isRegularFile() && (script || TEXT.contains(name.substring(dot + 1)))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
