// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.Streams;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Trace;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import java.sql.SQLException;

/** What came of what, both ways. */
final class Recalls {
  private Recalls() {}

  /** Every connector made of something after the moment in the query, and where it is. */
  static Reply of(Call call, String root) throws InputFault, IntakeStopped, SQLException {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      return Reply.ok(new LineReader(reader).recall(root, Paths.after(call), Trace.Bounds.USUAL));
    }
  }

  /** Whether the connector in the path came of something or had to do with it. */
  static boolean isAncestor(Call call, String node) throws IntakeStopped, SQLException {
    return ancestors(call).links().stream().anyMatch(link -> link.parent().equals(node));
  }

  /** What the connector in the path came of or had to do with. */
  static Trace ancestors(Call call) throws IntakeStopped, SQLException {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      return new LineReader(reader)
          .trace(Streams.unit(call.path("serial")), Trace.Direction.UP, Trace.Bounds.USUAL);
    }
  }
}
