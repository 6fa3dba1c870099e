// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.web.Server;
import io.coplanar.web.ServerOptions;
import io.coplanar.web.http.Parts;
import java.util.List;

/** A server over parts that it closes with itself, the ledger last. */
record Running(Parts parts, Server server) implements AutoCloseable {

  /** Starts it; closes the ledger where that fails. */
  static Running start(Parts parts, ServerOptions options) throws InputFault {
    boolean started = false;
    try {
      Running running = new Running(parts, Server.start(parts, options, List.of()));
      started = true;
      return running;
    } finally {
      if (!started) {
        parts.ledger().close();
      }
    }
  }

  String url() {
    return server.url();
  }

  /** Whether no person is known. */
  boolean hasNobody() throws IntakeStopped {
    return parts.staff().list().isEmpty();
  }

  /** When it returns, requests have their answers, and a last checkpoint is signed. */
  @Override
  public void close() {
    server.close();
    parts.ledger().close();
  }
}
