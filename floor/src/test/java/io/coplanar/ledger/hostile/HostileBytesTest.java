// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.entry.DamagedEntry;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.entry.PayloadJson;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes, a parser gives a fault of its own or something that is written again as the
 * same bytes. Begins with the files in the resources beside this class and changes them by the
 * thousand, the same way each time.
 */
class HostileBytesTest {
  private static final int ROUNDS = 8_000;

  private interface Parser {
    /** What was read, written again. */
    byte[] again(byte[] bytes) throws InputFault, DamagedEntry;
  }

  @Test
  void entries() throws IOException {
    spoil("entry", bytes -> EntryCodec.encode(EntryCodec.decode(bytes)), "the entry|the payload");
  }

  @Test
  void payloads() throws IOException {
    spoil(
        "payload",
        bytes -> {
          String compact = PayloadJson.compact(text(bytes));
          assertThat(PayloadJson.compact(compact)).isSameAs(compact);
          return bytes;
        },
        "the payload");
  }

  @Test
  void notes() throws IOException {
    spoil("note", bytes -> SignedNote.parse(bytes).bytes(), "the signed note");
  }

  @Test
  void checkpoints() throws IOException {
    spoil("checkpoint", bytes -> bytes(Checkpoint.parse(text(bytes)).text()), "the checkpoint");
  }

  @Test
  void verifierKeys() throws IOException {
    String names = "the verifier key|the key's name";
    spoil("keys", bytes -> bytes(VerifierKey.parse(text(bytes)).encode()), names);
  }

  @Test
  void signingKeys() throws IOException {
    String names = "the signing key|the key's name";
    spoil("keys", bytes -> bytes(SigningKey.parse(text(bytes)).encode()), names);
  }

  private static void spoil(String seeds, Parser parser, String inputs) throws IOException {
    Mutations mutations = new Mutations(seeds(seeds), new SplittableRandom(11));
    int refused = 0;
    int read = 0;
    for (byte[] seed : seeds(seeds)) {
      read += isRead(seed, parser, inputs) ? 1 : 0;
    }
    assertThat(read).isPositive();
    for (int i = 0; i < ROUNDS; i++) {
      refused += isRead(mutations.next(), parser, inputs) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(ROUNDS / 10);
  }

  private static boolean isRead(byte[] bytes, Parser parser, String inputs) {
    // what is no UTF-8 cannot come back from a text
    byte[] plain =
        inputs.contains("the entry") || inputs.contains("note") ? bytes : bytes(text(bytes));
    try {
      assertThat(Arrays.equals(parser.again(plain), plain)).as(text(plain)).isTrue();
      return true;
    } catch (InputFault e) {
      assertThat(e.input()).matches(inputs);
      return false;
    } catch (DamagedEntry e) {
      assertThat(e.getMessage()).matches("(" + inputs + ") .*");
      return false;
    }
  }

  private static List<byte[]> seeds(String name) throws IOException {
    Path folder =
        Path.of(Objects.requireNonNull(System.getProperty("coplanar.root")))
            .resolve("floor/src/test/resources/io/coplanar/ledger/hostile")
            .resolve(name);
    List<byte[]> seeds = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
