// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Member;
import io.coplanar.people.Staff;
import io.coplanar.report.certificate.Certificates;
import io.coplanar.report.certificate.Certificates.Answer;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Parts;
import io.coplanar.web.http.Problem;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What leaves with a connector. Drawing takes memory and time: two at once, others wait. */
final class Leaving {
  private static final Semaphore PLACES = new Semaphore(2, true);
  private static final long PATIENCE_S = 20;

  /** Asks for it. */
  @FunctionalInterface
  interface Asks {
    Answer ask(Certificates office) throws Exception;
  }

  private Leaving() {}

  static Answer ask(Call call, Asks asks) throws Exception {
    if (!PLACES.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
      throw Faults.flooded(5);
    }
    try {
      Parts parts = call.parts();
      return asks.ask(
          new Certificates(parts.ledger(), parts.blobs(), id -> name(parts.staff(), id)));
    } finally {
      PLACES.release();
    }
  }

  private static String name(Staff staff, String id) {
    try {
      return Certificates.shown(id, staff.find(id).map(Member::name).orElse(null));
    } catch (IntakeStopped e) {
      throw new UncheckedIOException(new java.io.IOException(e));
    }
  }

  /** Every reason why it may not leave. */
  static Problem refused(String what, Answer.Refused refused) {
    int n = refused.reasons().size();
    return Problem.of(
            409,
            "refused",
            "Refused",
            "no "
                + what
                + ": "
                + (n == 1 ? "there is a reason" : "there are " + n + " reasons")
                + " against it; each says what to do next")
        .member("refusals", refused.reasons());
  }
}
