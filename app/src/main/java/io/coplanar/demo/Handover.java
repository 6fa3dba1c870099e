// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.audit.Audit;
import io.coplanar.audit.CertificateReport;
import io.coplanar.audit.CertificateReport.Result;
import io.coplanar.client.Calls;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A connector's certificate, fetched and then checked as a customer would.
 *
 * @param serial whose it is
 * @param good what the check says of it as it came
 * @param changed what the check says with one byte of it changed
 */
record Handover(String serial, Result good, Result changed, Path file) {

  /**
   * Fetches and checks one.
   *
   * @param verifier the ledger's key, as customers know it
   */
  static Handover of(DemoApi api, String serial, Path folder, String verifier)
      throws InputFault, IOException {
    Path file = folder.resolve("certificate-" + serial + ".pdf");
    var refused = api.fetch(Who.ANNA, Calls.path("connectors", serial, "certificate"), file);
    if (refused.isPresent()) {
      throw new IllegalStateException("no certificate of " + serial + ": " + refused.get());
    }
    byte[] bytes = Files.readAllBytes(file);
    Result good = check(bytes, verifier);
    bytes[bytes.length / 2] ^= 1;
    return new Handover(serial, good, check(bytes, verifier), file);
  }

  private static Result check(byte[] file, String verifier) throws IOException {
    return Audit.certificate(file, List.of(verifier))
        .map(CertificateReport::result)
        .orElse(Result.FAIL);
  }

  /** Whether a customer could rely on it. */
  boolean holds() {
    return good == Result.PASS && changed == Result.FAIL;
  }
}
