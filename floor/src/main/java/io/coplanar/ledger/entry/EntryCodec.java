// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry as a leaf and reads it back. A leaf is one line of UTF-8 without a line feed, its
 * fields always in the same order and each value in one form only, so that a leaf that is read
 * without complaint is, byte for byte, what would be written for its entry.
 */
public final class EntryCodec {
  /** The most bytes that a leaf has. */
  public static final int MAX_LEAF_BYTES = 256 * 1024;

  private static final String SCHEMA = "coplanar/entry/1";

  /** What the fields' names and the other fixed characters take, with the widest numbers. */
  private static final int FRAME_BYTES = 512;

  private EntryCodec() {}

  /**
   * One of a command's entries, placed in the log.
   *
   * @param command has passed {@link CommandRules}
   * @param part which of its entries
   * @param serverTime what is finer than a millisecond is left out
   */
  public static Entry entry(
      Command command, int part, long seq, long version, Instant serverTime, long clockBehindMs) {
    Draft draft = command.entries().get(part);
    Instant stationTime = command.stationTime();
    return new Entry(
        seq,
        command.id(),
        part,
        command.entries().size(),
        draft.stream(),
        version,
        draft.type(),
        command.who(),
        command.where(),
        LeafTime.whole(serverTime),
        clockBehindMs,
        stationTime == null ? null : LeafTime.whole(stationTime),
        command.reason(),
        draft.blobs(),
        draft.payloadSchema(),
        draft.payload());
  }

  /** The leaf of one of a command's entries; the parameters are those of {@link #entry}. */
  public static byte[] encode(
      Command command, int part, long seq, long version, Instant serverTime, long clockBehindMs) {
    return encode(entry(command, part, seq, version, serverTime, clockBehindMs));
  }

  /**
   * The leaf of an entry that has passed {@link CommandRules}.
   *
   * @throws IllegalArgumentException when a text holds half of a surrogate pair
   */
  public static byte[] encode(Entry entry) {
    int capacity = FRAME_BYTES + entry.payload().length() + 67 * entry.blobs().size();
    LeafWriter leaf = new LeafWriter(capacity);
    leaf.raw("{\"schema\":\"" + SCHEMA + "\",\"seq\":").number(entry.seq());
    leaf.raw(",\"command\":").string(entry.command());
    leaf.raw(",\"part\":").number(entry.part()).raw(",\"parts\":").number(entry.parts());
    leaf.raw(",\"stream\":").string(entry.stream());
    leaf.raw(",\"version\":").number(entry.version());
    leaf.raw(",\"type\":").string(entry.type());
    leaf.raw(",\"who\":").string(entry.who());
    leaf.raw(",\"where\":").string(entry.where());
    leaf.raw(",\"server_time\":").string(LeafTime.format(entry.serverTime()));
    leaf.raw(",\"clock_behind_ms\":").number(entry.clockBehindMs());
    leaf.raw(",\"station_time\":").stringOrNull(format(entry.stationTime()));
    leaf.raw(",\"reason\":").stringOrNull(entry.reason());
    leaf.raw(",\"blobs\":[");
    String separator = "";
    for (String blob : entry.blobs()) {
      leaf.raw(separator).string(blob);
      separator = ",";
    }
    leaf.raw("],\"payload_schema\":").string(entry.payloadSchema());
    leaf.raw(",\"payload\":").raw(entry.payload()).raw("}");
    return leaf.toBytes();
  }

  /**
   * The entry of a leaf.
   *
   * @throws DamagedEntry when the leaf is anything but what {@link #encode} writes
   */
  public static Entry decode(byte[] bytes) throws DamagedEntry {
    LeafReader leaf = new LeafReader(bytes);
    leaf.expect("{\"schema\":\"" + SCHEMA + "\",\"seq\":");
    long seq = leaf.number(0);
    leaf.expect(",\"command\":");
    String command = leaf.string();
    leaf.expect(",\"part\":");
    int part = leaf.smallNumber(0);
    leaf.expect(",\"parts\":");
    int parts = leaf.smallNumber(1);
    leaf.expect(",\"stream\":");
    String stream = leaf.string();
    leaf.expect(",\"version\":");
    long version = leaf.number(1);
    leaf.expect(",\"type\":");
    String type = leaf.string();
    leaf.expect(",\"who\":");
    String who = leaf.string();
    leaf.expect(",\"where\":");
    String where = leaf.string();
    leaf.expect(",\"server_time\":");
    Instant serverTime = leaf.time();
    leaf.expect(",\"clock_behind_ms\":");
    long clockBehindMs = leaf.number(0);
    leaf.expect(",\"station_time\":");
    Instant stationTime = leaf.timeOrNull();
    leaf.expect(",\"reason\":");
    String reason = leaf.stringOrNull();
    leaf.expect(",\"blobs\":");
    List<String> blobs = leaf.hashes();
    leaf.expect(",\"payload_schema\":");
    String payloadSchema = leaf.string();
    leaf.expect(",\"payload\":");
    String payload = leaf.object();
    leaf.expect("}");
    leaf.end();
    return bounded(
        new Entry(
            seq,
            command,
            part,
            parts,
            stream,
            version,
            type,
            who,
            where,
            serverTime,
            clockBehindMs,
            stationTime,
            reason,
            blobs,
            payloadSchema,
            payload));
  }

  private static Entry bounded(Entry entry) throws DamagedEntry {
    String reason = entry.reason();
    require(entry.part() < entry.parts(), "part");
    require(entry.parts() <= EntryBounds.MAX_ENTRIES, "parts");
    require(EntryBounds.isId(entry.command()), "command");
    require(EntryBounds.isName(entry.stream()), "stream");
    require(EntryBounds.isType(entry.type()), "type");
    require(EntryBounds.isName(entry.who()), "who");
    require(EntryBounds.isName(entry.where()), "where");
    require(reason == null || EntryBounds.isReason(reason), "reason");
    require(entry.blobs().size() <= EntryBounds.MAX_BLOBS, "blobs");
    require(EntryBounds.areDifferent(entry.blobs()), "blobs");
    require(EntryBounds.isPayloadSchema(entry.payloadSchema()), "payload_schema");
    return entry;
  }

  private static void require(boolean holds, String field) throws DamagedEntry {
    if (!holds) {
      throw new DamagedEntry(
          "the entry is damaged: its " + field + " is nothing that a command may have");
    }
  }

  private static @Nullable String format(@Nullable Instant time) {
    return time == null ? null : LeafTime.format(time);
  }
}
