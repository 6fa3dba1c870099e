// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.ledger.operations.GrowthProof;
import io.coplanar.report.JsonWriter;

/** Proofs as the document {@code coplanar/ledger-proof/1}, of the kinds inclusion and growth. */
public final class ProofReport {
  private static final String SCHEMA = "coplanar/ledger-proof/1";

  private ProofReport() {}

  /** On one line, without a line end. */
  public static String json(EntryProof proof) {
    return JsonWriter.document(
        SCHEMA,
        json -> {
          json.text("kind", "inclusion");
          json.number("seq", proof.seq());
          json.text("leaf", proof.leaf());
          json.number("size", proof.size());
          json.texts("hashes", proof.hashes());
          json.text("checkpoint", proof.checkpoint());
          json.text("verifier_key", proof.verifierKey());
        });
  }

  /** On one line, without a line end. */
  public static String json(GrowthProof proof) {
    return JsonWriter.document(
        SCHEMA,
        json -> {
          json.text("kind", "consistency");
          json.number("from_size", proof.fromSize());
          json.number("size", proof.size());
          json.texts("hashes", proof.hashes());
          json.text("from_checkpoint", proof.fromCheckpoint());
          json.text("checkpoint", proof.checkpoint());
        });
  }

  /** For people: what it shows, and between which two notes. */
  public static String text(GrowthProof proof) {
    return "the log of "
        + proof.size()
        + " entries begins with the log of "
        + proof.fromSize()
        + ", by "
        + proof.hashes().size()
        + " hashes:\n"
        + String.join("\n", proof.hashes())
        + "\n\n"
        + proof.fromCheckpoint()
        + "\n"
        + proof.checkpoint();
  }
}
