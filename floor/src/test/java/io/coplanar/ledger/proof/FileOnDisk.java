// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file as a power cut may leave it. What was forced is certain. Of each 512-byte sector with
 * writes that were not forced, the disk holds the content after any one of them, or before all: the
 * cache holds the latest content only, and may be written back at any moment and in any order.
 */
final class FileOnDisk {
  static final int PAGE_BYTES = 4096;
  static final int SECTOR_BYTES = 512;

  /**
   * A part of a write that lies within one page; {@code write} tells the whole write.
   *
   * @param cuts zeros where a truncation took the bytes away: it happens as a whole, as file
   *     systems do it in their journal or not at all
   */
  private record Part(int write, int from, byte[] bytes, boolean cuts) {
    boolean reached(long sector, Fate fate) {
      return cuts ? fate.resized(write) : fate.reached(write, sector);
    }
  }

  private record Size(int write, long bytes) {}

  /** What the cache would write back if it chose this writes' outcome. */
  interface Fate {
    /** Whether this write reached the sector. */
    boolean reached(int write, long sector);

    /** Whether the file got this size. */
    boolean resized(int write);
  }

  private static final class Page {
    byte[] forced = new byte[PAGE_BYTES];
    final List<Part> pending = new ArrayList<>();

    /** Lost to a sync that failed: in the cache, clean, and not on disk until written again. */
    final List<Part> limbo = new ArrayList<>();
  }

  private final Map<Long, Page> pages = new TreeMap<>();
  private final List<Size> sizes = new ArrayList<>();
  private long forcedSize;
  private long size;

  /** A file that was there before the trace began, and is certain. */
  static FileOnDisk forced(byte[] content) {
    FileOnDisk file = new FileOnDisk();
    file.write(-1, 0, content);
    file.forceUpTo(0);
    return file;
  }

  /** {@code write} counts upwards over the whole trace. */
  void write(int write, long at, byte[] bytes) {
    for (int done = 0; done < bytes.length; ) {
      long page = (at + done) / PAGE_BYTES;
      int from = (int) ((at + done) % PAGE_BYTES);
      int n = Math.min(bytes.length - done, PAGE_BYTES - from);
      pend(page, new Part(write, from, Arrays.copyOfRange(bytes, done, done + n), false));
      done += n;
    }
    if (at + bytes.length > size) {
      setSize(write, at + bytes.length);
    }
  }

  void resize(int write, long newSize) {
    for (long page = newSize / PAGE_BYTES; page * PAGE_BYTES < size; page++) {
      int from = (int) Math.max(0, newSize - page * PAGE_BYTES);
      pend(page, new Part(write, from, new byte[PAGE_BYTES - from], true));
    }
    if (newSize != size) {
      setSize(write, newSize);
    }
  }

  private void setSize(int write, long newSize) {
    size = newSize;
    sizes.add(new Size(write, newSize));
  }

  private void pend(long index, Part part) {
    Page page = pages.computeIfAbsent(index, i -> new Page());
    page.pending.addAll(page.limbo);
    page.limbo.clear();
    page.pending.add(part);
  }

  /** A sync succeeded that began before this write. */
  void forceUpTo(int write) {
    for (Page page : pages.values()) {
      page.pending.removeIf(
          part -> {
            boolean covered = part.write < write;
            if (covered) {
              System.arraycopy(part.bytes, 0, page.forced, part.from, part.bytes.length);
            }
            return covered;
          });
    }
    sizes.removeIf(
        s -> {
          boolean covered = s.write < write;
          if (covered) {
            forcedSize = s.bytes;
          }
          return covered;
        });
  }

  /** A sync failed: the cache believes these writes to be on disk, where they may not be. */
  void loseUpTo(int write) {
    for (Page page : pages.values()) {
      List<Part> lost = page.pending.stream().filter(p -> p.write < write).toList();
      page.pending.removeAll(lost);
      page.limbo.addAll(lost);
    }
  }

  /** The content that this fate leaves. */
  byte[] content(Fate fate) {
    long end = forcedSize;
    for (Size s : sizes) {
      if (fate.resized(s.write)) {
        end = s.bytes;
      }
    }
    byte[] content = new byte[Math.toIntExact(end)];
    pages.forEach((index, page) -> paint(content, index, page, fate));
    return content;
  }

  private static void paint(byte[] content, long index, Page page, Fate fate) {
    long at = index * PAGE_BYTES;
    if (at >= content.length) {
      return;
    }
    byte[] bytes = page.forced;
    if (!page.pending.isEmpty() || !page.limbo.isEmpty()) {
      bytes = bytes.clone();
      List<Part> parts = new ArrayList<>(page.limbo);
      parts.addAll(page.pending);
      for (int from = 0; from < PAGE_BYTES; from += SECTOR_BYTES) {
        paintSector(bytes, from, parts, (at + from) / SECTOR_BYTES, fate);
      }
    }
    int n = (int) Math.min(PAGE_BYTES, content.length - at);
    System.arraycopy(bytes, 0, content, (int) at, n);
  }

  private static void paintSector(byte[] page, int from, List<Part> parts, long sector, Fate fate) {
    int last = -1;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean touches = part.from < from + SECTOR_BYTES && part.from + part.bytes.length > from;
      if (touches && part.reached(sector, fate)) {
        last = i;
      }
    }
    for (Part part : parts.subList(0, last + 1)) {
      int begin = Math.max(from, part.from);
      int end = Math.min(from + SECTOR_BYTES, part.from + part.bytes.length);
      if (begin < end) {
        System.arraycopy(part.bytes, begin - part.from, page, begin, end - begin);
      }
    }
  }
}
