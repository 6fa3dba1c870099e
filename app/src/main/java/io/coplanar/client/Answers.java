// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import io.coplanar.evidence.InputFault;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What each status of the API means for whoever asked. */
final class Answers {
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int STALE = 412;

  private Answers() {}

  static Reply reply(HttpResponse<byte[]> response, URI server, String key)
      throws InputFault, Unanswered, Unavailable {
    int status = response.statusCode();
    boolean repeated = response.headers().firstValue("Idempotent-Replayed").isPresent();
    if (status == 204) {
      return new Reply.Done(Json.Word.NULL, repeated);
    }
    if (status / 100 == 2) {
      return new Reply.Done(JsonForm.read(response.body(), "the server's answer"), repeated);
    }
    if (status == CONFLICT || status == STALE || status == FORBIDDEN) {
      Json body = problem(response.body());
      return new Reply.Refused(body, Problem.of(status, body), repeated);
    }
    if (status == 429 || status == 503) {
      throw new Unavailable(
          Problem.of(status, problem(response.body())).sentence(),
          response.headers().firstValue("Retry-After").orElse(""));
    }
    if (status >= 500) {
      throw new Unanswered("the server failed (" + status + ")", key);
    }
    throw fault(status, response.body(), server);
  }

  /** The server's sentence as that of whoever gave the input. */
  static InputFault fault(int status, byte[] body, URI server) {
    String said = Problem.of(status, problem(body)).sentence();
    return switch (status) {
      case 401 ->
          new InputFault.Inconsistent(
              "token", said.isEmpty() ? "is not valid" : said, "one that is valid at " + server);
      case 404 ->
          new InputFault.Inconsistent(
              "server " + server, said.isEmpty() ? "has no such thing" : said, "");
      default ->
          new InputFault.Inconsistent(
              "request", said.isEmpty() ? "was not understood (" + status + ")" : said, "");
    };
  }

  /** What a status says that refuses; null for one that does not. */
  static Reply.@Nullable Refused refused(int status, byte[] body) {
    if (status != CONFLICT && status != STALE && status != FORBIDDEN) {
      return null;
    }
    Json problem = problem(body);
    return new Reply.Refused(problem, Problem.of(status, problem), false);
  }

  /** The problem's document; an empty one where something else than the API answered. */
  private static Json problem(byte[] body) {
    try {
      return JsonForm.read(body, "the server's answer");
    } catch (InputFault e) {
      return Json.Word.NULL;
    }
  }
}
