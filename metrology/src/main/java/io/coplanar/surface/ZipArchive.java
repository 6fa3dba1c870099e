// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coplanar.evidence.InputFault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A ZIP archive in memory, read by its central directory: the only place that lists all entries, so
 * a cut archive is told from a whole one. Entries are unpacked one by one, each to a size that the
 * caller bounds, and held against their CRC. Layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12,
 * 4.3.16 and 4.5.3 (Zip64).
 */
final class ZipArchive {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int MAX_COMMENT_BYTES = 65_535;
  private static final int MAX_ENTRIES = 10_000;
  private static final long IN_EXTRA = 0xFFFF_FFFFL;

  private record Entry(
      String name, int flags, int method, long crc, long packed, long size, long header) {}

  private final byte[] bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipArchive(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether the bytes begin as an archive with at least one entry does. */
  static boolean is(byte[] bytes) {
    return Magic.at(bytes, 0, new byte[] {'P', 'K', 3, 4});
  }

  /**
   * Whether an archive, which may be damaged, names an entry in such a way: for {@link
   * SurfaceFormat#recognize}.
   */
  static boolean names(byte[] bytes, String part) {
    return is(bytes) && Magic.anywhere(bytes, part.getBytes(UTF_8));
  }

  /**
   * Reads the list of entries.
   *
   * @throws InputFault.Damaged the list is cut or contradicts itself
   */
  static ZipArchive open(byte[] bytes) throws InputFault {
    ZipArchive archive = new ZipArchive(bytes);
    ByteCursor in = ByteCursor.littleEndian(bytes);
    in.at(endRecord(bytes) + 10L);
    int count = in.u16();
    in.skip(4);
    long position = in.u32();
    if (position == IN_EXTRA) {
      position = zip64Directory(in, bytes);
    }
    in.at(position);
    for (int i = 0; (i < count || count == 0xFFFF) && archive.readEntry(in); i++) {
      if (i >= MAX_ENTRIES) {
        throw new InputFault.TooLarge("", "has more than " + MAX_ENTRIES + " ZIP entries", "");
      }
    }
    if (count != 0xFFFF && archive.entries.size() > count) {
      throw damaged("lists too many entries");
    }
    return archive;
  }

  /** Names of all files in the archive, in its order; folders are left out. */
  Set<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** The unpacked size that the archive states for an entry: a claim, until it is unpacked. */
  long statedSize(String name) throws InputFault {
    return require(name).size();
  }

  /**
   * Unpacks an entry.
   *
   * @param maxBytes largest size that the caller accepts; no more is ever allocated
   * @throws InputFault.Damaged there is no such entry, it is cut, or contradicts its size or CRC
   * @throws InputFault.TooLarge it states more than {@code maxBytes}
   */
  byte[] unpack(String name, long maxBytes) throws InputFault {
    Entry entry = require(name);
    if (entry.size() > Math.min(maxBytes, InputFile.MAX_BYTES)) {
      throw new InputFault.TooLarge(
          "",
          "the entry " + name + " unpacks to " + entry.size() + " bytes",
          "at most " + Math.min(maxBytes, InputFile.MAX_BYTES));
    }
    if ((entry.flags() & 1) != 0) {
      throw new InputFault.Unsupported("", "the entry " + name + " is encrypted", "a plain one");
    }
    ByteCursor in = ByteCursor.littleEndian(bytes).at(entry.header());
    if (in.i32() != LOCAL) {
      throw damaged("has no entry where its list says " + name + " stands");
    }
    in.skip(22);
    int nameBytes = in.u16();
    int extraBytes = in.u16();
    in.skip((long) nameBytes + extraBytes);
    in.need(entry.packed());
    byte[] out = content(entry, in);
    CRC32 crc = new CRC32();
    crc.update(out);
    if (crc.getValue() != entry.crc()) {
      throw damaged("the entry " + name + " contradicts its CRC");
    }
    return out;
  }

  private static byte[] content(Entry entry, ByteCursor in) throws InputFault {
    return switch (entry.method()) {
      case 0 -> {
        if (entry.packed() != entry.size()) {
          throw damaged("the entry " + entry.name() + " contradicts its size");
        }
        yield in.bytes(entry.size());
      }
      case 8 -> inflate(entry, in);
      default ->
          throw new InputFault.Unsupported(
              "",
              "the entry " + entry.name() + " is packed by method " + entry.method(),
              "method 0 (stored) or 8 (deflated)");
    };
  }

  private static byte[] inflate(Entry entry, ByteCursor in) throws InputFault {
    // deflate packs no tighter than 1032 : 1, so a larger claim is a lie, told before allocating
    if (entry.size() > entry.packed() * 1032 + 64) {
      throw damaged("the entry " + entry.name() + " contradicts its size");
    }
    byte[] out = new byte[(int) entry.size()];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(in.view(entry.packed()));
      int n = 0;
      while (n < out.length) {
        int more = inflater.inflate(out, n, out.length - n);
        if (more == 0) {
          throw damaged("the entry " + entry.name() + " is cut");
        }
        n += more;
      }
      if (!inflater.finished() && inflater.inflate(new byte[1]) != 0) {
        throw damaged("the entry " + entry.name() + " contradicts its size");
      }
      return out;
    } catch (DataFormatException e) {
      throw damaged("the entry " + entry.name() + " cannot be unpacked");
    }
  }

