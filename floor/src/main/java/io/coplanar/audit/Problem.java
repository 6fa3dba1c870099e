// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

/**
 * Something that is not as the log's rules have it.
 *
 * @param code stable, for programs
 * @param entry the first entry that can be wrong
 * @param atLatest the last entry that can be the first wrong one; the same where it is known
 *     exactly
 * @param text one sentence for people
 */
public record Problem(Code code, long entry, long atLatest, String text) {
  /** What kind of wrong. */
  public enum Code {
    /** An entry is not there. */
    MISSING,
    /** An entry's bytes are no entry. */
    MALFORMED,
    /** An entry stands at another place than it says. */
    WRONG_PLACE,
    /** An entry is dated before the one that it follows. */
    BACK_DATED,
    /** A stream leaves a version out, or has one twice. */
    VERSION,
    /** A command's entries are not all there, or its id was used before. */
    COMMAND,
    /** An entry's bytes do not have the hash that was stored for them. */
    HASH,
    /** A row that helps to find entries says something else than the entries. */
    INDEX,
    /** The entries have another root than the one that was signed. */
    ROOT,
    /** A checkpoint is not one, or not signed by the log's key. */
    SIGNATURE,
    /** The log names or hands over a key against the rules. */
    KEY,
    /** The log ends before what a checkpoint from outside covers. */
    CUT,
    /** A checkpoint or key from outside belongs to another log, or the log was signed anew. */
    FOREIGN,
    /** A blob that an entry names is missing or has other bytes. */
    BLOB,
    /** An inclusion proof does not lead to the signed root. */
    PROOF,
    /** What an export says of itself is not so. */
    MANIFEST,
    /** The storage does not give out what it holds. */
    STORAGE
  }

  Problem(Code code, long entry, String text) {
    this(code, entry, entry, text);
  }

  /** Whether the entry is known exactly. */
  public boolean isExact() {
    return entry == atLatest;
  }
}
