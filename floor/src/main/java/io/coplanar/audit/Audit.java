// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a log in one pass over its entries, with code that shares nothing with the writer's.
 * Uses 16 to 48 bytes of memory an entry at most, for the names of streams, commands and blobs.
 */
public final class Audit {
  private final Source source;
  private final Trust trust;
  private final Findings findings = new Findings();
  private final KeyChain keys = new KeyChain(findings);
  private final Checkpoints checkpoints;
  private final EntryRules rules = new EntryRules(findings);
  private final List<String> notes = new ArrayList<>();
  private final List<String> heldAgainst = new ArrayList<>();
  private final List<Key> trusted = new ArrayList<>();

  private Audit(Source source, Trust trust) {
    this.source = source;
    this.trust = trust;
    this.checkpoints = new Checkpoints(source, findings, keys);
  }

  /**
   * Verifies an export; needs the JDK alone.
   *
   * @param folder the export
   * @param progress told the number of entries read, now and then
   * @throws IOException when a file cannot be read, or is none that an export has
   */
  public static AuditReport export(Path folder, Trust trust, LongConsumer progress)
      throws IOException {
    try (ExportSource source = ExportSource.open(folder)) {
      AuditReport report =
          source.isWhole()
              ? new Audit(source, trust).run(progress)
              : new PartialAudit(source, trust).run();
      return report;
    }
  }

  /**
   * Verifies a database, beside whoever writes to it.
   *
   * @param jdbcUrl of a SQLite file or a PostgreSQL database, whose driver is on the class path
   * @param blobs the folder of the blobs; null when they lie elsewhere
   * @throws IOException when it cannot be read, or holds no ledger
   */
  public static AuditReport database(
      String jdbcUrl, @Nullable Path blobs, Trust trust, LongConsumer progress) throws IOException {
    try (DatabaseSource source = DatabaseSource.open(jdbcUrl, blobs)) {
      return new Audit(source, trust).run(progress);
    }
  }

  /**
   * Verifies that an entry is in the log, by the proof that came with it; needs the JDK alone.
   *
   * @param leaf the entry's bytes, without a line feed
   * @param proof in the form of c2sp.org/tlog-proof
   * @param trust the log's key, learned from elsewhere
   */
  public static AuditReport proof(byte[] leaf, String proof, Trust trust) {
    return EntryProofAudit.run(leaf, proof, trust);
  }

  /**
   * Checks the file of a certificate: whether every byte of it is what was issued. Needs the JDK
   * alone, and neither the log nor a network.
   *
   * @param file the whole file
   * @param keys verifier keys of the log, learned from elsewhere
   * @return empty where the file is no certificate of ours, nor made from one
   * @throws IOException when one of the keys is none
   */
  public static Optional<CertificateReport> certificate(byte[] file, List<String> keys)
      throws IOException {
    for (String key : keys) {
      try {
        Key.parse(key);
      } catch (Unreadable e) {
        throw new IOException("the key \"" + key + "\" is " + e.getMessage());
      }
    }
    return CertificateAudit.run(file, keys);
  }

  private AuditReport run(LongConsumer progress) throws IOException {
    hold();
    trust();
    StoredTiles tiles = new StoredTiles(source, findings);
    GrowingTree tree = new GrowingTree(tiles);
    StoredRows rows = new StoredRows(source, findings);
    String noBlobs = source.noBlobs();
    long blobsRead;
    try (Blobs blobs = new Blobs(source, findings)) {
      checkpoints.at(tree);
      source.entries(
          (place, leaf, hash) ->
              take(place, leaf, hash, tree, rows, noBlobs == null ? blobs : null, progress));
      blobsRead = blobs.end();
    }
    long size = tree.size();
    rules.end(size);
    rows.end(size);
    tiles.end(size);
    notes.addAll(checkpoints.end(size));
    source.complaints(keys, size).forEach(findings::add);
    if (size == 0) {
      findings.add(Code.MISSING, 0, "There is no entry, not even the one that opens a log.");
    }
    trustedKeys();
    tell(size, noBlobs);
    KeyChain.Era last = keys.last();
    return new AuditReport(
        last == null ? null : last.origin(),
        size,
        HexFormat.of().formatHex(tree.root()),
        findings.kept(),
        findings.found(),
        checkpoints.verified(),
        checkpoints.covered(),
        heldAgainst,
        noBlobs == null ? blobsRead : null,
        notes);
  }

