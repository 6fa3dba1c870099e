// SPDX-License-Identifier: Apache-2.0
/**
 * Scans, images and logs beside the ledger, named by the SHA-256 of their bytes. An entry that
 * names a blob is acknowledged only after the blob is on disk under its name:
 *
 * <pre>{@code
 * Blob scan = blobs.put(stream, Claim.NONE);
 * ledger.append(… new Draft(stream, type, schema, payload, List.of(scan.hash().hex())) …);
 * }</pre>
 *
 * <p>Storing the same bytes twice keeps them once. A blob that no entry names is an orphan, and may
 * be collected after a time of grace.
 */
@NullMarked
package io.coplanar.ledger.blob;

import org.jspecify.annotations.NullMarked;
