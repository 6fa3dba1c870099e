// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Verifies an export of some entries: each must lead, by its proof, to the signed root. */
final class PartialAudit {
  private final ExportSource source;
  private final Trust trust;
  private final Findings findings = new Findings();
  private final List<String> notes = new ArrayList<>();
  private final List<String> heldAgainst = new ArrayList<>();
  private long last = -1;
  private long entries;

  PartialAudit(ExportSource source, Trust trust) {
    this.source = source;
    this.trust = trust;
  }

  AuditReport run() throws IOException {
    Manifest manifest = source.manifest();
    Note root = source.newest();
    if (!source.hasProofs()) {
      notes.add("These are some of a log's entries, without proofs: nothing can be verified.");
      findings.add(Code.PROOF, 0, "Entries of a partial export come with their proofs.");
    }
    while (source.nextCheckpoint() != null) {
      // they are counted: what a part must prove rests on the newest alone
    }
    Long blobsRead = null;
    try (Blobs blobs = new Blobs(source, findings)) {
      source.entries((line, leaf, none) -> take(leaf, source.noBlobs() == null ? blobs : null));
      long read = blobs.end();
      blobsRead = source.noBlobs() == null ? read : null;
    }
    if (manifest.stream() == null && entries != manifest.to() - manifest.from()) {
      findings.add(
          Code.MISSING, last + 1, "export.json says from which entry to which; some are missing.");
    }
    source.complaints(new KeyChain(findings), entries).forEach(findings::add);
    if (root != null) {
      signature(root, manifest);
    }
    return new AuditReport(
        manifest.origin(),
        entries,
        root == null ? "" : HexFormat.of().formatHex(root.root()),
        findings.kept(),
        findings.found(),
        findings.has(Code.SIGNATURE, Code.FOREIGN) ? 0 : 1,
        root == null ? 0 : root.size(),
        heldAgainst,
        blobsRead,
        notes);
  }

  private void take(byte[] bytes, @org.jspecify.annotations.Nullable Blobs blobs)
      throws IOException {
    entries++;
    try {
      Leaf leaf = Leaf.read(bytes);
      if (leaf.seq() <= last) {
        findings.add(
            Code.WRONG_PLACE, leaf.seq(), "Entry " + leaf.seq() + " stands after " + last + ".");
      }
      last = leaf.seq();
      if (!source.manifest().holds(leaf)) {
        findings.add(
            Code.MANIFEST, leaf.seq(), "Entry " + leaf.seq() + " is none of those asked for.");
      }
      if (source.hasProofs() && !source.proves(leaf.seq(), bytes)) {
        findings.add(
            Code.PROOF,
            leaf.seq(),
            "Entry " + leaf.seq() + " and its proof do not lead to the root that was signed.");
      }
      if (blobs != null) {
        blobs.take(leaf.seq(), leaf);
      }
    } catch (Unreadable e) {
      findings.add(
          Code.MALFORMED, last + 1, "Line " + entries + " is no entry: " + e.getMessage() + ".");
    }
  }

  /** The log's own entries, which name its keys, are not here: the key must come from outside. */
  private void signature(Note root, Manifest manifest) {
    List<String> keys = trust.keys().isEmpty() ? List.of(manifest.verifierKey()) : trust.keys();
    boolean signed = false;
    for (String text : keys) {
      try {
        signed |= root.signedBy(Key.parse(text));
      } catch (Unreadable e) {
        findings.add(Code.KEY, 0, "The key " + text + " is none: " + e.getMessage() + ".");
      }
    }
    if (!signed) {
      findings.add(
          trust.keys().isEmpty() ? Code.SIGNATURE : Code.FOREIGN,
          0,
          "The checkpoint is not signed by "
              + (trust.keys().isEmpty()
                  ? "the key that export.json names."
                  : "a key that you trust."));
    }
    trust.keys().forEach(k -> heldAgainst.add("the key " + k));
    if (trust.keys().isEmpty()) {
      notes.add(
          "The key is the one that the export itself names. Give one that you have from elsewhere"
              + " (--key).");
    }
    for (Trust.Held held : trust.checkpoints()) {
      hold(held, root);
    }
  }

  private void hold(Trust.Held held, Note root) {
    try {
      Note note = Note.parse(held.note());
      if (note.size() != root.size()) {
        notes.add(
            "The checkpoint "
                + held.name()
                + " covers "
                + note.size()
                + " entries, this export's "
                + root.size()
                + ": comparing them takes the whole log.");
      } else if (!java.util.Arrays.equals(note.root(), root.root())) {
        findings.add(
            Code.ROOT,
            0,
            "The checkpoint " + held.name() + " has another root for as many entries.");
      } else {
        heldAgainst.add("the checkpoint " + held.name());
      }
    } catch (Unreadable e) {
      findings.add(
          Code.FOREIGN, 0, "The checkpoint " + held.name() + " is none: " + e.getMessage() + ".");
    }
  }
}
