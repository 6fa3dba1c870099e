// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.merkle.Frontier;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.note.SigningKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** An empty place for each test, and the words that the tests speak. */
abstract class Places {
  /** An empty place. */
  abstract LedgerPlace place() throws Exception;

  static SigningKey key() throws InputFault {
    return SigningKey.generate("coplanar/test");
  }

  final LedgerSettings settings() throws Exception {
    return LedgerSettings.of(place(), key());
  }

  static Ledger create(LedgerSettings settings) throws Exception {
    return Ledger.create(settings, "test", "here");
  }

  /** A command for one stream; the last version seen may follow. */
  static Command command(String id, String stream, String payload, long... expected) {
    return new Command(
        id,
        "person-1",
        "bench-3",
        null,
        null,
        expected.length == 0 ? List.of() : List.of(new Command.Expectation(stream, expected[0])),
        List.of(new Draft(stream, "stage-completed", "coplanar/stage/1", payload)));
  }

  static Outcome.Accepted accepted(Outcome outcome) {
    return assertThat(outcome).asInstanceOf(type(Outcome.Accepted.class)).actual();
  }

  /** Gap, double, version and root: everything that a reader can hold a log to. */
  static void assertWhole(LedgerReader reader) throws Exception {
    var versions = new HashMap<String, Long>();
    var commands = new HashSet<String>();
    var tree = Frontier.empty();
    for (long seq = 0; seq < reader.size(); seq++) {
      Entry entry = reader.entry(seq);
      assertThat(entry.version())
          .isEqualTo(versions.merge(entry.stream(), 1L, Long::sum).longValue());
      if (entry.part() == 0) {
        assertThat(commands.add(entry.command())).as(entry.command()).isTrue();
      }
      tree.add(MerkleHash.leaf(reader.leaf(seq)));
    }
    assertThat(reader.root(reader.size())).isEqualTo(tree.root());
  }
}
