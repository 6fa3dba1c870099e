// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Authority;
import io.coplanar.people.Caller;
import io.coplanar.people.PersonEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns away who may not do something or asks for what cannot be read, and has it recorded: a
 * refusal is as much history as what was done. Of one person and kind once a minute; looking is not
 * recorded, nor is what nobody asks who is known, so that no stranger can fill the ledger.
 */
public final class Forbidding {
  private static final int LONGEST_REQUEST = 200;

  /** What else may be wrong is recorded elsewhere, or passes by itself. */
  private static final Set<String> RECORDED =
      Set.of(
          "malformed",
          "too-large",
          "media-type",
          "not-processable",
          "idempotency-key-taken",
          "same-person",
          "not-found",
          "http-405");

  /** Ids and words of ours; what else somebody types may be a name or a secret. */
  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9._/-]+");

  private static final Pattern PLAIN_FIELD = Pattern.compile("[A-Za-z0-9._\\[\\]-]{1,80}");
  private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

  private final Parts parts;
  private final Lately lately = new Lately();

  public Forbidding(Parts parts) {
    this.parts = parts;
  }

  /**
   * The answer to somebody who may not; when it returns, the refusal is on disk, or one like it is.
   */
  public ApiFault forbid(Caller who, Action action, Incoming in) throws IntakeStopped, InputFault {
    boolean byScope = Authority.may(who.person(), action);
    String request = in.method() + " " + in.path();
    if (!LOOKING.contains(in.method())) {
      once(
          who.person().id() + " " + action.id(),
          () ->
              parts
                  .staff()
                  .forbidden(
                      act(who, request.substring(0, Math.min(request.length(), LONGEST_REQUEST))),
                      action,
                      byScope));
    }
    return Faults.forbidden(action, byScope);
  }

  /**
   * Records that a request came to nothing before anything was decided; when it returns, that is on
   * disk, or one like it is.
   *
   * @param route null where none takes the request
   */
  public void turnAway(Caller who, @Nullable Route route, Incoming in, Problem problem)
      throws IntakeStopped, InputFault {
    if (LOOKING.contains(in.method()) || !RECORDED.contains(problem.kind())) {
      return;
    }
    String way = route == null ? in.method() : route.name();
    PersonEvent.TurnedAway what =
        new PersonEvent.TurnedAway(
            problem.kind(), request(route, in), field(route, problem.members()));
    once(
        who.person().id() + " " + way + " " + problem.kind(),
        () -> parts.staff().turnedAway(act(who, null), what));
  }

  private static String request(@Nullable Route route, Incoming in) {
    if (PLAIN_PATH.matcher(in.path()).matches() && in.path().length() <= LONGEST_REQUEST) {
      return in.method() + " " + in.path();
    }
    return route == null ? in.method() : route.name();
  }

  /** Only of what is about work: what is about people may hold their names. */
  private static String field(@Nullable Route route, Map<String, Object> members) {
    return route != null
            && route.command() != null
            && members.get("field") instanceof String field
            && PLAIN_FIELD.matcher(field).matches()
        ? field
        : "";
  }

  private static Act act(Caller who, @Nullable String reason) {
    return new Act(
        UUID.randomUUID().toString(),
        who.person().id(),
        who.where().isEmpty() ? Call.BY_TOKEN : who.where(),
        null,
        reason);
  }

  /** Something that is recorded. */
  @FunctionalInterface
  private interface Recording {
    Object record() throws IntakeStopped, InputFault;
  }

  private void once(String name, Recording recording) throws IntakeStopped, InputFault {
    if (!lately.isDue(name, parts.clock().instant())) {
      return;
    }
    boolean done = false;
    try {
      recording.record();
      done = true;
    } finally {
      if (!done) {
        lately.forget(name);
      }
    }
  }
}