  private void take(
      long place,
      byte[] bytes,
      byte @Nullable [] hash,
      GrowingTree tree,
      StoredRows rows,
      @Nullable Blobs blobs,
      LongConsumer progress)
      throws IOException {
    long expected = tree.size();
    if (place != expected && !findings.has(Code.MISSING)) {
      findings.add(Code.MISSING, expected, "Entry " + expected + " is missing.");
    }
    byte[] right = tree.add(bytes);
    if (hash != null && !Arrays.equals(hash, right)) {
      findings.add(
          Code.HASH, place, "Entry " + place + " does not have the hash that was stored for it.");
    }
    try {
      Leaf leaf = Leaf.read(bytes);
      rules.take(place, leaf);
      keys.follow(place, leaf);
      rows.take(place, leaf);
      if (blobs != null) {
        blobs.take(place, leaf);
      }
    } catch (Unreadable e) {
      findings.add(Code.MALFORMED, place, "Entry " + place + " is none: " + e.getMessage() + ".");
    }
    if (source.hasProofs()) {
      proof(expected, bytes);
    }
    checkpoints.at(tree);
    if ((expected & 0xffff) == 0xffff) {
      progress.accept(expected + 1);
    }
  }

  private void proof(long place, byte[] bytes) throws IOException {
    if (!source.proves(place, bytes)) {
      findings.add(
          Code.PROOF,
          place,
          "Entry " + place + " and its inclusion proof do not lead to the root that was signed.");
    }
  }

  private void hold() {
    for (Trust.Held held : trust.checkpoints()) {
      try {
        checkpoints.held(held.name(), Note.parse(held.note()));
        heldAgainst.add("the checkpoint " + held.name());
      } catch (Unreadable e) {
        findings.add(
            Code.FOREIGN, 0, "The checkpoint " + held.name() + " is none: " + e.getMessage() + ".");
      }
    }
  }

  private void trust() {
    for (String text : trust.keys()) {
      heldAgainst.add("the key " + text);
      try {
        Key key = Key.parse(text);
        trusted.add(key);
        keys.trust(key);
      } catch (Unreadable e) {
        findings.add(Code.FOREIGN, 0, "The key " + text + " is none: " + e.getMessage() + ".");
      }
    }
  }

  private void trustedKeys() {
    for (Key key : trusted) {
      if (!keys.isOurs(key)) {
        findings.add(
            Code.FOREIGN,
            0,
            "The log names no key " + key.encoded() + ": it was signed anew, or is another.");
      }
    }
  }

  private boolean isSignedByUnknown(KeyChain.Restore restore) {
    Note known = restore.known();
    return known != null
        && !keys.trusts(known)
        && keys.eras().stream().noneMatch(e -> known.signedBy(e.key()));
  }

  private void tell(long size, @Nullable String noBlobs) {
    for (KeyChain.Era era : keys.eras()) {
      KeyChain.Restore restore = era.restored();
      if (restore != null) {
        notes.add(
            "Entry "
                + era.from()
                + " declares a restore: what comes before is from a backup of "
                + restore.predecessor()
                + ", of which "
                + restore.lost()
                + (isSignedByUnknown(restore)
                    ? ", by a checkpoint of a key that this log does not name: rotated by a lost"
                        + " entry, or another's. Give the key if you know it."
                    : "."));
      }
    }
    if (heldAgainst.isEmpty()) {
      notes.add(
          "Held against nothing from outside: whoever has replaced the whole log, its key included,"
              + " is not found this way. Give a checkpoint or a key that was kept elsewhere.");
    }
    if (checkpoints.covered() < size) {
      notes.add(
          "The last "
              + (size - checkpoints.covered())
              + " of "
              + size
              + " entries are covered by no checkpoint yet.");
    }
    if (noBlobs != null) {
      notes.add("Blobs were not checked: " + noBlobs + ".");
    }
  }
}
