// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.CertificateReport.Code;
import io.coplanar.audit.CertificateReport.Finding;
import io.coplanar.audit.CertificateReport.Result;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate's file with nothing else at hand. The log has an entry with the SHA-256 of
 * everything before the seal; the seal proves that the entry lies under a signed checkpoint.
 */
final class CertificateAudit {
  private static final String TYPE = "certificate-issued";
  private static final String STREAM = "certificate/";

  private final byte[] file;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable String serial;
  private @Nullable String issuedAt;
  private @Nullable Long entry;
  private @Nullable String origin;
  private @Nullable Long covered;
  private @Nullable String key;

  private CertificateAudit(byte[] file) {
    this.file = file;
  }

  /** Checks; empty where the file is no certificate of ours, nor made from one. */
  static Optional<CertificateReport> run(byte[] file, List<String> trusted) {
    return CertificateSeal.isOurs(file)
        ? Optional.of(new CertificateAudit(file).check(trusted))
        : Optional.empty();
  }

  private CertificateReport check(List<String> trusted) {
    int from = CertificateSeal.begin(file);
    if (from < 0) {
      find(Code.SEAL, "The seal is missing: another program has saved the file, or cut it.");
      return report(Result.FAIL);
    }
    try {
      CertificateSeal seal = CertificateSeal.read(file, from);
      key = seal.key();
      body(seal);
      proof(seal);
    } catch (Unreadable e) {
      if (CertificateSeal.isFollowed(file, from)) {
        find(Code.ADDED, "Something was added after the certificate's end.");
      } else {
        find(Code.SEAL, "The seal was changed: " + e.getMessage() + ".");
      }
    }
    return findings.isEmpty() ? trust(trusted) : report(Result.FAIL);
  }

  /** The entry names these bytes and no others. */
  private void body(CertificateSeal seal) throws Unreadable {
    Leaf leaf = Leaf.read(seal.leaf());
    Map<String, @Nullable Object> whole = Json.object(seal.leaf());
    if (!(whole.get("payload") instanceof Map<?, ?> payload)
        || !leaf.type().equals(TYPE)
        || !(payload.get("serial") instanceof String named)
        || !leaf.stream().equals(STREAM + named)) {
      throw new Unreadable("its entry does not issue a certificate");
    }
    serial = named;
    entry = leaf.seq();
    issuedAt = String.valueOf(whole.get("server_time"));
    if (!sha256(seal.body()).equals(payload.get("sha256"))) {
      find(
          Code.CHANGED,
          "The file's bytes are not those that were issued: what it shows, or how, was changed.");
    }
  }

  /** The entry lies under a checkpoint, and whoever is named has signed that. */
  private void proof(CertificateSeal seal) throws Unreadable {
    int split = seal.proof().indexOf("\n\n");
    Note note = Note.parse(split < 0 ? "" : seal.proof().substring(split + 2));
    if (note.signatures().size() != 1 || seal.proof().contains("\nextra ")) {
      // what nobody has signed could be changed unseen
      throw new Unreadable("its proof has more than one signature, or an extra line");
    }
    origin = note.origin();
    covered = note.size();
    AuditReport report =
        EntryProofAudit.run(seal.leaf(), seal.proof(), new Trust(List.of(), List.of(seal.key())));
    for (Problem problem : report.problems()) {
      if (problem.code() == Problem.Code.FOREIGN) {
        find(Code.SIGNATURE, "The checkpoint's signature is not of the key that the seal names.");
      } else {
        find(Code.PROOF, problem.text());
      }
    }
  }

  private CertificateReport trust(List<String> trusted) {
    if (trusted.isEmpty()) {
      find(
          Code.NO_KEY,
          "Nothing was found changed, but anybody can make such a file with a key of his own: give"
              + " the key that the shop has published.");
      return report(Result.NOT_JUDGED);
    }
    if (trusted.contains(key)) {
      return report(Result.PASS);
    }
    find(Code.FOREIGN, "It is not signed by a key that you trust, but by " + key + ".");
    return report(Result.FAIL);
  }

  private void find(Code code, String text) {
    findings.add(new Finding(code, text));
  }

  private CertificateReport report(Result result) {
    return new CertificateReport(
        result, sha256(file.length), serial, issuedAt, entry, origin, covered, key, findings);
  }

  private String sha256(int bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(file, 0, bytes);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
