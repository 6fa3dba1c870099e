// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an export says of itself in {@code export.json}; signed by nobody. */
record Manifest(
    String origin,
    String verifierKey,
    long size,
    long from,
    long to,
    @Nullable String stream,
    long entries,
    long checkpoints,
    boolean proofs,
    @Nullable Long blobs,
    @Nullable Long blobsBytes,
    @Nullable Long personal,
    String writtenAt) {
  private static final int MAX_BYTES = 1 << 20;
  private static final List<String> NAMES =
      List.of(
          "schema",
          "origin",
          "verifier_key",
          "size",
          "from",
          "to",
          "stream",
          "entries",
          "checkpoints",
          "proofs",
          "blobs",
          "blobs_bytes",
          "blobs_missing",
          "personal",
          "newer",
          "written_at");

  static Manifest read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(file + ": is larger than " + MAX_BYTES + " bytes");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
        throw new Unreadable("it does not end in a line feed");
      }
      return of(Json.object(Arrays.copyOf(bytes, bytes.length - 1)));
    } catch (Unreadable e) {
      throw new IOException(file + ": is no description of an export: " + e.getMessage());
    }
  }

  private static Manifest of(Map<String, @Nullable Object> json) throws Unreadable {
    if (!List.copyOf(json.keySet()).equals(NAMES)) {
      throw new Unreadable("expected are " + String.join(", ", NAMES));
    }
    if (!"coplanar/ledger-export/1".equals(json.get("schema"))) {
      throw new Unreadable("its schema is " + json.get("schema"));
    }
    if (!(json.get("blobs_missing") instanceof List<?>)
        || !(json.get("newer") instanceof Long)
        || (json.get("blobs") == null) != (json.get("blobs_bytes") == null)) {
      throw new Unreadable("a count or list is none");
    }
    time(text(json, "written_at"));
    if (!(json.get("proofs") instanceof Boolean proofs)) {
      throw new Unreadable("proofs is neither true nor false");
    }
    return new Manifest(
        text(json, "origin"),
        text(json, "verifier_key"),
        count(json, "size"),
        count(json, "from"),
        count(json, "to"),
        json.get("stream") == null ? null : text(json, "stream"),
        count(json, "entries"),
        count(json, "checkpoints"),
        proofs,
        countOrNull(json, "blobs"),
        countOrNull(json, "blobs_bytes"),
        countOrNull(json, "personal"),
        text(json, "written_at"));
  }

  /** Whether an entry is one of those that the export says it has. */
  boolean holds(Leaf leaf) {
    return leaf.seq() >= from
        && leaf.seq() < Math.min(to, size)
        && (stream == null || stream.equals(leaf.stream()));
  }

  boolean isWhole() {
    return stream == null && from == 0 && to == size && entries == size;
  }

  static String text(Map<String, @Nullable Object> json, String name) throws Unreadable {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new Unreadable(name + " is no text");
  }

  static long count(Map<String, @Nullable Object> json, String name) throws Unreadable {
    if (json.get(name) instanceof Long count && count >= 0) {
      return count;
    }
    throw new Unreadable(name + " is no count");
  }

  private static @Nullable Long countOrNull(Map<String, @Nullable Object> json, String name)
      throws Unreadable {
    return json.get(name) == null ? null : Long.valueOf(count(json, name));
  }

  static void time(String text) throws Unreadable {
    try {
      Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable(text + " is no time in UTC");
    }
  }
}
