// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Audit;
import io.coplanar.audit.Trust;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What finds an entry is in memory until the entry's tile is full, and in tables from then on:
 * nobody may notice. Random commands, new ones, repeated ones and stale ones, by one server or two,
 * across several tiles; every answer is held against a plain list of what was accepted.
 */
abstract class TailSuite extends Places {
  private static final int ENTRIES = 1100;
  private static final int STREAMS = 12;
  private static final int BLOBS = 30;

  private final SplittableRandom random = new SplittableRandom(255);
  private final List<Entry> log = new ArrayList<>();
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byCommand = new HashMap<>();
  private int next;

  /** How many servers take turns. */
  abstract int servers();

  /** For the verifier. */
  abstract String url(LedgerPlace place);

  @Test
  void nobodyNoticesWhereAnEntryIsIndexed() throws Exception {
    LedgerSettings settings =
        settings().withProjections(List.of(new StageCount(1))).withBlobs(hash -> true);
    List<Ledger> servers = new ArrayList<>();
    servers.add(create(settings));
    while (servers.size() < servers()) {
      servers.add(Ledger.open(settings));
    }
    try {
      try (LedgerReader reader = servers.getFirst().reader()) {
        log.add(reader.entry(0));
      }
      for (int step = 0; log.size() < ENTRIES; step++) {
        int at = random.nextInt(servers.size());
        ask(servers.get(at));
        if (step % 40 == 0) {
          try (LedgerReader own = servers.get(at).reader();
              LedgerReader other = LedgerReader.open(settings.place())) {
            look(own);
            look(other);
          }
        }
        if (step % 97 == 96) {
          servers.get(at).close();
          servers.set(at, Ledger.open(settings));
        }
      }
      Map<String, String> digests;
      try (LedgerReader reader = servers.getFirst().reader()) {
        assertWhole(reader);
        digests = reader.digests();
        assertThat(digests)
            .isEqualTo(reader.rebuiltDigests(settings.projections(), settings.upcasters()));
      }
      servers.getLast().rebuild();
      try (LedgerReader reader = servers.getFirst().reader()) {
        look(reader);
        assertThat(reader.digests()).isEqualTo(digests);
      }
    } finally {
      for (Ledger ledger : servers) {
        ledger.close();
      }
    }
    assertThat(Audit.database(url(settings.place()), null, Trust.NONE, n -> {}).problems())
        .isEmpty();
  }

  private void ask(Ledger ledger) throws Exception {
    switch (random.nextInt(10)) {
      case 0 -> repeat(ledger);
      case 1 -> takeId(ledger);
      case 2 -> stale(ledger);
      default -> add(ledger);
    }
  }

  private void add(Ledger ledger) throws Exception {
    List<Draft> drafts = new ArrayList<>();
    int parts = random.nextInt(20) == 0 ? 60 : 1 + random.nextInt(3);
    for (int part = 0; part < parts; part++) {
      List<String> blobs =
          random.nextInt(3) == 0 ? List.of(blob(random.nextInt(BLOBS))) : List.of();
      drafts.add(
          new Draft(
              "s" + random.nextInt(STREAMS), "t", "x/1", "{\"n\":" + log.size() + "}", blobs));
    }
    String id = "c-" + random.nextLong() + "-" + next++;
    Command command = new Command(id, "p", "w", null, null, List.of(), drafts);
    Outcome.Accepted accepted = accepted(ledger.append(command));
    assertThat(accepted.repeated()).isFalse();
    for (Entry entry : accepted.entries()) {
      assertThat(entry.seq()).isEqualTo(log.size());
      assertThat(entry.version()).isEqualTo(stream(entry.stream()).size() + 1);
      log.add(entry);
    }
    commands.put(id, command);
    byCommand.put(id, accepted.entries());
  }

  private void repeat(Ledger ledger) throws Exception {
    if (!commands.isEmpty()) {
      Command command = anyCommand();
      Outcome.Accepted accepted = accepted(ledger.append(command));
      assertThat(accepted.repeated()).isTrue();
      assertThat(accepted.entries()).isEqualTo(byCommand.get(command.id()));
    }
  }

  private void takeId(Ledger ledger) throws Exception {
    if (!commands.isEmpty()) {
      String id = anyCommand().id();
      assertThat(ledger.append(command(id, "s0", "{\"other\":1}")))
          .isEqualTo(new Outcome.IdTaken(id, byCommand.getOrDefault(id, List.of())));
    }
  }

  private void stale(Ledger ledger) throws Exception {
    String name = "s" + random.nextInt(STREAMS);
    List<Entry> stream = stream(name);
    if (!stream.isEmpty()) {
      int seen = random.nextInt(stream.size());
      List<Entry> since = stream.subList(seen, Math.min(stream.size(), seen + 100));
      assertThat(ledger.append(command("stale-" + next++, name, "{}", seen)))
          .isEqualTo(
              new Outcome.Conflict(
                  List.of(new Outcome.Moved(name, seen, stream.size(), List.copyOf(since)))));
    }
  }

  private void look(LedgerReader reader) throws Exception {
    assertThat(reader.size()).isEqualTo(log.size());
    for (int s = 0; s < STREAMS; s++) {
      List<Entry> stream = stream("s" + s);
      int after = random.nextInt(stream.size() + 1);
      int limit = 1 + random.nextInt(40);
      assertThat(reader.stream("s" + s, after, limit))
          .isEqualTo(stream.subList(after, Math.min(stream.size(), after + limit)));
    }
    for (int i = 0; i < 5 && !commands.isEmpty(); i++) {
      String id = anyCommand().id();
      assertThat(reader.command(id)).isEqualTo(byCommand.get(id));
    }
    assertThat(reader.command("never")).isEmpty();
    for (int b = 0; b < BLOBS; b++) {
      String blob = blob(b);
      assertThat(reader.namesBlob(blob))
          .isEqualTo(log.stream().anyMatch(e -> e.blobs().contains(blob)));
    }
  }

  private Command anyCommand() {
    return List.copyOf(commands.values()).get(random.nextInt(commands.size()));
  }

  private List<Entry> stream(String name) {
    return log.stream().filter(e -> e.stream().equals(name)).toList();
  }

  private static String blob(int n) {
    return String.format("%064x", n);
  }
}
