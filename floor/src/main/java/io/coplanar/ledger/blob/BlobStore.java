// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Bytes under the name of their SHA-256. Small enough that an object store can stand behind it: no
 * call appends, seeks or renames. Every method may be called from many threads and from several
 * servers on one store.
 */
public interface BlobStore {
  /**
   * Stores a blob. When it returns, the bytes and their name are on disk and stay for {@link
   * #grace()} at least, named by an entry or not. Nothing is visible before all bytes are there.
   *
   * @param content read to its end, not closed
   * @throws InputFault it is larger than one blob may be, or not what the claim says; nothing is
   *     stored
   * @throws IntakeStopped the store holds all that it may, or too little room is left on its disk
   */
  Blob put(InputStream content, Claim claim) throws InputFault, IntakeStopped, IOException;

  /**
   * Whether the blob is there; if so, it stays for {@link #grace()} from now, so that an entry that
   * names it can be appended without a collector taking it away meanwhile.
   */
  boolean retain(BlobHash hash) throws IOException;

  /** The blob without its bytes; empty where it is not there. */
  Optional<Blob> find(BlobHash hash) throws IOException;

  /**
   * Its bytes as they lie there; the reader compares their hash.
   *
   * @throws java.nio.file.NoSuchFileException it is not there
   */
  InputStream open(BlobHash hash) throws IOException;

  /** All blobs, each once, in no order. Blobs that come or go meanwhile may be missed. */
  void list(Visitor visitor) throws IOException;

  /**
   * Deletes a blob that nobody has put or retained for {@link #grace()}. The caller has made sure
   * that no entry names it.
   *
   * @return whether it is gone; false where somebody put or retained it, or it was not there
   */
  boolean collect(BlobHash hash) throws IOException;

  /** How long a blob stays that no entry names. */
  Duration grace();

  /** Takes one blob of a list. */
  @FunctionalInterface
  interface Visitor {
    void see(Blob blob) throws IOException;
  }
}
