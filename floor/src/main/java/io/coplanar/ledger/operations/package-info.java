// SPDX-License-Identifier: Apache-2.0
/**
 * What people do with a ledger as a whole: export it, back it up, restore it, prove an entry to a
 * stranger, count it. All of it reads beside a running writer, in one view of the database that
 * does not move, with memory that does not grow with the log; what is written appears whole or not
 * at all.
 *
 * <p>An export is a folder that a text editor and SHA-256 can read:
 *
 * <pre>
 * export.json        what it is: {@link io.coplanar.ledger.operations.ExportManifest}
 * entries.jsonl      the leaves, byte for byte, a line each: SHA-256(0x00 ‖ line) is the leaf's hash
 * checkpoints.jsonl  {"size":…,"signed_at":"…","note":"…"}, smallest first
 * checkpoint         the note that the export is proved against
 * proofs.jsonl       {"seq":…,"hashes":["base64",…]}: each entry's inclusion in that checkpoint
 * blobs/ab/&lt;64 hex&gt;  what the entries name
 * personal.jsonl     in a backup only
 * </pre>
 */
@NullMarked
package io.coplanar.ledger.operations;

import org.jspecify.annotations.NullMarked;
