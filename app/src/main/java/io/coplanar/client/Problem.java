// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import io.coplanar.line.event.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the server did not do it (RFC 9457).
 *
 * @param status of HTTP
 * @param title what kind of problem
 * @param detail this one; empty where the server said nothing
 * @param refusals every reason of the line; empty where another rule stood against it
 * @param entry where the refusal is recorded; null where it is not
 */
public record Problem(
    int status, String title, String detail, List<Refusal> refusals, @Nullable String entry) {
  public Problem {
    refusals = List.copyOf(refusals);
  }

  static Problem of(int status, Json body) {
    return new Problem(
        status,
        body.textOrEmpty("title"),
        body.textOrEmpty("detail"),
        body.list("refusals").stream().map(Problem::refusal).toList(),
        body.text("seq"));
  }

  private static Refusal refusal(Json r) {
    return new Refusal(
        r.textOrEmpty("code"),
        r.textOrEmpty("gate"),
        r.textOrEmpty("rule"),
        r.text("value"),
        r.text("limit"),
        r.text("unit"),
        r.textOrEmpty("next"),
        r.textOrEmpty("source"),
        r.text("serial"),
        r.is("waivable"),
        r.is("fatal"));
  }

  /** The server's sentence. */
  public String sentence() {
    return detail.isEmpty() ? title : detail;
  }
}
