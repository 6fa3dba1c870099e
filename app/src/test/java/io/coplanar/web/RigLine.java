// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.Line;
import io.coplanar.line.LineClock;
import io.coplanar.line.LineSettings;
import io.coplanar.line.verdict.Evaluator;

/** The line as the program makes it. */
final class RigLine {
  private RigLine() {}

  static Line of(Ledger ledger, BlobStore blobs, LineClock clock) {
    return new Line(ledger, blobs, clock, new Evaluator("test"), LineSettings.DEFAULTS);
  }
}
