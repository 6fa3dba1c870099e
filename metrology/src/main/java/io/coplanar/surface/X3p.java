// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coplanar.evidence.InputFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * X3P (ISO 25178-72, earlier ISO 5436-2): a ZIP archive with a description {@code main.xml}, the
 * points in {@code bindata/data.bin} or in the description itself, and MD5 checksums. Its first row
 * is the one of the lowest y, so rows are turned round here.
 *
 * <p>Archives in the field put everything in a sub-folder, leave out offsets, mark missing points
 * by NaN in place of {@code valid.bin}, and write checksums in either case; all of these are read.
 */
final class X3p implements SurfaceFormat {
  static final String MAIN = "main.xml";
  static final String CHECKSUM_FILE = "md5checksum.hex";
  private static final long MAX_MAIN_BYTES = 1L << 28;

  @Override
  public String id() {
    return "x3p";
  }

  @Override
  public String title() {
    return "X3P, ISO 25178-72 (.x3p)";
  }

  @Override
  public List<String> endings() {
    return List.of("x3p");
  }

  @Override
  public Optional<SurfaceWriter> writer() {
    return Optional.of(new X3pWriter());
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    // the second name keeps a cut archive recognizable, which often ends before main.xml
    return ZipArchive.names(bytes, MAIN) || ZipArchive.names(bytes, "bindata/data.bin")
        ? Recognition.YES
        : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    ZipArchive zip = ZipArchive.open(bytes);
    String main = mainEntry(zip);
    String folder = main.substring(0, main.length() - MAIN.length());
    byte[] xml = zip.unpack(main, MAX_MAIN_BYTES);
    List<String> notes = new ArrayList<>();
    checkMain(zip, folder, xml, notes);

    X3pDescription description = X3pDescription.parse(xml);
    int columns = description.columns();
    int rows = description.rows();
    GridSize.points(columns, rows);
    notes.addAll(description.notes());
    X3pPoints points =
        description.list().isEmpty()
            ? linked(zip, folder, description, notes)
            : X3pPoints.listed(description);
    return HeightMaps.read(
        columns,
        rows,
        points.pitchXm() * 1e6,
        points.pitchYm() * 1e6,
        notes,
        (row, heightNm) -> points.read(rows - 1 - row, heightNm));
  }

  private static String mainEntry(ZipArchive zip) throws InputFault {
    return zip.names().stream()
        .filter(name -> name.equals(MAIN) || name.endsWith("/" + MAIN))
        // Macintosh archivers add twins of each entry that hold no XML
        .filter(name -> !name.startsWith("__MACOSX/"))
        .min(Comparator.comparingInt(String::length))
        .orElseThrow(
            () -> new InputFault.Damaged("", "is a ZIP archive without " + MAIN, "an X3P file"));
  }

  /** A wrong checksum of the description is worth a word only: the points have their own. */
  private static void checkMain(ZipArchive zip, String folder, byte[] xml, List<String> notes)
      throws InputFault {
    String name = folder + CHECKSUM_FILE;
    if (!zip.has(name)) {
      return;
    }
    String line = new String(zip.unpack(name, 1 << 16), UTF_8);
    String stated = line.strip().split("[\\s*]+", 2)[0];
    if (!stated.equalsIgnoreCase(Md5.hex(xml))) {
      notes.add("the checksum of " + MAIN + " does not match: the description was changed");
    }
  }

  private static X3pPoints linked(
      ZipArchive zip, String folder, X3pDescription description, List<String> notes)
      throws InputFault {
    String link = description.requireText("Record3/DataLink/PointDataLink");
    long points = (long) description.columns() * description.rows();
    long needed = points * description.bytesPerPoint();
    byte[] data =
        unpackChecked(
            zip,
            entry(zip, folder, link),
            needed,
            description.text("Record3/DataLink/MD5ChecksumPointData"),
            notes);
    byte @Nullable [] valid = null;
    String validLink = description.text("Record3/DataLink/ValidPointsLink");
    if (validLink != null) {
      valid =
          unpackChecked(
              zip,
              entry(zip, folder, validLink),
              (points + 7) / 8,
              description.text("Record3/DataLink/MD5ChecksumValidPoints"),
              notes);
    }
    return X3pPoints.linked(description, data, valid);
  }

  private static byte[] unpackChecked(
      ZipArchive zip, String name, long needed, @Nullable String stated, List<String> notes)
      throws InputFault {
    byte[] data = zip.unpack(name, needed + (1 << 20));
    if (data.length < needed) {
      throw new InputFault.Damaged(
          "", name + " has " + data.length + " bytes where the stated size needs " + needed, "");
    }
    if (data.length > needed) {
      notes.add(name + " has " + (data.length - needed) + " bytes more than its points need");
    }
    if (stated == null) {
      notes.add("states no checksum of " + name);
    } else if (!stated.equalsIgnoreCase(Md5.hex(data))) {
      throw new InputFault.Damaged(
          "", "the checksum of " + name + " does not match: the points were changed", stated);
    }
    return data;
  }

  /** The entry that a link means: relative to the description, else by its name alone. */
  private static String entry(ZipArchive zip, String folder, String link) throws InputFault {
    String path = link.replace('\\', '/').replaceFirst("^(\\./|/)+", "");
    if (zip.has(folder + path)) {
      return folder + path;
    }
    String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return zip.names().stream()
        .filter(name -> !name.startsWith("__MACOSX/"))
        .filter(name -> ("/" + name.toLowerCase(Locale.ROOT)).endsWith("/" + last))
        .min(Comparator.comparingInt(String::length))
        .orElseThrow(
            () ->
                new InputFault.Damaged(
                    "",
                    "lacks the entry " + LengthUnit.brief(path) + " that holds its points",
                    ""));
  }
}
