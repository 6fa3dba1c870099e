// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program did to the files of one folder, in order, as {@code verification/powercut/disk.c}
 * wrote it down.
 */
record Trace(List<Event> events) {
  Trace {
    events = List.copyOf(events);
  }

  /** The kinds of records, by the byte that opens one. */
  enum Kind {
    OPENED('O'),
    CREATED('C'),
    FOLDER('D'),
    WRITE('W'),
    TRUNCATE('T'),
    SYNC('S'),
    SYNCED('F'),
    SYNC_FAILED('E'),
    RENAME('R'),
    LINK('L'),
    UNLINK('U'),
    NOTE('N'),
    FAULT('Z'),
    UNKNOWN('X');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    private static Kind of(byte code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalStateException("the trace has a record of no kind: " + code);
    }
  }

  /**
   * One record.
   *
   * @param file the file's id, 0 where the record names paths
   * @param number a write's position, a truncation's size, a sync's ticket
   * @param bytes what was written, or the paths
   */
  record Event(Kind kind, int file, long number, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The path that the record names, below the watched folder, without a slash in front. */
    String path() {
      return path(text());
    }

    String oldPath() {
      return path(text().substring(0, text().indexOf('\0')));
    }

    String newPath() {
      return path(text().substring(text().indexOf('\0') + 1));
    }

    private static String path(String text) {
      return text.startsWith("/") ? text.substring(1) : text;
    }
  }

  /** Reads one; a record that a kill cut off at the end is left out. */
  static Trace read(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    int head = 17;
    while (in.remaining() >= head) {
      Kind kind = Kind.of(in.get());
      int id = in.getInt();
      long number = in.getLong();
      int length = in.getInt();
      if (length > in.remaining()) {
        break;
      }
      byte[] bytes = new byte[length];
      in.get(bytes);
      if (kind == Kind.UNKNOWN) {
        throw new IllegalStateException(
            "the program called " + new String(bytes, StandardCharsets.UTF_8) + ", not modelled");
      }
      events.add(new Event(kind, id, number, bytes));
    }
    return new Trace(events);
  }

  List<String> allNotes() {
    return notes(events.size());
  }

  /** The notes among the first {@code count} events: what the program had acknowledged by then. */
  List<String> notes(int count) {
    StringBuilder all = new StringBuilder();
    for (Event event : events.subList(0, count)) {
      if (event.kind() == Kind.NOTE) {
        all.append(event.text());
      }
    }
    return all.toString().lines().toList();
  }
}
