// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.people.Member;
import io.coplanar.people.Staff;
import io.coplanar.report.certificate.Certificates;
import io.coplanar.report.certificate.Certificates.Answer;
import io.coplanar.report.line.AnswerText;
import java.util.HashMap;
import java.util.Map;

/** Certificates and labels from a ledger that this program opened itself. */
final class Departures {
  /** What is done with an answer that is no refusal. */
  @FunctionalInterface
  interface Done {
    int with(Answer answer) throws Exception;
  }

  private Departures() {}

  /** With the names of all people as they are now. */
  static Certificates of(Ledger ledger, BlobStore blobs) throws Exception {
    Map<String, String> names = new HashMap<>();
    try (LedgerReader reader = ledger.reader()) {
      for (Member member : Staff.list(reader)) {
        if (member.name() != null) {
          names.put(member.person().id(), member.name());
        }
      }
    }
    return new Certificates(ledger, blobs, id -> Certificates.shown(id, names.get(id)));
  }

  /** Prints a refusal with all its reasons, or does what is to be done. */
  static int show(Console console, boolean json, Answer answer, String serial, Done done)
      throws Exception {
    return switch (answer) {
      case Answer.Unknown _ -> throw CertificateSentences.unknown(serial);
      case Answer.Refused refused -> {
        if (json) {
          console.out().println(CertificateSentences.json(serial, refused.reasons()));
        } else {
          console
              .out()
              .print(AnswerText.refused("refused", refused.reasons(), null, console.style()));
        }
        yield ExitCode.FAIL;
      }
      case Answer.Issued _, Answer.Labelled _ -> done.with(answer);
    };
  }
}
