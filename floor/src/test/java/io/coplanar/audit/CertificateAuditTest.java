// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.audit.CertificateReport.Code;
import io.coplanar.audit.CertificateReport.Finding;
import io.coplanar.audit.CertificateReport.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Certificates of a log with two entries, made here byte by byte. */
final class CertificateAuditTest {
  private static final String BODY =
      "%PDF-1.7\n1 0 obj (coplanar/certificate/1)\nS-03: PASS, 0.12 dB\n" + "startxref\n9\n%%EOF\n";

  private final Signer shop = new Signer("shop.example/log");

  /** Who signs checkpoints. */
  private static final class Signer {
    private final String name;
    private final KeyPair pair;
    private final byte[] typed = new byte[33];

    Signer(String name) {
      this.name = name;
      try {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
      byte[] x509 = pair.getPublic().getEncoded();
      typed[0] = 1;
      System.arraycopy(x509, x509.length - 32, typed, 1, 32);
    }

    private byte[] id() {
      return Arrays.copyOf(sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
    }

    String key() {
      return name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(typed);
    }

    String sign(String text) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(id());
        line.writeBytes(signature.sign());
        return "\u2014 " + name + " " + base64(line.toByteArray()) + "\n";
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String leaf(String type, String stream, String body) {
    String hash = HexFormat.of().formatHex(sha256(body.getBytes(StandardCharsets.UTF_8)));
    return "{\"schema\":\"coplanar/entry/1\",\"seq\":1,\"command\":\"c-1\",\"part\":0,\"parts\":1,"
        + "\"stream\":\""
        + stream
        + "\",\"version\":1,\"type\":\""
        + type
        + "\",\"who\":\"anna\",\"where\":\"büro\",\"server_time\":\"2026-11-24T10:00:00.000Z\","
        + "\"clock_behind_ms\":0,\"station_time\":null,\"reason\":null,\"blobs\":[],"
        + "\"payload_schema\":\"coplanar/certificate-issued/1\",\"payload\":{\"serial\":\"S-03\","
        + "\"sha256\":\""
        + hash
        + "\"}}";
  }

  private static String issued(String body) {
    return leaf("certificate-issued", "certificate/S-03", body);
  }

  private static String sealed(String body, String leaf, Signer signer, String moreSignatures) {
    byte[] left = sha256(new byte[] {0}, "another".getBytes(StandardCharsets.UTF_8));
    byte[] right = sha256(new byte[] {0}, leaf.getBytes(StandardCharsets.UTF_8));
    String text = signer.name + "\n2\n" + base64(sha256(new byte[] {1}, left, right)) + "\n";
    String proof =
        "c2sp.org/tlog-proof@v1\nindex 1\n"
            + base64(left)
            + "\n\n"
            + text
            + "\n"
            + signer.sign(text)
            + moreSignatures;
    StringBuilder out = new StringBuilder(body + "%coplanar/certificate-seal/1\n");
    out.append("%key ").append(signer.key()).append("\n%entry ").append(leaf).append('\n');
    for (String line : proof.substring(0, proof.length() - 1).split("\n", -1)) {
      out.append(line.isEmpty() ? "%proof" : "%proof " + line).append('\n');
    }
    return out + "startxref\n9\n%%EOF\n";
  }

  private String good() {
    return sealed(BODY, issued(BODY), shop, "");
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private CertificateReport check(byte[] file) throws IOException {
    return Audit.certificate(file, List.of(shop.key())).orElseThrow();
  }

  private Code only(String file) throws IOException {
    CertificateReport report = check(bytes(file));
    assertThat(report.result()).isEqualTo(Result.FAIL);
    assertThat(report.findings()).hasSize(1);
    return report.findings().getFirst().code();
  }

  @Test
  void whatWasIssuedPassesForWhoKnowsTheKey() throws IOException {
    CertificateReport report = check(bytes(good()));
    assertThat(report.findings()).isEmpty();
    assertThat(report.result()).isEqualTo(Result.PASS);
    assertThat(report.serial()).isEqualTo("S-03");
    assertThat(report.issuedAt()).isEqualTo("2026-11-24T10:00:00.000Z");
    assertThat(report.entry()).isEqualTo(1);
    assertThat(report.covered()).isEqualTo(2);
  }

  @Test
  void withoutAKeyNothingIsJudged() throws IOException {
    CertificateReport report = Audit.certificate(bytes(good()), List.of()).orElseThrow();
    assertThat(report.result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.NO_KEY);
  }

  @Test
  void whoSealsHisOwnIsForeign() throws IOException {
    assertThat(only(sealed(BODY, issued(BODY), new Signer("shop.example/log"), "")))
        .isEqualTo(Code.FOREIGN);
  }

  @Test
  void noBitOfAnyByteMayChange() throws IOException {
    byte[] file = bytes(good());
    for (int i = 0; i < file.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        file[i] ^= (byte) (1 << bit);
        Optional<CertificateReport> report = Audit.certificate(file, List.of(shop.key()));
        assertThat(report.map(CertificateReport::result).orElse(Result.FAIL))
            .as("bit %d of byte %d", bit, i)
            .isEqualTo(Result.FAIL);
        file[i] ^= (byte) (1 << bit);
      }
    }
    assertThat(check(file).result()).isEqualTo(Result.PASS);
  }

  @Test
  void noEndMayBeMissingAndNothingBeAdded() throws IOException {
    byte[] file = bytes(good());
    for (int i = 0; i < file.length; i++) {
      Optional<CertificateReport> report =
          Audit.certificate(Arrays.copyOf(file, i), List.of(shop.key()));
      assertThat(report.map(CertificateReport::result).orElse(Result.FAIL))
          .as("cut to %d", i)
          .isEqualTo(Result.FAIL);
    }
    for (String more : List.of("\n", " ", "%", "2 0 obj\nendobj\nstartxref\n99\n%%EOF\n")) {
      assertThat(only(good() + more)).isEqualTo(Code.ADDED);
    }
    assertThat(only(good() + good())).isIn(Code.CHANGED, Code.ADDED);
  }

  @Test
  void otherWordsUnderAnOldSealAreFound() throws IOException {
    assertThat(only(good().replace("0.12 dB", "0.02 dB"))).isEqualTo(Code.CHANGED);
  }

  @Test
  void whatTheLogNeverSaidIsNotProved() throws IOException {
    String other = BODY.replace("PASS", "BEST");
    String forged = good().replace(BODY, other).replace(issued(BODY), issued(other));
    assertThat(only(forged)).isEqualTo(Code.PROOF);
  }

  @Test
  void anEntryOfAnotherKindIssuesNothing() throws IOException {
    assertThat(only(sealed(BODY, leaf("note", "certificate/S-03", BODY), shop, "")))
        .isEqualTo(Code.SEAL);
    assertThat(only(sealed(BODY, leaf("certificate-issued", "diary", BODY), shop, "")))
        .isEqualTo(Code.SEAL);
  }

  @Test
  void aSignatureThatNobodyChecksIsRefused() throws IOException {
    String more = new Signer("other.example/log").sign("something");
    assertThat(only(sealed(BODY, issued(BODY), shop, more))).isEqualTo(Code.SEAL);
  }

  @Test
  void aFileWithoutItsSealIsStillOurs() throws IOException {
    assertThat(only(BODY)).isEqualTo(Code.SEAL);
  }

  @Test
  void anotherPdfIsNone() throws IOException {
    assertThat(Audit.certificate(bytes("%PDF-1.7\n%%EOF\n"), List.of(shop.key()))).isEmpty();
  }

  @Test
  void whatIsNoKeyIsTold() {
    assertThatThrownBy(() -> Audit.certificate(bytes(good()), List.of("shop")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("\"shop\"");
  }
}
