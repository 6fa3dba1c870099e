// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verifier accepts the published log and refuses every broken one, at the entry named there.
 */
class PublishedVectorsTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("coplanar.root", ".."), "vectors", "ledger");

  @SuppressWarnings("NullAway") // nulls are asked for by name, and then not accepted
  private static List<Map<String, Object>> lines(String name) throws Exception {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(VECTORS.resolve(name))) {
      lines.add(Json.object(line.getBytes(UTF_8)));
    }
    return lines;
  }

  static Stream<Map<String, Object>> brokenLogs() throws Exception {
    return lines("broken/logs.jsonl").stream();
  }

  static Stream<Map<String, Object>> brokenLeaves() throws Exception {
    return lines("broken/leaves.jsonl").stream();
  }

  static Stream<Map<String, Object>> brokenCheckpoints() throws Exception {
    return lines("broken/checkpoints.jsonl").stream();
  }

  @Test
  void theLogIsIntact() throws IOException {
    AuditReport report = Audit.export(VECTORS.resolve("log"), Trust.NONE, n -> {});
    assertThat(report.problems()).isEmpty();
    assertThat(report.entries()).isEqualTo(40);
    assertThat(report.origin()).isEqualTo("vectors.example/log-2");
    assertThat(report.covered()).isEqualTo(40);
    assertThat(report.notes()).anyMatch(n -> n.startsWith("Held against nothing"));
  }

  @ParameterizedTest
  @MethodSource("brokenLogs")
  void aBrokenLogIsRefusedAtItsFirstBadEntry(Map<String, Object> broken) throws IOException {
    AuditReport report =
        Audit.export(
            VECTORS.resolve("broken").resolve(text(broken, "folder")), Trust.NONE, n -> {});
    assertThat(report.isIntact()).isFalse();
    Problem first = Objects.requireNonNull(report.first());
    assertThat(first.entry())
        .as(report.problems().toString())
        .isEqualTo(broken.get("first_bad_from"));
    assertThat(first.atLatest()).isEqualTo(broken.get("first_bad_to"));
  }

  @ParameterizedTest
  @MethodSource("brokenLeaves")
  void whatIsNoEntryIsRefused(Map<String, Object> broken) throws Exception {
    byte[] leaf = bytes(broken, "leaf");
    try {
      Leaf read = Leaf.read(leaf);
      // well-formed text that breaks a rule of the fields' values
      Findings findings = new Findings();
      new EntryRules(findings).take(0, read);
      assertThat(findings.found()).as(broken.toString()).isPositive();
    } catch (Unreadable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static byte[] bytes(Map<String, Object> line, String name) {
    Object text = line.get(name + "_base64");
    return text instanceof String base64
        ? Base64.getDecoder().decode(base64)
        : String.valueOf(line.get(name)).getBytes(UTF_8);
  }

  @Test
  void everyRootIsComputed() throws Exception {
    List<String> roots = new ArrayList<>();
    GrowingTree tree = new GrowingTree((level, index, hashes, root) -> {});
    roots.add(Base64.getEncoder().encodeToString(tree.root()));
    for (String leaf : Files.readAllLines(VECTORS.resolve("log/entries.jsonl"))) {
      tree.add(leaf.getBytes(UTF_8));
      roots.add(Base64.getEncoder().encodeToString(tree.root()));
    }
    List<String> published = new ArrayList<>();
    for (Map<String, Object> line : lines("roots.jsonl")) {
      published.add(text(line, "root"));
    }
    assertThat(roots).isEqualTo(published);
  }

  @ParameterizedTest
  @MethodSource("brokenCheckpoints")
  void whatIsNoCheckpointOfTheFirstKeyIsRefused(Map<String, Object> broken) throws Exception {
    Key first = Key.parse(text(lines("keys.jsonl").getFirst(), "verifier_key"));
    byte[] bytes = bytes(broken, "note");
    String text = new String(bytes, UTF_8);
    boolean sound = Arrays.equals(text.getBytes(UTF_8), bytes);
    try {
      Note note = Note.parse(text);
      assertThat(sound && note.origin().equals(first.name()) && note.signedBy(first))
          .as(broken.toString())
          .isFalse();
    } catch (Unreadable e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void proofsHoldAndBrokenOnesDoNot() throws Exception {
    Hashes hashes = new Hashes();
    List<byte[]> roots = new ArrayList<>();
    for (Map<String, Object> line : lines("roots.jsonl")) {
      roots.add(hash(line, "root"));
    }
    List<String> leaves = Files.readAllLines(VECTORS.resolve("log/entries.jsonl"));
    for (Map<String, Object> line : lines("inclusion.jsonl")) {
      int seq = Math.toIntExact(number(line, "seq"));
      int size = Math.toIntExact(number(line, "size"));
      byte[] leaf = hashes.leaf(leaves.get(seq).getBytes(UTF_8));
      assertThat(hashes.rootBy(leaf, seq, size, proof(line))).isEqualTo(roots.get(size));
    }
    for (Map<String, Object> line : lines("consistency.jsonl")) {
      int from = Math.toIntExact(number(line, "old_size"));
      int to = Math.toIntExact(number(line, "size"));
      assertThat(hashes.grew(from, roots.get(from), to, roots.get(to), proof(line))).isTrue();
    }
    for (Map<String, Object> line : lines("broken/proofs.jsonl")) {
      assertThat(holds(hashes, line)).as(line.toString()).isFalse();
    }
  }

  private static boolean holds(Hashes hashes, Map<String, Object> line) throws Exception {
    List<byte[]> proof = proof(line);
    if (proof.stream().anyMatch(hash -> hash.length != Hashes.BYTES)) {
      return false; // the reader of an export refuses it before
    }
    long size = number(line, "size");
    if ("inclusion".equals(line.get("kind"))) {
      byte[] leads = hashes.rootBy(hash(line, "leaf_hash"), number(line, "seq"), size, proof);
      return Arrays.equals(leads, hash(line, "root"));
    }
    return hashes.grew(
        number(line, "old_size"), hash(line, "old_root"), size, hash(line, "root"), proof);
  }

  private static List<byte[]> proof(Map<String, Object> line) {
    return ((List<?>) Objects.requireNonNull(line.get("hashes")))
        .stream().map(text -> Base64.getDecoder().decode((String) text)).toList();
  }

  private static long number(Map<String, Object> line, String name) {
    return (Long) Objects.requireNonNull(line.get(name));
  }

  private static String text(Map<String, Object> line, String name) {
    return (String) Objects.requireNonNull(line.get(name));
  }

  private static byte[] hash(Map<String, Object> line, String name) {
    return Base64.getDecoder().decode(text(line, name));
  }
}
