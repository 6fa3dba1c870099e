// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.client.Api;
import io.coplanar.client.Call;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.client.Reply;
import io.coplanar.client.Token;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The demo's people at the demo's server: each speaks HTTP with a token of his own, like everybody.
 * What must happen and does not is a fault of the demo.
 */
final class DemoApi implements AutoCloseable {
  private static final String STATION = "demo-bench";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Map<Who, Api> apis = new HashMap<>();

  /**
   * @param url the server's
   * @param folder where the tokens lie
   */
  DemoApi(String url, DemoFolder folder) throws InputFault, IOException {
    for (Who who : Who.ALL) {
      apis.put(who, new Api(Api.address(url), Token.read(folder.token(who)), STATION, TIMEOUT));
    }
  }

  /** Asks for something that may be refused. */
  Reply ask(Who who, Call call) throws InputFault {
    try {
      return api(who).send(call, UUID.randomUUID().toString());
    } catch (Unanswered | Unavailable e) {
      throw new IllegalStateException("the demo's server does not answer", e);
    }
  }

  /** Asks for what must happen. */
  Json must(Who who, Call call) throws InputFault {
    Reply reply = ask(who, call);
    if (reply instanceof Reply.Refused refused) {
      throw new IllegalStateException(
          call.path() + " was refused: " + refused.problem().sentence() + refused.problem());
    }
    return reply.body();
  }

  Json must(Who who, LineCommand command) throws InputFault {
    return must(who, Calls.of(command));
  }

  /** What is there. */
  Json look(String path) throws InputFault {
    try {
      return api(Who.ANNA).get(path).body();
    } catch (Unanswered | Unavailable e) {
      throw new IllegalStateException("the demo's server does not answer", e);
    }
  }

  /** Fetches what the server makes; why it refused where there is none. */
  Optional<String> fetch(Who who, String path, Path into) throws InputFault {
    try {
      return Optional.ofNullable(api(who).fetchUnlessRefused(path, into))
          .map(refused -> refused.problem().sentence());
    } catch (Unanswered | Unavailable e) {
      throw new IllegalStateException("the demo's server does not answer", e);
    }
  }

  /** Stores bytes; their SHA-256. */
  String store(Who who, byte[] bytes) throws InputFault {
    try {
      return api(who).store(bytes);
    } catch (Unanswered | Unavailable e) {
      throw new IllegalStateException("the demo's server does not answer", e);
    }
  }

  /** Lets time pass, and says what time it is then. */
  Instant pass(Duration time) throws InputFault {
    Json now =
        must(
            Who.ANNA,
            new Call("demo/clock", Json.object("advance_s", Json.of(time.toMillis() / 1000.0))));
    return Instant.parse(now.textOrEmpty("now")).truncatedTo(ChronoUnit.MILLIS);
  }

  private Api api(Who who) {
    Api api = apis.get(who);
    if (api == null) {
      throw new IllegalStateException(who.name() + " has no token");
    }
    return api;
  }

  @Override
  public void close() {
    apis.values().forEach(Api::close);
  }
}
