// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Refusal;
import io.coplanar.report.JsonWriter;
import java.nio.file.Path;
import java.util.List;

/** Every sentence of its own that the commands about certificates and labels tell a user. */
final class CertificateSentences {
  private CertificateSentences() {}

  static InputFault noSerial(String command) {
    return new InputFault.Inconsistent(
        "the serial", "is missing", "one, as in \"coplanar " + command + " S-1\"");
  }

  static InputFault noOutput() {
    return new InputFault.Inconsistent("-o", "is missing", "the file to write: -o OUT");
  }

  static InputFault word(String option, String word, String right) {
    return new InputFault.Inconsistent(option, "is \"" + word + "\"", right);
  }

  static InputFault unknown(String serial) {
    return new InputFault.Inconsistent(
        "connector " + serial, "is not known here", "a serial of this ledger");
  }

  static InputFault noCertificate(Path file) {
    return new InputFault.NotThisFormat(
        file.toString(),
        "is no certificate of Coplanar's",
        "the file as it was issued: a print, a scan or a copy made by another program proves"
            + " nothing");
  }

  static InputFault tooLarge(Path file, int mebibytes) {
    return new InputFault.TooLarge(
        file.toString(), "has more than " + mebibytes + " MiB", "a certificate's file");
  }

  static InputFault noKey(String why) {
    return new InputFault.Inconsistent(
        "--key",
        why,
        "a verifier key, NAME+ID+BASE64, as \"coplanar ledger init\" printed it, or a file that"
            + " holds one");
  }

  /** Why there is none, as a document. */
  static String json(String serial, List<Refusal> reasons) {
    return JsonWriter.document(
        "coplanar/refused/1",
        json -> {
          json.text("serial", serial);
          json.objects(
              "refusals",
              reasons,
              r -> {
                json.text("code", r.code());
                json.text("rule", r.rule());
                json.text("value", r.value());
                json.text("next", r.next());
              });
        });
  }
}
