// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening refuses, before anything is taken in. */
final class OpeningTest {
  @TempDir Path folder;
  private LedgerPlace.Folder place = new LedgerPlace.Folder(Path.of("none"));
  private LedgerSettings settings = LedgerSettings.of(place, key());

  private static SigningKey key() {
    try {
      return SigningKey.generate("coplanar/test");
    } catch (InputFault e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void fill() throws Exception {
    place = new LedgerPlace.Folder(folder.resolve("data"));
    settings = LedgerSettings.of(place, key()).withCopies(folder.resolve("outside"));
    try (Ledger ledger = Ledger.create(settings, "test", "here")) {
      append(ledger, 1, 401);
      ledger.checkpoint();
      append(ledger, 401, 700);
    }
  }

  /** In one command, for speed; entry {@code seq} says so in its payload. */
  private static void append(Ledger ledger, int from, int to) throws Exception {
    List<Draft> drafts =
        IntStream.range(from, to)
            .mapToObj(i -> new Draft("s" + i % 9, "t", "x/1", "{\"n\":" + i + "}"))
            .toList();
    ledger.append(new Command("c-" + from, "p", "w", null, null, List.of(), drafts));
  }

  /** As the owner, who drops the triggers first. */
  private void tamper(String sql) throws Exception {
    try (Connection owner = DriverManager.getConnection("jdbc:sqlite:" + place.file());
        Statement statement = owner.createStatement()) {
      for (String trigger :
          List.of(
              "entry_no_update",
              "entry_no_delete",
              "checkpoint_no_update",
              "checkpoint_no_delete")) {
        statement.execute("DROP TRIGGER " + trigger);
      }
      for (String one : sql.split(";")) {
        statement.execute(one);
      }
    }
  }

  private void assertRefused(String words) {
    assertThatExceptionOfType(InputFault.class)
        .isThrownBy(() -> Ledger.open(settings))
        .withMessageContaining(words);
  }

  private static String swap(long seq, String from, String to) {
    return "UPDATE entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '%s', '%s') AS BLOB)"
            .formatted(from, to)
        + " WHERE seq = "
        + seq;
  }

  @Test
  void aChangedEntryAfterTheLastCheckpointIsNamed() throws Exception {
    tamper("DELETE FROM checkpoint WHERE size > 401;" + swap(500, "\"n\":500", "\"n\":501"));
    assertRefused("entry 500 is not the one that was hashed");
  }

  @Test
  void aChangedEntryInTheTailIsNamed() throws Exception {
    tamper("DELETE FROM checkpoint;" + swap(690, "\"n\":690", "\"n\":691"));
    assertRefused("entry 690 is not the one that was hashed");
  }

  @Test
  void aHashThatIsNotTheEntrysIsNamed() throws Exception {
    tamper("UPDATE entry SET hash = (SELECT hash FROM entry WHERE seq = 7) WHERE seq = 690");
    assertRefused("entry 690 is not the one that was hashed");
  }

  /** Nobody has signed what comes after the last checkpoint: the tree is grown anew. */
  @Test
  void storedHashesThatAreNotTheEntriesAreFound() throws Exception {
    tamper("DELETE FROM checkpoint WHERE size > 401;UPDATE tile SET root = zeroblob(32)");
    assertRefused("the hashes that are stored of the entries from 256 on are not theirs");
  }

  @Test
  void aRootThatIsNotItsTilesIsFoundByTheCheckpoint() throws Exception {
    tamper("UPDATE tile SET root = zeroblob(32) WHERE idx = 0");
    assertRefused("the entries before 700 are not those that the last checkpoint vouches for");
  }

  @Test
  void aTileThatIsGoneIsFound() throws Exception {
    tamper("DELETE FROM tile WHERE idx = 0");
    assertRefused("tile 0 of level 0 is full and is not stored");
  }

  @Test
  void anEntryThatWasChangedWithItsHashIsFoundByTheCheckpoint() throws Exception {
    tamper(swap(690, "\"n\":690", "\"n\":691"));
    byte[] leaf;
    try (Connection owner = DriverManager.getConnection("jdbc:sqlite:" + place.file());
        Statement statement = owner.createStatement()) {
      try (var row = statement.executeQuery("SELECT leaf FROM entry WHERE seq = 690")) {
        leaf = row.getBytes(1);
      }
      String hash = HexFormat.of().formatHex(MerkleHash.leaf(leaf));
      statement.execute("UPDATE entry SET hash = x'" + hash + "' WHERE seq = 690");
    }
    assertRefused("the entries before 700 are not those that the last checkpoint vouches for");
  }

  @Test
  void aCutTailIsFound() throws Exception {
    tamper("DELETE FROM entry WHERE seq >= 695");
    assertRefused("vouches for 700 entries and there are 695");
  }

  @Test
  void aMissingEntryIsNamed() throws Exception {
    tamper("DELETE FROM entry WHERE seq = 650");
    assertRefused("entry 650 is missing");
  }

  @Test
  void aSwappedPairIsNamed() throws Exception {
    tamper(
        "UPDATE entry SET seq = -1 WHERE seq = 660;"
            + "UPDATE entry SET seq = 660 WHERE seq = 661;"
            + "UPDATE entry SET seq = 661 WHERE seq = -1");
    assertRefused("entry 660 says of itself that it is 661");
  }

  @Test
  void aForgedCheckpointIsFound() throws Exception {
    tamper("UPDATE checkpoint SET note = replace(note, char(10) || '700', char(10) || '699')");
    assertRefused("false");
  }

  @Test
  void yesterdaysCopyIsNotGoneOnWith() throws Exception {
    Path copy = folder.resolve("copy");
    Files.copy(place.file(), copy);
    try (Ledger ledger = Ledger.open(settings)) {
      append(ledger, 700, 701);
    }
    Files.copy(copy, place.file(), StandardCopyOption.REPLACE_EXISTING);
    assertRefused("vouches for 701 entries and there are 700");
  }

  @Test
  void aSecondWriterIsRefused() throws Exception {
    try (Ledger ledger = Ledger.open(settings)) {
      append(ledger, 700, 701);
      assertRefused("another program writes to it");
    }
    Ledger.open(settings).close();
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    Files.write(place.file(), new byte[5000]);
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> Ledger.open(settings))
        .withMessageContaining(folder.toString());
  }
}
