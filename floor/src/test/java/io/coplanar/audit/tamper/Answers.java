// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.ledger.CheckpointPages;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Everything that a ledger answers, looked up one by one, as a program would ask: entries by place,
 * streams and commands by name, checkpoints, what is derived. Without the time at which a
 * checkpoint was stored, which nothing signs.
 */
record Answers(List<String> texts) {
  static Answers of(LedgerPlace place) throws Exception {
    List<String> texts = new ArrayList<>();
    TreeSet<String> streams = new TreeSet<>();
    TreeSet<String> commands = new TreeSet<>();
    try (LedgerReader reader = LedgerReader.open(place)) {
      texts.add("size " + reader.size());
      for (long seq = 0; seq < reader.size(); seq++) {
        texts.add(new String(reader.leaf(seq), StandardCharsets.UTF_8));
        Entry entry = reader.entry(seq);
        streams.add(entry.stream());
        commands.add(entry.command());
      }
      for (String stream : streams) {
        texts.add(stream + reader.stream(stream, 0, Integer.MAX_VALUE));
      }
      for (String command : commands) {
        texts.add(command + reader.command(command));
      }
      CheckpointPages checkpoints = new CheckpointPages(reader);
      for (StoredCheckpoint one = checkpoints.next(); one != null; one = checkpoints.next()) {
        texts.add(one.size() + one.note());
      }
      texts.add(String.valueOf(reader.identity()));
      texts.add(String.valueOf(reader.digests()));
    }
    return new Answers(texts);
  }
}
