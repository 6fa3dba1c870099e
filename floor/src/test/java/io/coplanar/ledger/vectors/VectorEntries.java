// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.entry.CommandRules;
import io.coplanar.ledger.entry.EntryCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log of leaves that grows by commands, with a clock that goes as it is told. */
final class VectorEntries {
  static final String HASH_A = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  static final String HASH_B = "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed";

  private final List<byte[]> leaves = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private Instant now = Instant.parse("2026-11-24T10:00:00.000Z");
  private Instant last = now;
  private int commands;

  List<byte[]> leaves() {
    return leaves;
  }

  /** The entries 0 to 16: the log opens, and every form of a field turns up. */
  void begin() throws InputFault {
    own(new OwnEntry.Opened(TestKeys.ORIGIN, TestKeys.FIRST.verifier().encode()));
    append(draft("fixture/F-12", "stage-started", "{\"stage\":\"epoxy\"}"));
    Draft mixed = draft("lot/L-7", "lot-opened", "{ \"grams\" : 5.0,\n\t\"expires\" : null }");
    append(
        mixed,
        draft("fixture/F-12", "lot-used", "{\"lot\":\"L-7\",\"grams\":0.50}"),
        draft("lot/L-7", "grams-taken", "{\"grams\":0.50}"));
    append(
        new Draft(
            "fixture/F-12",
            "scan-stored",
            "coplanar/scan/1",
            "{\"of\":[\"" + HASH_A + "\",\"" + HASH_B + "\"]}",
            List.of(HASH_A, HASH_B)));
    with(
        "\u5939\u5177-1",
        Instant.parse("2026-11-24T11:19:59.999Z"),
        "tab\there, line feed\nhere, quote \" and backslash \\, slash /, DEL is never here;"
            + " \u00e9 \u2028 \ufffd \uffff \ud83d\ude00 are as they are",
        draft("\u5939\u5177/\u6d4b-1 \ud83d\ude00", "note-made", "{}"));
    append(
        draft(
            "numbers",
            "numbers-kept",
            "{\"a\":-0,\"b\":1E+2,\"c\":1.50,\"d\":12345678901234567890,\"e\":0.1e-7}"));
    append(
        draft(
            "strings",
            "strings-kept",
            "{\"\\u00e9\":\"\\/ \\u002F \\ud83d\\ude00 \\u0000 \u007f"
                + " \u00e9\",\"\":[[],{},\"\"]}"));
    now = now.minus(Duration.ofHours(1));
    append(draft("clock", "clock-set-back", "{}"));
    now = now.plus(Duration.ofHours(1));
    while (leaves.size() < 17) {
      plain();
    }
  }

  void plain() throws InputFault {
    int n = leaves.size();
    append(
        draft("connector/C-" + n % 3, "stage-completed", "{\"stage\":\"cure\",\"n\":" + n + "}"));
  }

  void own(OwnEntry entry) throws InputFault {
    append(entry.draft());
  }

  void append(Draft... drafts) throws InputFault {
    with("bench-4", null, null, drafts);
  }

  private void with(
      String where, @Nullable Instant stationTime, @Nullable String reason, Draft... drafts)
      throws InputFault {
    Command command =
        CommandRules.checkBuiltIn(
            new Command(
                "c-" + ++commands,
                "person-0b9d1f6e",
                where,
                stationTime,
                reason,
                List.of(),
                List.of(drafts)));
    Instant time = now.isBefore(last) ? last : now;
    long behindMs = Duration.between(now, time).toMillis();
    for (int part = 0; part < drafts.length; part++) {
      long version = versions.merge(drafts[part].stream(), 1L, Long::sum);
      leaves.add(EntryCodec.encode(command, part, leaves.size(), version, time, behindMs));
    }
    last = time;
    now = now.plus(Duration.ofMillis(61_007));
  }

  private static Draft draft(String stream, String type, String payload) {
    return new Draft(stream, type, "coplanar/example/1", payload);
  }
}
