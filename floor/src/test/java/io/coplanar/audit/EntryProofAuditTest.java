// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Proofs of single entries, made from the published vectors. */
final class EntryProofAuditTest {
  private static final Path LOG =
      Path.of(System.getProperty("coplanar.root", "..")).resolve("vectors/ledger/log");
  private static final String KEY =
      "vectors.example/log-2+d3639ce1+AUA65cOjkXZdOdBgXkOep5BUVL/LbWY6N3+8VQJSAolI";
  private static final Trust TRUST = new Trust(List.of(), List.of(KEY));
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9+/]{43}=");

  private static byte[] leaf(int seq) throws IOException {
    return Files.readAllLines(LOG.resolve("entries.jsonl"))
        .get(seq)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String proof(int seq) throws IOException {
    StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + seq + "\n");
    Matcher hashes = HASH.matcher(Files.readAllLines(LOG.resolve("proofs.jsonl")).get(seq));
    while (hashes.find()) {
      text.append(hashes.group()).append('\n');
    }
    return text.append('\n').append(Files.readString(LOG.resolve("checkpoint"))).toString();
  }

  @Test
  void everyEntryIsProved() throws IOException {
    for (int seq = 0; seq < 40; seq++) {
      AuditReport report = Audit.proof(leaf(seq), proof(seq), TRUST);
      assertThat(report.problems()).isEmpty();
      assertThat(report.covered()).isEqualTo(40);
    }
  }

  @Test
  void anotherEntryIsNot() throws IOException {
    AuditReport report = Audit.proof(leaf(12), proof(13), TRUST);
    assertThat(report.problems())
        .extracting(Problem::code)
        .containsExactly(Code.WRONG_PLACE, Code.PROOF);
  }

  @Test
  void noBitOfAnEntryMayChange() throws IOException {
    byte[] leaf = leaf(20);
    for (int i = 0; i < leaf.length; i++) {
      leaf[i] ^= 1;
      assertThat(Audit.proof(leaf, proof(20), TRUST).isIntact()).as("byte " + i).isFalse();
      leaf[i] ^= 1;
    }
  }

  @Test
  void noByteOfAProofMayChangeOrBeMissing() throws IOException {
    String proof = proof(20);
    for (int i = 0; i < proof.length(); i++) {
      String flipped =
          proof.substring(0, i) + (char) (proof.charAt(i) ^ 1) + proof.substring(i + 1);
      assertThat(Audit.proof(leaf(20), flipped, TRUST).isIntact()).as("byte " + i).isFalse();
      assertThat(Audit.proof(leaf(20), proof.substring(0, i), TRUST).isIntact())
          .as("cut to " + i)
          .isFalse();
    }
  }

  @Test
  void whoKnowsNoKeyIsProvedNothing() throws IOException {
    assertThat(Audit.proof(leaf(5), proof(5), Trust.NONE).problems())
        .extracting(Problem::code)
        .containsExactly(Code.FOREIGN);
  }
}
