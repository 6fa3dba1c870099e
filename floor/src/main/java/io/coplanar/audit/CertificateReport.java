// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's file was found to be.
 *
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param serial of the connector; null where the seal cannot be read
 * @param issuedAt by the server's clock, as the log has it; null likewise
 * @param entry the log's entry that names the file's bytes; null likewise
 * @param origin the log's name; null likewise
 * @param covered how many entries the checkpoint covers that comes with the file; null likewise
 * @param key who says to have signed that checkpoint, as a verifier key; worth something only to
 *     who knows it already; null likewise
 * @param findings what is wrong, or why nothing is judged; empty for PASS only
 */
public record CertificateReport(
    Result result,
    String sha256,
    @Nullable String serial,
    @Nullable String issuedAt,
    @Nullable Long entry,
    @Nullable String origin,
    @Nullable Long covered,
    @Nullable String key,
    List<Finding> findings) {
  public CertificateReport {
    findings = List.copyOf(findings);
  }

  /** The outcome. */
  public enum Result {
    /** Every byte is what the log recorded, and a key that the caller trusts has signed that. */
    PASS,
    /** Something was changed, or another than the trusted key signed. */
    FAIL,
    /** Nothing was found changed, and no key was given that it could be held against. */
    NOT_JUDGED
  }

  /** What kind of wrong; programs rely on the names. */
  public enum Code {
    /** The file's bytes before the seal are not those that the log's entry names. */
    CHANGED,
    /** Something follows the seal, as when a program has saved the file again. */
    ADDED,
    /** The seal is missing, or is not of the form that we write. */
    SEAL,
    /** The log's entry and its proof do not lead to the root that was signed. */
    PROOF,
    /** The checkpoint's signature is false. */
    SIGNATURE,
    /** Another key signed than the one that is trusted. */
    FOREIGN,
    /** No trusted key was given. */
    NO_KEY
  }

  /**
   * Something that a person must know.
   *
   * @param text one sentence
   */
  public record Finding(Code code, String text) {}
}
