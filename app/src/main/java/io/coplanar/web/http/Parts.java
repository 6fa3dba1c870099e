// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.Line;
import io.coplanar.line.LineClock;
import io.coplanar.people.Staff;

/**
 * What a server serves. Whoever starts it opens and closes these; all of them go by one clock.
 *
 * @param clock the one that ledger, line and staff were opened with
 */
public record Parts(Line line, Staff staff, Ledger ledger, BlobStore blobs, LineClock clock) {}
