// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.note.KeyFile;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.LotEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LedgerReplayTest {
  @TempDir private Path folder;

  @Test
  void whatTheRulesWouldNotHaveLetHappenIsNamed() throws Exception {
    LedgerOnDisk ledger = LedgerOnDisk.create(folder);
    ledger.writes("append", "--stream", "note/1", "--type", "made").done();
    assertThat(ledger.reads("replay").done())
        .startsWith("as the rules have it: ")
        .contains("0 commands");
    try (Ledger open =
        Ledger.open(
            LedgerSettings.of(new LedgerPlace.Folder(ledger.data()), KeyFile.read(ledger.key())))) {
      open.append(
          new Command(
              "by-hand",
              "person-1",
              "bench-1",
              null,
              null,
              List.of(),
              List.of(EventForm.draft("lot/ferrule/L-1", new LotEvent.LotReleased()))));
    }
    ledger.reads("verify").done();
    Coplanar text = ledger.reads("replay").run();
    assertThat(text.code()).isEqualTo(ExitCode.FAIL);
    assertThat(text.out())
        .startsWith("NOT AS THE RULES HAVE IT: ")
        .contains("entry 2, lot-released in lot/ferrule/L-1 by person-1: the rules refuse it");
    JsonNode json = new ObjectMapper().readTree(ledger.reads("replay", "--json").run().out());
    assertThat(json.path("schema").asString()).isEqualTo("coplanar/ledger-replay/1");
    assertThat(json.path("result").asString()).isEqualTo("not-clean");
    assertThat(json.path("findings").path(0).path("codes").toString())
        .contains("REPLAY_REFUSED", "NOT_ALLOWED", "UNKNOWN");
    assertThat(json.path("findings").path(1).path("codes").toString())
        .contains("REPLAY_CANNOT_FOLLOW");
  }
}
