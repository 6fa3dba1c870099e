// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Command.Expectation;
import io.coplanar.ledger.Draft;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRulesTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void givesTheCommandAsItWillBeStored() throws InputFault {
    Command command =
        new Command(
            "c-1",
            "person-1",
            "bench-4",
            Instant.parse("2026-11-24T10:00:00.123456789Z"),
            "late:\n\tthe oven was full",
            List.of(new Expectation("lot/7", 0)),
            List.of(
                new Draft(
                    "lot/7", "lot-opened", "coplanar/lot/1", "{ \"g\": 5.0 }", List.of(HASH))));
    Command checked = CommandRules.check(command);
    assertThat(checked.stationTime()).isEqualTo(Instant.parse("2026-11-24T10:00:00.123Z"));
    assertThat(checked.entries().getFirst().payload()).isEqualTo("{\"g\":5.0}");
    assertThat(checked.expected()).isEqualTo(command.expected());
    assertThat(CommandRules.check(checked)).isEqualTo(checked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb", "\u00e9", "\u007f"})
  void refusesIds(String id) {
    refuses(with(id, "w", null), "id");
  }

  @Test
  void boundsIds() throws InputFault {
    CommandRules.check(with("x".repeat(100), "w", null));
    refuses(with("x".repeat(101), "w", null), "id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0085b", "\ud800", "\udc00\ud800"})
  void refusesNames(String name) {
    refuses(with("c", name, null), "where");
    refuses(Samples.command(new Draft(name, "t", "s/1", "{}")), "stream");
  }

  @Test
  void boundsNames() throws InputFault {
    CommandRules.check(with("c", "\u6d4b".repeat(200), null));
    refuses(with("c", "\u6d4b".repeat(201), null), "where");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b", "a\rb", "\ud800"})
  void refusesReasons(String reason) {
    refuses(with("c", "w", reason), "reason");
  }

  @Test
  void boundsReasons() throws InputFault {
    CommandRules.check(with("c", "w", "r".repeat(4000)));
    refuses(with("c", "w", "r".repeat(4001)), "reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Stage", "stage_done", "-stage", "st\u00e4ge"})
  void refusesTypes(String type) {
    refuses(Samples.command(new Draft("s", type, "s/1", "{}")), "type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stage", "stage/", "stage/0", "stage/01", "/1", "st ge/1", "a/1 "})
  void refusesPayloadSchemas(String schema) {
    refuses(Samples.command(new Draft("s", "t", schema, "{}")), "payload schema");
  }

  @Test
  void refusesBlobs() {
    for (String blob :
        List.of("", HASH.toUpperCase(java.util.Locale.ROOT), "../" + HASH, HASH + "0")) {
      refuses(Samples.command(new Draft("s", "t", "s/1", "{}", List.of(blob))), "blobs");
    }
    refuses(Samples.command(new Draft("s", "t", "s/1", "{}", List.of(HASH, HASH))), "twice");
    List<String> many = Collections.nCopies(1001, HASH);
    refuses(Samples.command(new Draft("s", "t", "s/1", "{}", many)), "1001");
  }

  @Test
  void keepsTheLedgersOwnStreamForTheLedger() throws InputFault {
    Command own = Samples.command(new Draft("ledger", "key-rotated", "s/1", "{}"));
    refuses(own, "kept for the ledger");
    assertThat(CommandRules.checkBuiltIn(own)).isEqualTo(own);
  }

  @Test
  void refusesExpectations() {
    refuses(expecting(new Expectation("s", -1)), "-1 is no version");
    refuses(expecting(new Expectation("", 1)), "expected stream");
    refuses(expecting(new Expectation("s", 1), new Expectation("s", 1)), "twice");
  }

  @Test
  void refusesTimesBeyondTheCalendar() {
    for (Instant time : List.of(Instant.MIN, Instant.MAX, Instant.parse("0000-12-31T23:59:59Z"))) {
      Command command = new Command("c", "w", "w", time, null, List.of(), List.of(Samples.draft()));
      refuses(command, "station time");
    }
  }

  @Test
  void countsEntries() throws InputFault {
    refuses(Samples.command(), "there are 0");
    CommandRules.check(
        Samples.command(Collections.nCopies(1000, Samples.draft()).toArray(Draft[]::new)));
    refuses(
        Samples.command(Collections.nCopies(1001, Samples.draft()).toArray(Draft[]::new)), "1001");
  }

  @Test
  void boundsLeavesToTheByte() throws InputFault {
    Command command = Samples.command(Samples.draft("{\"a\":\"" + "\u6d4b".repeat(80_000) + "\"}"));
    CommandRules.check(command);
    int widest = EntryCodec.MAX_LEAF_BYTES - widest(Samples.draft("{\"a\":\"\"}"));
    CommandRules.check(Samples.command(Samples.draft("{\"a\":\"" + "x".repeat(widest) + "\"}")));
    refuses(
        Samples.command(Samples.draft("{\"a\":\"" + "x".repeat(widest + 1) + "\"}")),
        "goes into a blob");
    refuses(Samples.command(Samples.draft(" ".repeat(2_000_000) + "{}")), "goes into a blob");
  }

  @Test
  void boundsACommandAsAWhole() {
    Draft large = Samples.draft("{\"a\":\"" + "x".repeat(200_000) + "\"}");
    refuses(Samples.command(Collections.nCopies(100, large).toArray(Draft[]::new)), "together");
  }

  private static int widest(Draft draft) {
    Command command = Samples.command(draft);
    return EntryCodec.encode(
            command, 0, Long.MAX_VALUE, Long.MAX_VALUE, Instant.EPOCH, Long.MAX_VALUE)
        .length;
  }

  private static Command with(String id, String where, @Nullable String reason) {
    return new Command(id, "w", where, null, reason, List.of(), List.of(Samples.draft()));
  }

  private static Command expecting(Expectation... expected) {
    return new Command("c", "w", "w", null, null, List.of(expected), List.of(Samples.draft()));
  }

  private static void refuses(Command command, String saying) {
    assertThatThrownBy(() -> CommandRules.check(command))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith("the command: ")
        .hasMessageContaining(saying);
  }
}
