// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the database's owner can do, and what a verifier finds who holds one older checkpoint. Each
 * test works on a copy of one ledger of 300 entries, with checkpoints at 1, 101, 150, 201 and 300.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TamperSuite {
  private static final String ORIGIN = "coplanar/tampered";
  private static final long GOOD = 101;
  private static final long HELD = 201;
  private static final long YESTERDAY = 150;

  /** Of the checkpoints that are stored. */
  private static final List<Long> SIZES = List.of(1L, GOOD, YESTERDAY, HELD, Attack.SIZE);

  private Path temp;
  private SigningKey key;
  private Victim original;
  private Victim yesterday;
  private String good;
  private String held;
  private final Map<Deed, Victim> attacked = new HashMap<>();
  private int copies;

  /** An empty place. */
  abstract Victim fresh(Path folder) throws Exception;

  /** A copy of a closed ledger's database in a place of its own. */
  abstract Victim copy(Victim of, Path folder) throws Exception;

  @BeforeAll
  final void work(@TempDir Path folder) throws Exception {
    temp = folder;
    key = SigningKey.generate(ORIGIN);
    original = fresh(temp.resolve("original"));
    try (Day day = Day.create(original.place(), original.blobs(), key)) {
      good = day.workUntil(GOOD);
      day.workUntil(YESTERDAY);
    }
    yesterday = copyOf(original);
    try (Day day = Day.goOn(original.place(), original.blobs(), key, YESTERDAY, 1)) {
      held = day.workUntil(HELD);
      day.workUntil(Attack.SIZE);
    }
  }

  final Victim copyOf(Victim of) throws Exception {
    Victim copy = copy(of, temp.resolve("copy" + copies++));
    copyFolder(of.blobs(), copy.blobs());
    return copy;
  }

  @Test
  void anUntouchedLedgerIsIntact() throws Exception {
    AuditReport report = original.verify(held);
    assertThat(report.problems()).isEmpty();
    assertThat(report.isIntact()).isTrue();
    assertThat(report.entries()).isEqualTo(Attack.SIZE);
    assertThat(report.covered()).isEqualTo(Attack.SIZE);
    assertThat(report.blobs()).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource
  void whoChangesRowsIsFoundAtTheVeryEntry(Attack attack) throws Exception {
    Victim victim = attacked(attack, Skill.BY_HAND);
    for (AuditReport report : List.of(victim.verify(held), victim.verify())) {
      assertThat(report.isIntact()).isFalse();
      Problem first = first(report);
      assertThat(first.entry()).as(first.text()).isEqualTo(Attack.PLACE);
      assertThat(first.isExact()).as(first.text()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoDerivesEverythingAnewIsFoundBetweenTwoCheckpoints(Attack attack) throws Exception {
    Problem first = first(attacked(attack, Skill.DERIVED_ANEW).verify(held));
    if (attack == Attack.CUT) {
      assertThat(first.code()).isEqualTo(Problem.Code.CUT);
      assertThat(first.entry()).isEqualTo(Attack.PLACE);
    } else {
      assertThat(first.code()).isEqualTo(Problem.Code.ROOT);
      assertThat(first.entry()).as(first.text()).isEqualTo(GOOD);
      assertThat(first.atLatest()).as(first.text()).isEqualTo(HELD - 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasStolenTheKeyIsFoundBetweenTwoCheckpointsFromOutside(Attack attack) throws Exception {
    Victim victim = attacked(attack, Skill.SIGNED_ANEW);
    Problem first = first(victim.verify(held));
    Problem closer = first(victim.verify(held, good));
    if (attack == Attack.CUT) {
      assertThat(first.code()).isEqualTo(Problem.Code.CUT);
      assertThat(first.entry()).isEqualTo(Attack.PLACE);
    } else {
      assertThat(first.code()).isEqualTo(Problem.Code.ROOT);
      // what is stored vouches for nothing: the key has signed both
      assertThat(first.entry()).as(first.text()).isZero();
      assertThat(first.atLatest()).as(first.text()).isEqualTo(HELD - 1);
      assertThat(closer.entry()).as(closer.text()).isEqualTo(GOOD);
      assertThat(closer.atLatest()).as(closer.text()).isEqualTo(HELD - 1);
    }
  }

  /** What cannot be seen, and is said so. */
  @ParameterizedTest
  @EnumSource
  void whoHoldsNothingFromOutsideIsTold(Attack attack) throws Exception {
    AuditReport report = attacked(attack, Skill.SIGNED_ANEW).verify();
    assertThat(report.isIntact()).isTrue();
    assertThat(report.notes()).anyMatch(note -> note.startsWith("Held against nothing"));
  }

  @Test
  void yesterdaysCopyIsFoundAtTheFirstEntryThatIsGone() throws Exception {
    Problem first = first(copyOf(yesterday).verify(held));
    assertThat(first.code()).isEqualTo(Problem.Code.CUT);
    assertThat(first.entry()).isEqualTo(YESTERDAY);
  }

  @Test
  void yesterdaysCopyIsFoundAfterWorkHasGoneOn() throws Exception {
    Victim victim = copyOf(yesterday);
    try (Day day = Day.goOn(victim.place(), victim.blobs(), key, YESTERDAY, 24)) {
      day.workUntil(Attack.SIZE);
    }
    Problem first = first(victim.verify(held, good));
    assertThat(first.code()).isEqualTo(Problem.Code.ROOT);
    assertThat(first.entry()).as(first.text()).isEqualTo(GOOD);
    assertThat(first.atLatest()).as(first.text()).isEqualTo(HELD - 1);
    assertThat(first.text()).contains(Long.toString(YESTERDAY));
  }

  @Test
  void anotherKeyThroughoutIsFound() throws Exception {
    Victim victim = copyOf(original);
    SigningKey thief = SigningKey.generate(ORIGIN);
    try (Owner owner = Owner.of(victim)) {
      TreeMap<Long, String> entries = owner.entries();
      entries.computeIfPresent(
          0L, (seq, text) -> text.replace(key.verifier().encode(), thief.verifier().encode()));
      owner.writeEntries(entries);
      owner.derive(entries);
      for (long size : SIZES) {
        owner.sign(entries, size, thief);
      }
    }
    assertThat(victim.verify().isIntact()).isTrue();
    Problem first = first(victim.verify(held));
    assertThat(first.code()).isEqualTo(Problem.Code.FOREIGN);
    assertThat(first.entry()).isZero();
    AuditReport byKey =
        Audit.database(
            victim.url(),
            victim.blobs(),
            new Trust(List.of(), List.of(key.verifier().encode())),
            entries -> {});
    assertThat(first(byKey).code()).isEqualTo(Problem.Code.FOREIGN);
  }

  @Test
  void aCheckpointByAnotherKeyIsFound() throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      owner.sign(owner.entries(), HELD, SigningKey.generate(ORIGIN));
    }
    Problem first = first(victim.verify());
    assertThat(first.code()).isEqualTo(Problem.Code.SIGNATURE);
    assertThat(first.entry()).isEqualTo(YESTERDAY);
    assertThat(first.atLatest()).isEqualTo(HELD - 1);
  }

  @Test
  void aRemovedCheckpointIsToldByItsCopy() throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      owner.sql("DELETE FROM checkpoint WHERE size = " + HELD);
    }
    AuditReport report = victim.verify(held);
    // the copy proves as much as the row did
    assertThat(report.isIntact()).isTrue();
    assertThat(report.notes()).anyMatch(note -> note.contains("is not among those stored"));
    assertThat(original.verify(held).notes()).noneMatch(note -> note.contains("not among"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE stream SET seq = 119 WHERE seq = 120",
        "UPDATE stream SET version = 1000 WHERE seq = 120",
        "DELETE FROM stream WHERE seq = 120",
        "UPDATE command SET first_seq = 119 WHERE first_seq = 120",
        "UPDATE command SET parts = 2 WHERE first_seq = 120",
        "DELETE FROM command WHERE first_seq = 120"
      })
  void aRowThatLeadsAstrayIsFound(String sql) throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      owner.sql(sql);
    }
    Problem first = first(victim.verify());
    assertThat(first.code()).isEqualTo(Problem.Code.INDEX);
    assertThat(first.entry()).isBetween(119L, 120L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM blob_use WHERE seq = 125",
        "UPDATE blob_use SET seq = 126 WHERE seq = 125",
        "UPDATE blob_use SET hash = '00' WHERE seq = 125"
      })
  void aBlobThatWouldPassForAnOrphanIsFound(String sql) throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      owner.sql(sql);
    }
    Problem first = first(victim.verify());
    assertThat(first.code()).isEqualTo(Problem.Code.INDEX);
    assertThat(first.entry()).isEqualTo(125);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM tile WHERE level = 0",
        "UPDATE tile SET idx = 7 WHERE level = 0",
        "INSERT INTO tile (level, idx, root, hashes)"
            + " SELECT 1, 0, root, hashes FROM tile WHERE level = 0",
        "UPDATE tile SET root = (SELECT hash FROM entry WHERE seq = 0)",
        "UPDATE entry SET hash = (SELECT hash FROM entry WHERE seq = 0) WHERE seq = 280"
      })
  void hashesThatAreNotTheEntriesAreFound(String sql) throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      owner.sql(sql);
    }
    assertThat(first(victim.verify()).code()).isEqualTo(Problem.Code.HASH);
  }

  /** Behind the last full tile there is nothing but the hash beside the entry. */
  @Test
  void aChangedYoungEntryIsNamed() throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      TreeMap<Long, String> entries = owner.entries();
      entries.computeIfPresent(290L, (seq, text) -> text.replace("grams", "grains"));
      owner.writeByHand(entries);
    }
    Problem first = first(victim.verify());
    assertThat(first.code()).isEqualTo(Problem.Code.HASH);
    assertThat(first.entry()).isEqualTo(290);
    assertThat(first.isExact()).isTrue();
  }

  /** Rows of entries whose tile is not full: the next full one would meet them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO stream (name, version, seq) VALUES ('x', 1, 270)",
        "INSERT INTO command (id, first_seq, parts) VALUES ('x', 270, 1)",
        "INSERT INTO blob_use (hash, seq) VALUES ('00', 270)"
      })
  void aRowOfAYoungEntryIsFound(String sql) throws Exception {
    Victim victim = copyOf(original);
    try (Owner owner = Owner.of(victim)) {
      owner.sql(sql);
    }
    Problem first = first(victim.verify());
    assertThat(first.code()).isEqualTo(Problem.Code.INDEX);
    assertThat(first.entry()).isBetween(256L, 300L);
  }

  @Test
  void aBlobThatIsGoneOrChangedIsFoundWithItsEntry() throws Exception {
    Victim gone = copyOf(original);
    Files.delete(blobOf(gone, 125));
    assertThat(first(gone.verify()).entry()).isEqualTo(125);
    Victim changed = copyOf(original);
    Path blob = blobOf(changed, 150);
    byte[] bytes = Files.readAllBytes(blob);
    bytes[bytes.length / 2] ^= 1;
    Files.write(blob, bytes);
    Problem first = first(changed.verify());
    assertThat(first.code()).isEqualTo(Problem.Code.BLOB);
    assertThat(first.entry()).isEqualTo(150);
  }

  private static Path blobOf(Victim victim, long seq) throws Exception {
    try (Owner owner = Owner.of(victim)) {
      String text = Objects.requireNonNull(owner.entries().get(seq));
      String hash = text.replaceFirst(".*\"blobs\":\\[\"([0-9a-f]{64})\"].*", "$1");
      return victim.blobs().resolve(hash.substring(0, 2)).resolve(hash);
    }
  }

  private record Deed(Attack attack, Skill skill) {}

  private Victim attacked(Attack attack, Skill skill) throws Exception {
    Victim known = attacked.get(new Deed(attack, skill));
    if (known != null) {
      return known;
    }
    Victim victim = copyOf(original);
    attacked.put(new Deed(attack, skill), victim);
    try (Owner owner = Owner.of(victim)) {
      TreeMap<Long, String> entries = owner.entries();
      attack.on(entries, skill);
      if (skill == Skill.BY_HAND) {
        owner.writeByHand(entries);
        return victim;
      }
      TreeMap<Long, String> numbered = Renumbered.of(entries);
      owner.writeEntries(numbered);
      owner.derive(numbered);
      owner.dropCheckpointsAbove(Attack.PLACE);
      if (skill == Skill.SIGNED_ANEW) {
        for (long size : SIZES) {
          if (size < numbered.size()) {
            owner.sign(numbered, size, key);
          }
        }
        owner.sign(numbered, numbered.size(), key);
      }
    }
    return victim;
  }

  private static Problem first(AuditReport report) {
    assertThat(report.isIntact()).isFalse();
    return Objects.requireNonNull(report.first());
  }

  static void copyFolder(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
