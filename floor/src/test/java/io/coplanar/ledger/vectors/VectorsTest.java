// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.entry.DamagedEntry;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.Proofs;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published vectors are what this code makes, and say what they claim. */
class VectorsTest {
  private static final Map<String, byte[]> FILES = new TreeMap<>();

  @BeforeAll
  static void readWhatIsPublished() throws IOException {
    Path folder = WriteVectors.folder();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        FILES.put(name, Files.readAllBytes(path));
      }
    }
  }

  @Test
  void areMadeAnewToTheByte() throws InputFault {
    Map<String, byte[]> made = VectorFiles.make();
    assertThat(FILES.keySet()).containsAll(made.keySet()).hasSize(made.size() + 1);
    assertThat(FILES).containsKey("README.md");
    made.forEach(
        (name, bytes) -> assertThat(published(name)).as(name).asString().isEqualTo(text(bytes)));
  }

  @Test
  void everyLeafIsReadAndInItsPlace() throws DamagedEntry {
    List<byte[]> leaves = leaves();
    assertThat(leaves).hasSize(VectorLog.SIZE);
    for (int i = 0; i < leaves.size(); i++) {
      assertThat(EntryCodec.decode(leaves.get(i)).seq()).isEqualTo(i);
    }
  }

  @Test
  void everyProofHolds() {
    Map<Long, byte[]> roots = new TreeMap<>();
    for (Map<String, Object> line : lines("roots.jsonl")) {
      roots.put(number(line, "size"), hash(line, "root"));
    }
    assertThat(roots).hasSize(VectorLog.SIZE + 1);
    for (Map<String, Object> line : lines("inclusion.jsonl")) {
      long seq = number(line, "seq");
      long size = number(line, "size");
      byte[] leaf = MerkleHash.leaf(leaves().get((int) seq));
      assertThat(Proofs.verifyInclusion(leaf, seq, size, hashes(line), at(roots, size))).isTrue();
    }
    for (Map<String, Object> line : lines("consistency.jsonl")) {
      long old = number(line, "old_size");
      long size = number(line, "size");
      boolean holds =
          Proofs.verifyConsistency(old, size, hashes(line), at(roots, old), at(roots, size));
      assertThat(holds).isTrue();
    }
  }

  @Test
  void everyCheckpointIsOfTheLogAndBearsItsSignatures() throws InputFault {
    Map<String, VerifierKey> keys = keys();
    VectorLog log = new VectorLog(leaves(), Map.of());
    for (Map<String, Object> line : lines("log/checkpoints.jsonl")) {
      byte[] note = text(line, "note").getBytes(StandardCharsets.UTF_8);
      long size = number(line, "size");
      for (var signer : VectorLog.signers(size)) {
        assertThat(keys.values()).contains(signer.verifier());
        Checkpoint checkpoint = Checkpoint.open(note, List.of(signer.verifier()));
        assertThat(checkpoint)
            .isEqualTo(new Checkpoint(signer.name(), size, Proofs.root(size, log.hashes())));
      }
    }
  }

  @Test
  void noBrokenLeafIsRead() {
    List<Map<String, Object>> broken = lines("broken/leaves.jsonl");
    assertThat(broken).hasSizeGreaterThan(20);
    for (Map<String, Object> line : broken) {
      assertThatThrownBy(() -> EntryCodec.decode(hash(line, "leaf_base64")))
          .as(text(line, "name"))
          .isInstanceOf(DamagedEntry.class);
    }
  }

  @Test
  void noBrokenCheckpointIsOpened() throws InputFault {
    VerifierKey key = Objects.requireNonNull(keys().get("first"));
    List<Map<String, Object>> broken = lines("broken/checkpoints.jsonl");
    assertThat(broken).hasSizeGreaterThan(15);
    for (Map<String, Object> line : broken) {
      assertThatThrownBy(() -> Checkpoint.open(hash(line, "note_base64"), List.of(key)))
          .as(text(line, "name"))
          .isInstanceOf(InputFault.class);
    }
  }

  @Test
  void noBrokenProofHolds() {
    List<Map<String, Object>> broken = lines("broken/proofs.jsonl");
    assertThat(broken).hasSizeGreaterThan(15);
    for (Map<String, Object> line : broken) {
      long size = number(line, "size");
      byte[] root = hash(line, "root");
      boolean holds =
          text(line, "kind").equals("inclusion")
              ? Proofs.verifyInclusion(
                  hash(line, "leaf_hash"), number(line, "seq"), size, hashes(line), root)
              : Proofs.verifyConsistency(
                  number(line, "old_size"), size, hashes(line), hash(line, "old_root"), root);
      assertThat(holds).as(text(line, "name")).isFalse();
    }
  }

  private static Map<String, VerifierKey> keys() throws InputFault {
    Map<String, VerifierKey> keys = new TreeMap<>();
    for (Map<String, Object> line : lines("keys.jsonl")) {
      keys.put(text(line, "name"), VerifierKey.parse(text(line, "verifier_key")));
    }
    return keys;
  }

  private static List<byte[]> leaves() {
    List<byte[]> leaves = new ArrayList<>();
    for (String line : text(published("log/entries.jsonl")).split("\n")) {
      leaves.add(line.getBytes(StandardCharsets.UTF_8));
    }
    return leaves;
  }

  private static List<Map<String, Object>> lines(String name) {
    return JsonLines.read(published(name));
  }

  private static byte[] published(String name) {
    return Objects.requireNonNull(FILES.get(name), name);
  }

  private static byte[] at(Map<Long, byte[]> roots, long size) {
    return Objects.requireNonNull(roots.get(size));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String text(Map<String, Object> line, String name) {
    return (String) Objects.requireNonNull(line.get(name));
  }

  private static long number(Map<String, Object> line, String name) {
    return (Long) Objects.requireNonNull(line.get(name));
  }

  private static byte[] hash(Map<String, Object> line, String name) {
    return Base64.getDecoder().decode(text(line, name));
  }

  private static List<byte[]> hashes(Map<String, Object> line) {
    return ((List<?>) Objects.requireNonNull(line.get("hashes")))
        .stream().map(hash -> Base64.getDecoder().decode((String) hash)).toList();
  }
}
