// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All formats that height maps travel in. A file's format is told by its content, never by its
 * name; when writing, the name's ending chooses.
 */
public final class SurfaceFormats {
  /**
   * Asked in this order: first each for a {@link Recognition#YES}, then each again for a {@link
   * Recognition#MAYBE}. Signatures exclude each other, so their order is free. Among the texts, the
   * stricter comes first: three columns of points are a matrix too.
   */
  private static final List<SurfaceFormat> FORMATS =
      List.of(
          // formats with a signature
          new X3p(),
          new Sdf(),
          new Tiff(),
          new Gsf(),
          new MetroPro(),
          new DigitalSurf(),
          new Opd(),
          new Gwy(),
          new Al3d(),
          new Bcrf(),
          new Plux(),
          new Datx(),
          // formats without one (text), the stricter first
          new XyzText(),
          new MatrixText());

  private SurfaceFormats() {}

  /** Every format, in the order in which they are tried. */
  public static List<FormatDescription> list() {
    return FORMATS.stream()
        .map(
            f ->
                new FormatDescription(f.id(), f.title(), f.endings(), true, f.writer().isPresent()))
        .toList();
  }

  /**
   * Reads a file.
   *
   * @throws InputFault that names the file as {@code path} does: there is none, it is of no known
   *     format, damaged, of an unsupported kind, contradicts itself, or is too large
   * @throws IOException the disk failed
   */
  public static HeightMap read(Path path) throws InputFault, IOException {
    return read(path.toString(), InputFile.read(path));
  }

  /**
   * Reads a file's bytes.
   *
   * @param name what a fault calls the input
   */
  public static HeightMap read(String name, byte[] bytes) throws InputFault {
    try {
      return formatOf(bytes).read(bytes);
    } catch (InputFault fault) {
      throw fault.in(name);
    }
  }

  /**
   * Writes a map in the format that the name's ending says. The file appears whole or not at all:
   * it is written beside its place, forced to the disk and moved.
   *
   * @throws InputFault the ending is that of no format we write, the format cannot hold the map, or
   *     the place is no place for a file
   * @throws IOException the disk failed; what stood at {@code path} still stands there
   */
  public static void write(HeightMap map, Path path) throws InputFault, IOException {
    SurfaceWriter writer = writerFor(path);
    try {
      WholeFile.write(path, out -> writer.write(map, out));
    } catch (InputFault fault) {
      throw fault.in(path.toString());
    }
  }

  /**
   * Refuses a name whose ending is that of no format we write: for callers that want to know before
   * a long computation.
   */
  public static void requireWritable(Path path) throws InputFault {
    writerFor(path);
  }

  private static SurfaceFormat formatOf(byte[] bytes) throws InputFault {
    if (bytes.length == 0) {
      throw new InputFault.NotThisFormat("", "the file is empty", known());
    }
    for (Recognition wanted : List.of(Recognition.YES, Recognition.MAYBE)) {
      for (SurfaceFormat format : FORMATS) {
        if (format.recognize(bytes) == wanted) {
          return format;
        }
      }
    }
    throw new InputFault.NotThisFormat("", "is of no surface format that is known here", known());
  }

  private static SurfaceWriter writerFor(Path path) throws InputFault {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    for (SurfaceFormat format : FORMATS) {
      if (name.contains(".") && format.endings().contains(ending)) {
        var writer = format.writer();
        if (writer.isPresent()) {
          return writer.get();
        }
      }
    }
    throw new InputFault.Unsupported(
        path.toString(),
        "the ending does not name a format that is written here",
        "one of "
            + FORMATS.stream()
                .filter(f -> f.writer().isPresent())
                .flatMap(f -> f.endings().stream())
                .map(e -> "." + e)
                .collect(Collectors.joining(", ")));
  }

  private static String known() {
    return "one of " + FORMATS.stream().map(SurfaceFormat::id).collect(Collectors.joining(", "));
  }
}
