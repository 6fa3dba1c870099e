// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.note.VerifierKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyChainTest {
  private final VerifierKey first = key("plant.example/line");
  private final VerifierKey second = key("plant.example/line");
  private final VerifierKey third = key("plant.example/line");
  private final VerifierKey other = key("plant.example/line-2");

  private final LedgerEvent opened = new LedgerEvent.Opened("plant.example/line", first);
  private final LedgerEvent rotated = new LedgerEvent.KeyRotated(first, second);
  private final LedgerEvent restored =
      new LedgerEvent.Restored(
          "plant.example/line", "a note\n", 4, 9L, "plant.example/line-2", other);

  @Test
  void everyEventIsReadBack() throws DamagedEntry {
    LedgerEvent silent =
        new LedgerEvent.Restored("a", null, 4, null, "plant.example/line-2", other);
    LedgerEvent erased = new LedgerEvent.PersonalDataErased("person-1");
    for (LedgerEvent event : List.of(opened, rotated, restored, silent, erased)) {
      assertThat(LedgerEvent.read(entry(3, event))).isEqualTo(event);
    }
    assertThat(LedgerEvent.read(Samples.usual(3))).isNull();
  }

  @Test
  void followsAKeyFromEraToEra() throws DamagedEntry {
    KeyChain chain =
        KeyChain.empty()
            .after(entry(0, opened))
            .after(Samples.usual(1))
            .after(entry(2, rotated))
            .after(entry(3, new LedgerEvent.PersonalDataErased("person-1")))
            .after(entry(4, restored));
    assertThat(chain.current().key()).isEqualTo(other);
    assertThat(chain.current().origin()).isEqualTo("plant.example/line-2");
    assertThat(chain.at(1).key()).isEqualTo(first);
    assertThat(chain.at(2).key()).isEqualTo(first);
    assertThat(chain.at(3).key()).isEqualTo(second);
    assertThat(chain.at(4).key()).isEqualTo(second);
    assertThat(chain.at(5).key()).isEqualTo(other);
    assertThat(chain.at(500).key()).isEqualTo(other);
    assertThatThrownBy(() -> chain.at(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyChain.empty().current()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFirstCheckpointOverARotationBearsBothSignatures() throws DamagedEntry {
    KeyChain chain =
        KeyChain.empty()
            .after(entry(0, opened))
            .after(entry(1, rotated))
            .after(entry(2, new LedgerEvent.KeyRotated(second, third)));
    assertThat(chain.signers(0, 1)).containsExactly(first);
    assertThat(chain.signers(1, 2)).containsExactly(second, first);
    assertThat(chain.signers(1, 3)).containsExactly(third, second, first);
    assertThat(chain.signers(2, 3)).containsExactly(third, second);
    assertThat(chain.signers(3, 3)).containsExactly(third);
  }

  @Test
  void aRestoreNeedsNoSignatureOfThePredecessor() throws DamagedEntry {
    KeyChain chain = KeyChain.empty().after(entry(0, opened)).after(entry(1, rotated));
    LedgerEvent restore =
        new LedgerEvent.Restored(
            "plant.example/line", null, 2, null, "plant.example/line-2", other);
    assertThat(chain.after(entry(2, restore)).signers(0, 3)).containsExactly(other);
  }

  @Test
  void refusesWhatCannotFollow() throws DamagedEntry {
    KeyChain open = KeyChain.empty().after(entry(0, opened));
    refuses(KeyChain.empty(), Samples.usual(0), "opened by its entry 0");
    refuses(KeyChain.empty(), entry(1, opened), "opened by its entry 0");
    refuses(open, entry(1, opened), "opened by its entry 0");
    refuses(open, entry(1, new LedgerEvent.KeyRotated(second, third)), "was not in use");
    refuses(open, entry(1, new LedgerEvent.KeyRotated(first, first)), "cannot replace itself");
    refuses(open, entry(1, new LedgerEvent.KeyRotated(first, other)), "not the log's origin");
    refuses(open, entry(1, restored), "not this entry's place");
    refuses(
        open,
        entry(4, new LedgerEvent.Restored("b", null, 4, null, "plant.example/line-2", other)),
        "the predecessor is another log");
    refuses(
        open,
        entry(
            4,
            new LedgerEvent.Restored(
                "plant.example/line", null, 4, null, "plant.example/line", second)),
        "an old one");
  }

  @Test
  void refusesWhatTheLedgerNeverWrites() {
    refusesDraft(new Draft("ledger", "ledger-closed", "coplanar/ledger-closed/1", "{}"));
    refusesDraft(new Draft("ledger", "ledger-opened", "coplanar/ledger-opened/2", "{}"));
    refusesDraft(new Draft("ledger", "ledger-opened", "coplanar/ledger-opened/1", "{}"));
    String more = opened.draft().payload().replace("}", ",\"more\":1}");
    refusesDraft(new Draft("ledger", "ledger-opened", "coplanar/ledger-opened/1", more));
    String mangled = opened.draft().payload().replace("line+", "lime+");
    refusesDraft(new Draft("ledger", "ledger-opened", "coplanar/ledger-opened/1", mangled));
  }

  private static void refusesDraft(Draft draft) {
    Entry entry = EntryCodec.entry(Samples.command(draft), 0, 0, 1, Samples.TIME, 0);
    assertThatThrownBy(() -> LedgerEvent.read(entry)).isInstanceOf(DamagedEntry.class);
  }

  private static void refuses(KeyChain chain, Entry entry, String saying) {
    assertThatThrownBy(() -> chain.after(entry))
        .isInstanceOf(DamagedEntry.class)
        .hasMessageContaining(saying);
  }

  private static Entry entry(long seq, LedgerEvent event) {
    Command command = Samples.command(event.draft());
    return EntryCodec.entry(command, 0, seq, 1, Samples.TIME, 0);
  }

  private static VerifierKey key(String name) {
    try {
      return SigningKey.generate(name).verifier();
    } catch (InputFault e) {
      throw new IllegalStateException(e);
    }
  }
}
