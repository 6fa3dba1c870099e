// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Caller;
import io.coplanar.web.html.ErrorPage;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Problem;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Serving;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/**
 * What every request goes through: room, origin, door, handler, and one form for all that fails.
 */
final class Pipeline {
  private final Serving serving;
  private final Traffic traffic;
  private final Metrics metrics;
  private final Origins origins;
  private final Door door;
  private final ServerLog log;
  private final Duration idle;
  private final double leastBytesPerS;

  Pipeline(Serving serving, Traffic traffic, Metrics metrics, ServerOptions options) {
    Settings settings = options.settings();
    this.serving = serving;
    this.traffic = traffic;
    this.metrics = metrics;
    this.origins =
        new Origins(
            options.host(), options.transport() instanceof ServerOptions.Transport.BehindProxy);
    this.door = new Door(serving);
    this.log = options.log();
    this.idle = Duration.ofMillis((long) (1000 * settings.get("web_idle_s")));
    this.leastBytesPerS = settings.get("web_slowest_bytes_per_s");
  }

  /** Answers one request of a route. */
  void serve(Route route, Context context) {
    long began = System.nanoTime();
    Request in = new Request(context, idle, leastBytesPerS);
    Caller caller = null;
    try {
      traffic.enter();
    } catch (ApiFault e) {
      refuse(context, e.problem());
      logged(route, context, began, null);
      return;
    }
    try {
      origins.check(in);
      caller = door.enter(route.access(), in);
      Reply reply = route.handler().handle(new Call(serving, in, caller));
      Answering.write(context, reply);
    } catch (Exception e) {
      refuse(context, recorded(caller, route, in, problem(e)));
    } finally {
      // only now: the server may end once nobody is in
      traffic.leave();
    }
    logged(route, context, began, caller == null ? null : caller.person().id());
  }

  /**
   * Answers what no route takes, and records it of whom we know.
   *
   * @param status 404 or 405
   */
  void unrouted(int status, Context context) {
    Request in = new Request(context, idle, leastBytesPerS);
    Problem problem = Faults.plain(status, HttpStatus.getMessage(status));
    try {
      traffic.enter();
    } catch (ApiFault e) {
      refuse(context, e.problem());
      return;
    }
    try {
      refuse(context, recorded(door.known(in), null, in, problem));
    } finally {
      traffic.leave();
    }
  }

  /** The problem; or another one, where it should have been recorded and could not be. */
  private Problem recorded(
      @Nullable Caller caller, @Nullable Route route, Request in, Problem problem) {
    if (caller == null) {
      return problem;
    }
    try {
      serving.forbidding().turnAway(caller, route, in, problem);
      return problem;
    } catch (Exception e) {
      return problem(e);
    }
  }

  private void logged(Route route, Context context, long began, @Nullable String who) {
    long micros = (System.nanoTime() - began) / 1000;
    metrics.answered(context.statusCode(), micros);
    log.answered(
        serving.parts().clock().instant(), route.name(), context.statusCode(), micros, who);
  }

  /** Answers what no route takes. */
  void refuse(Context context, Problem problem) {
    if (context.res().isCommitted()) {
      return;
    }
    try {
      context.res().resetBuffer();
      if (isUnread(context)) {
        // what follows on this connection is the rest of a body that nobody wants: say that it
        // ends,
        // or the client's next request is lost in it
        context.res().setHeader("Connection", "close");
      }
      Request in = new Request(context, idle, leastBytesPerS);
      Answering.write(
          context, isForPeople(in) ? ErrorPage.of(problem, in) : problem.reply(in.path()));
    } catch (Exception e) {
      // nobody is left to hear it
      context.status(problem.status());
    }
  }

  /** Whether who asks shows it to somebody; a program is answered as a program. */
  private static boolean isForPeople(Request in) {
    String accept = in.header("Accept");
    return Route.isPage(in.path()) && accept != null && accept.contains("text/html");
  }

  private static boolean isUnread(Context context) throws IOException {
    boolean hasBody =
        context.req().getContentLengthLong() > 0
            || context.req().getHeader("Transfer-Encoding") != null;
    return hasBody && !context.req().getInputStream().isFinished();
  }

  /** What goes wrong becomes a problem. */
  Problem problem(Throwable e) {
    return switch (e) {
      case ApiFault fault -> fault.problem();
      case InputFault fault -> Faults.of(fault);
      case IntakeStopped stopped -> Faults.of(stopped);
      case PacedInput.TooSlow _ -> Faults.tooSlow();
      case EofException _ -> Faults.tooSlow();
      case IOException io when isTimeout(io) -> Faults.tooSlow();
      default -> {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.fault(number, e);
        yield Faults.ours(number);
      }
    };
  }

  private static boolean isTimeout(IOException e) {
    Throwable cause = e.getCause();
    return cause instanceof java.util.concurrent.TimeoutException
        || e instanceof java.io.InterruptedIOException
        || isEof(cause);
  }

  private static boolean isEof(@Nullable Throwable cause) {
    return cause instanceof EofException;
  }
}
