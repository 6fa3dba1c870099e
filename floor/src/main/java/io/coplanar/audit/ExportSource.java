// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A log in the folder of an export. */
final class ExportSource implements Source {
  private final Path folder;
  private final Manifest manifest;
  private final String newest;
  private final List<Problem> wrong = new ArrayList<>();
  private final @Nullable BoundedLines proofs;
  private final BoundedLines checkpoints;
  private final Hashes hashes = new Hashes();
  private @Nullable Note root;
  private final AtomicLong blobsOpened = new AtomicLong();
  private final AtomicLong blobsBytes = new AtomicLong();
  private long entries;
  private long entriesRead;
  private long checkpointLines;
  private boolean checkpointsEnded;
  private @Nullable Stored checkpointAhead;
  private boolean newestGiven;

  private ExportSource(Path folder, Manifest manifest, String newest, @Nullable BoundedLines proofs)
      throws IOException {
    this.folder = folder;
    this.manifest = manifest;
    this.newest = newest;
    this.proofs = proofs;
    this.checkpoints = new BoundedLines(folder.resolve("checkpoints.jsonl"), 2 * Note.MAX_BYTES);
    try {
      root = Note.parse(newest);
    } catch (Unreadable e) {
      wrong.add(new Problem(Code.SIGNATURE, 0, "The file checkpoint is none: " + e.getMessage()));
    }
  }

