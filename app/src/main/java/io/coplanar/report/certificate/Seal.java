// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.ledger.operations.EntryProof;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What follows a certificate's PDF, and is comments to a PDF reader: the entry with the PDF's
 * SHA-256, and the proof that it lies under a signed checkpoint. docs/certificate.md has the form;
 * audit reads it with code of its own.
 */
final class Seal {
  private static final String BEGIN = "%coplanar/certificate-seal/1\n";
  private static final int TAIL = 64;

  private Seal() {}

  /** The file: the PDF and its seal. */
  static byte[] sealed(byte[] pdf, EntryProof proof) {
    StringBuilder seal = new StringBuilder(BEGIN);
    seal.append("%key ").append(proof.verifierKey()).append('\n');
    seal.append("%entry ").append(proof.leaf()).append('\n');
    String text = proof.tlogProof();
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      seal.append(line.isEmpty() ? "%proof" : "%proof " + line).append('\n');
    }
    // readers look for the table of objects from the end on, and not far
    String tail = new String(pdf, pdf.length - TAIL, TAIL, StandardCharsets.ISO_8859_1);
    seal.append(tail.substring(tail.lastIndexOf("startxref")));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(pdf);
    file.writeBytes(seal.toString().getBytes(StandardCharsets.UTF_8));
    return file.toByteArray();
  }
}
