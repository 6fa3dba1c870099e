// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Action;
import io.coplanar.people.Denied;
import io.coplanar.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every problem that HTTP itself makes, with its sentence in one place. */
public final class Faults {
  private static final String BEARER = "WWW-Authenticate";
  private static final String RETRY_AFTER = "Retry-After";

  private Faults() {}

  /** A field, header or parameter is wrong. */
  public static ApiFault malformed(String field, String wrong, String right) {
    return new ApiFault(
        Problem.of(
                400, "malformed", "Malformed request", field + " " + wrong + "; expected " + right)
            .member("field", field));
  }

  /** More than is taken. */
  public static ApiFault tooLarge(String field, long bytes) {
    return new ApiFault(
        Problem.of(
                413,
                "too-large",
                "Too large",
                field + " has more than " + bytes + " bytes; send less")
            .member("field", field)
            .member("limit_bytes", bytes));
  }

  static ApiFault notJson(@Nullable String type) {
    return new ApiFault(
        Problem.of(
            415,
            "media-type",
            "Wrong media type",
            "Content-Type "
                + (type == null ? "is missing" : "is another one")
                + "; expected application/json"));
  }

  /** There is nothing of this name. */
  public static ApiFault notFound(String what) {
    return new ApiFault(
        Problem.of(
            404, "not-found", "Not found", "there is no " + what + "; check the number or name"));
  }

  /** The key was used for another command. */
  public static ApiFault keyTaken() {
    return new ApiFault(
        Problem.of(
                422,
                "idempotency-key-taken",
                "Key used before",
                "the Idempotency-Key belongs to another command; send a new command under a new"
                    + " key")
            .member("field", Call.IDEMPOTENCY_KEY));
  }

  /** What is wrong with what a client gave. */
  public static Problem of(InputFault fault) {
    String detail =
        fault.input()
            + " "
            + fault.wrong()
            + (fault.right().isEmpty() ? "" : "; expected " + fault.right());
    Problem problem =
        switch (fault) {
          case InputFault.TooLarge _ -> Problem.of(413, "too-large", "Too large", detail);
          case InputFault.Inconsistent _, InputFault.Damaged _ ->
              Problem.of(400, "malformed", "Malformed request", detail);
          default -> Problem.of(422, "not-processable", "Cannot be processed", detail);
        };
    return problem.member("field", fault.input());
  }

  /** Nothing is taken in now. */
  public static Problem of(IntakeStopped stopped) {
    int seconds = stopped.why() == IntakeStopped.Why.UNREACHABLE ? 1 : 30;
    return Problem.of(
            503,
            "intake-stopped",
            "Nothing is taken in now",
            // a failed disk's message may name folders; what clients need is what to do
            "the ledger takes nothing in now ("
                + Json.word(stopped.why())
                + "); ask again later with the same Idempotency-Key")
        .member("why", Json.word(stopped.why()))
        .header(RETRY_AFTER, String.valueOf(seconds));
  }

  /** Nobody said who asks. */
  public static ApiFault whoIsIt() {
    return new ApiFault(
        Problem.of(
                401,
                "not-signed-in",
                "Not signed in",
                "say who asks; expected a header Authorization: Bearer and a session's or token's"
                    + " secret")
            .header(BEARER, "Bearer realm=\"coplanar\""));
  }

  /** A session's cookie alone does not say that one of our pages asks. */
  public static ApiFault noToken() {
    return new ApiFault(
        Problem.of(
            403,
            "no-token",
            "Not from a page of ours",
            "the request came with a session's cookie and without the token that our own pages"
                + " send; open the page again and repeat"));
  }

  /** Who asks is not let in. */
  public static ApiFault denied(Denied denied, Instant now) {
    String detail =
        switch (denied) {
          case Denied.Wrong _ ->
              "one of what was given is wrong; try again, or ask who keeps people";
          case Denied.LockedOut l -> "too many wrong ones; wait until " + l.until();
          case Denied.Unknown _ -> "nobody has this token or session; sign in again";
          case Denied.Expired e -> "the token or session ended at " + e.at() + "; sign in again";
          case Denied.Revoked _ -> "the token was taken away; ask who keeps people for another";
          case Denied.Dismissed _ -> "the person may do nothing any more";
          case Denied.SamePerson _ -> "a second signature needs a second person";
        };
    Problem problem = Problem.of(401, "denied", "Not let in", detail).member("code", denied.code());
    return new ApiFault(
        switch (denied) {
          case Denied.LockedOut l ->
              Problem.of(429, "locked-out", "Locked out", detail)
                  .member("code", denied.code())
                  .header(RETRY_AFTER, seconds(now, l.until()));
          case Denied.SamePerson _ ->
              Problem.of(403, "same-person", "Same person", detail).member("code", denied.code());
          default -> problem.header(BEARER, "Bearer realm=\"coplanar\", error=\"invalid_token\"");
        });
  }

  private static String seconds(Instant now, Instant until) {
    return String.valueOf(Math.max(1, Duration.between(now, until).toSeconds() + 1));
  }

  /** Who asks may not. */
  public static ApiFault forbidden(Action action, boolean byScope) {
    List<String> roles = action.roles().stream().map(Role::id).sorted().toList();
    return new ApiFault(
        Problem.of(
                403,
                "forbidden",
                "Not allowed",
                byScope
                    ? "the token's scope does not hold " + action.id() + "; ask for one that does"
                    : action.id()
                        + " is for "
                        + String.join(", ", roles)
                        + "; let one of them do it")
            .member("action", action.id())
            .member("roles", roles));
  }

  /** Too much at once. */
  public static ApiFault flooded(int seconds) {
    return new ApiFault(
        Problem.of(
                429,
                "flooded",
                "Too much at once",
                "too many requests; ask again in " + seconds + " s")
            .header(RETRY_AFTER, String.valueOf(seconds)));
  }

  /** The server ends. */
  public static ApiFault stopping() {
    return new ApiFault(
        Problem.of(503, "stopping", "Stopping", "the server stops; ask again with the same key")
            .header(RETRY_AFTER, "5"));
  }

  /** Another site's page asks, or a name that is not this server's. */
  public static ApiFault foreign(String header) {
    return new ApiFault(
        Problem.of(
                403,
                "foreign",
                "Foreign request",
                "the header " + header + " names another site; ask this server by its own address")
            .member("field", header));
  }

  /** The sender was too slow. */
  public static Problem tooSlow() {
    return Problem.of(
        408, "too-slow", "Too slow", "the request came in too slowly; send it again, faster");
  }

  /** Our own fault; the log has more under the number. */
  public static Problem ours(String number) {
    return Problem.of(
            500,
            "fault",
            "Fault of the server",
            "the server has a fault; its log says more under " + number)
        .member("fault", number);
  }

  /** What the server under us answers without asking us. */
  public static Problem plain(int status, String reason) {
    return Problem.of(
        status,
        status == 404 ? "not-found" : "http-" + status,
        reason,
        reason + "; see the API's description");
  }
}