  static ExportSource open(Path folder) throws IOException {
    Path file = folder.resolve("export.json");
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          folder + ": is no export of a ledger; expected a folder with export.json");
    }
    Manifest manifest = Manifest.read(file);
    Path checkpoint = folder.resolve("checkpoint");
    if (Files.size(checkpoint) > Note.MAX_BYTES) {
      throw new IOException(checkpoint + ": is larger than " + Note.MAX_BYTES + " bytes");
    }
    return new ExportSource(
        folder,
        manifest,
        Files.readString(checkpoint),
        manifest.proofs()
            ? new BoundedLines(folder.resolve("proofs.jsonl"), Note.MAX_BYTES)
            : null);
  }

  boolean isWhole() {
    return manifest.isWhole();
  }

  Manifest manifest() {
    return manifest;
  }

  /** The checkpoint that proofs lead to. */
  @Nullable Note newest() {
    return root;
  }

  @Override
  public void entries(Entries taker) throws IOException {
    try (BoundedLines lines = new BoundedLines(folder.resolve("entries.jsonl"), Leaf.MAX_BYTES)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        taker.take(entries++, line, null);
      }
      if (lines.isCut()) {
        wrong.add(
            new Problem(
                Code.MALFORMED,
                Math.max(0, entries - 1),
                "The last line of entries.jsonl is cut: it lacks its line feed."));
      }
    }
  }

  /**
   * Those of checkpoints.jsonl, and at its place the newest if it is not among them: its signature
   * is what the proofs rest on.
   */
  @Override
  public @Nullable Stored nextCheckpoint() throws IOException {
    Stored next = checkpointAhead == null ? readCheckpoint() : checkpointAhead;
    long size = root == null ? 0 : root.size();
    if (!newestGiven && (next == null || next.size() > size)) {
      newestGiven = true;
      checkpointAhead = next;
      return new Stored(size, newest, manifest.writtenAt());
    }
    checkpointAhead = null;
    newestGiven |= next != null && next.note().equals(newest);
    return next;
  }

  private @Nullable Stored readCheckpoint() throws IOException {
    byte[] line = checkpointsEnded ? null : checkpoints.next();
    if (line != null) {
      checkpointLines++;
      return checkpoint(line);
    }
    if (!checkpointsEnded && checkpoints.isCut()) {
      wrong.add(new Problem(Code.MANIFEST, 0, "The last line of checkpoints.jsonl is cut."));
    }
    checkpointsEnded = true;
    return null;
  }

  private Stored checkpoint(byte[] line) throws IOException {
    try {
      Map<String, @Nullable Object> json = Json.object(line);
      if (json.size() == 3) {
        return new Stored(
            Manifest.count(json, "size"),
            Manifest.text(json, "note"),
            Manifest.text(json, "signed_at"));
      }
    } catch (Unreadable e) {
      // it stays among the checkpoints, as one that is none
    }
    return new Stored(0, new String(line, StandardCharsets.UTF_8), "");
  }

  @Override
  public @Nullable Tile tile(int level, long index) {
    return null;
  }

  @Override
  public long tiles() {
    return -1;
  }

  @Override
  public @Nullable IndexRow nextStreamRow() {
    return null;
  }

  @Override
  public @Nullable IndexRow nextCommandRow() {
    return null;
  }

  @Override
  public @Nullable IndexRow nextBlobRow() {
    return null;
  }

  @Override
  public boolean hasIndex() {
    return false;
  }

  @Override
  public boolean hasProofs() {
    return proofs != null;
  }

  @Override
  public boolean proves(long seq, byte[] leaf) throws IOException {
    BoundedLines lines = proofs;
    byte[] line = lines == null ? null : lines.next();
    Note signed = root;
    if (line == null || signed == null) {
      return false;
    }
    try {
      Map<String, @Nullable Object> json = Json.object(line);
      if (json.size() != 2
          || Manifest.count(json, "seq") != seq
          || !(json.get("hashes") instanceof List<?> texts)) {
        return false;
      }
      List<byte[]> proof = new ArrayList<>();
      for (Object text : texts) {
        proof.add(hash(text));
      }
      byte[] leads = hashes.rootBy(hashes.leaf(leaf), seq, signed.size(), proof);
      return leads != null && MessageDigest.isEqual(leads, signed.root());
    } catch (Unreadable e) {
      return false;
    }
  }

  private static byte[] hash(@Nullable Object text) throws Unreadable {
    byte[] hash = text instanceof String base64 ? Key.base64(base64) : new byte[0];
    if (hash.length != Hashes.BYTES) {
      throw new Unreadable("no hash");
    }
    return hash;
  }

  @Override
  public List<Problem> complaints(KeyChain keys, long size) throws IOException {
    BoundedLines lines = proofs;
    if (lines != null && (lines.next() != null || lines.isCut())) {
      wrong.add(
          new Problem(Code.PROOF, size, "proofs.jsonl has more or less than a line an entry."));
    }
    entriesRead = size;
    says("entries", manifest.entries(), size);
    says("checkpoints", manifest.checkpoints(), checkpointLines);
    says("size", manifest.size(), root == null ? -1 : root.size());
    if (manifest.blobs() != null && manifest.blobsBytes() != null) {
      says("blobs", manifest.blobs(), blobsOpened.get());
      says("blobs_bytes", manifest.blobsBytes(), blobsBytes.get());
    }
    if (manifest.personal() != null) {
      says("personal", manifest.personal(), lineFeeds(folder.resolve("personal.jsonl")));
    }
    KeyChain.Era era = keys.last();
    if (era != null
        && !(manifest.origin().equals(era.origin())
            && manifest.verifierKey().equals(era.key().encoded()))) {
      wrong.add(
          new Problem(
              Code.MANIFEST,
              0,
              entriesRead,
              "export.json names another log or key than the entries do."));
    }
    return List.copyOf(wrong);
  }

  private static long lineFeeds(Path file) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private void says(String name, long said, long is) {
    if (said != is) {
      wrong.add(
          new Problem(
              Code.MANIFEST,
              0,
              entriesRead,
              "export.json says " + said + " for " + name + ", and it is " + is + "."));
    }
  }

  @Override
  public @Nullable String noBlobs() {
    return manifest.blobs() == null ? "the export was made without them" : null;
  }

  @Override
  public @Nullable InputStream blob(String hash) throws IOException {
    InputStream blob = open(folder.resolve("blobs"), hash);
    if (blob != null) {
      blobsOpened.incrementAndGet();
      blobsBytes.addAndGet(
          Files.size(folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash)));
    }
    return blob;
  }

  /** The blob of this hash in a folder of blobs; null where there is none. */
  static @Nullable InputStream open(Path blobs, String hash) throws IOException {
    Path file = blobs.resolve(hash.substring(0, 2)).resolve(hash);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.newInputStream(file) : null;
  }

  @Override
  public void close() throws IOException {
    BoundedLines lines = proofs;
    try (checkpoints) {
      if (lines != null) {
        lines.close();
      }
    }
  }
}