  /** Reads one central record; false where none stands. */
  private boolean readEntry(ByteCursor in) throws InputFault {
    if (in.remaining() < 4 || in.i32() != CENTRAL) {
      return false;
    }
    in.skip(4);
    int flags = in.u16();
    int method = in.u16();
    in.skip(4);
    long crc = in.u32();
    long packed = in.u32();
    long size = in.u32();
    int nameBytes = in.u16();
    int extraBytes = in.u16();
    int commentBytes = in.u16();
    in.skip(8);
    long header = in.u32();
    String name = new String(in.bytes(nameBytes), UTF_8);
    long extraEnd = (long) in.position() + extraBytes;
    in.need(extraBytes);
    while (in.position() + 4 <= extraEnd) {
      int id = in.u16();
      long next = in.position() + 2L + in.u16();
      if (id == 1) {
        size = size == IN_EXTRA ? in.i64() : size;
        packed = packed == IN_EXTRA ? in.i64() : packed;
        header = header == IN_EXTRA ? in.i64() : header;
      }
      in.at(Math.min(next, extraEnd));
    }
    in.at(extraEnd).skip(commentBytes);
    if (size < 0 || packed < 0) {
      throw damaged("states a negative size for " + name);
    }
    if (!name.endsWith("/")) {
      entries.putIfAbsent(name, new Entry(name, flags, method, crc, packed, size, header));
    }
    return true;
  }

  /** The end record stands last, behind it only a comment, whose length it states. */
  private static int endRecord(byte[] bytes) throws InputFault {
    int first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
    ByteCursor in = ByteCursor.littleEndian(bytes);
    for (int i = bytes.length - END_BYTES; i >= first; i--) {
      if (bytes[i] == 'P' && in.at(i).i32() == END) {
        return i;
      }
    }
    throw new InputFault.Damaged("", "is cut: the ZIP archive has no list of its entries", "");
  }

  private static long zip64Directory(ByteCursor in, byte[] bytes) throws InputFault {
    long locator = endRecord(bytes) - 20L;
    in.at(locator);
    if (in.i32() != 0x07064b50) {
      throw damaged("has no Zip64 list of its entries");
    }
    in.skip(4);
    in.at(in.i64());
    if (in.i32() != 0x06064b50) {
      throw damaged("has no Zip64 list of its entries");
    }
    in.skip(44);
    return in.i64();
  }

  private Entry require(String name) throws InputFault {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw damaged("has no entry " + name);
    }
    return entry;
  }

  private static InputFault damaged(String what) {
    return new InputFault.Damaged("", what, "a whole ZIP archive");
  }
}
