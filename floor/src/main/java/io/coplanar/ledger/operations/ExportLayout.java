// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

/** The names of an export's files. */
final class ExportLayout {
  static final String MANIFEST = "export.json";
  static final String ENTRIES = "entries.jsonl";
  static final String CHECKPOINTS = "checkpoints.jsonl";
  static final String CHECKPOINT = "checkpoint";
  static final String PROOFS = "proofs.jsonl";
  static final String PERSONAL = "personal.jsonl";
  static final String BLOBS = "blobs";

  private ExportLayout() {}
}
