// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.entry.CommandRules;
import io.coplanar.ledger.entry.DamagedEntry;
import io.coplanar.ledger.entry.EntryCodec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnEntryTest {
  private static final OwnEntry OPENED = new OwnEntry.Opened("plant.example/line", "vkey");
  private static final OwnEntry RESTORED =
      new OwnEntry.Restored("old", "o\n9\nroot\n", 4, 4L, 9L, "new", "vkey");

  /** What stands in every ledger; verifiers that are not ours read it too. */
  @Test
  void isWrittenInTheFormThatIsDocumented() {
    assertThat(OPENED.draft())
        .isEqualTo(
            new Draft(
                "ledger",
                "ledger-opened",
                "coplanar/ledger-opened/1",
                "{\"origin\":\"plant.example/line\",\"verifier_key\":\"vkey\"}"));
    assertThat(new OwnEntry.KeyRotated("a", "b").draft().payload())
        .isEqualTo("{\"old_verifier_key\":\"a\",\"new_verifier_key\":\"b\"}");
    assertThat(RESTORED.draft().payload())
        .isEqualTo(
            "{\"predecessor_origin\":\"old\",\"predecessor_checkpoint\":\"o\\n9\\nroot\\n\","
                + "\"size_held\":4,\"lost_from\":4,\"lost_to\":9,"
                + "\"origin\":\"new\",\"verifier_key\":\"vkey\"}");
    assertThat(new OwnEntry.PersonalDataErased("person-1").draft().payload())
        .isEqualTo("{\"id\":\"person-1\"}");
  }

  @Test
  void isReadBackFromItsLeaf() throws InputFault, DamagedEntry {
    List<OwnEntry> all =
        List.of(
            OPENED,
            new OwnEntry.KeyRotated("a", "b"),
            RESTORED,
            new OwnEntry.Restored("old", null, 4, null, null, "new", "vkey"),
            new OwnEntry.PersonalDataErased("person-1"));
    for (OwnEntry own : all) {
      assertThat(OwnEntry.of(EntryCodec.decode(leaf(own.draft())))).isEqualTo(own);
    }
    Draft other = new Draft("lot/7", "ledger-opened", "coplanar/ledger-opened/1", "{}");
    assertThat(OwnEntry.of(EntryCodec.decode(leaf(other)))).isNull();
  }

  @Test
  void refusesWhatTheLedgerNeverWrites() throws InputFault, DamagedEntry {
    for (String payload :
        List.of("{}", "{\"origin\":1}", "{\"origin\":[],\"verifier_key\":\"\"}")) {
      Draft draft = new Draft("ledger", "ledger-opened", "coplanar/ledger-opened/1", payload);
      Entry entry = EntryCodec.decode(leaf(draft));
      assertThatThrownBy(() -> OwnEntry.of(entry)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] leaf(Draft draft) throws InputFault {
    Command command = new Command("c", "coplanar", "server", null, null, List.of(), List.of(draft));
    return EntryCodec.encode(CommandRules.checkBuiltIn(command), 0, 4, 1, Instant.EPOCH, 0);
  }
}
