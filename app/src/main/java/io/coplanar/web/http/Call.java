// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.people.Act;
import io.coplanar.people.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request with who asks. For one thread. */
public final class Call {
  /** Says which command this is, so that asking again is safe. */
  /** The station of who has none. */
  static final String BY_TOKEN = "token";

  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** The station's own clock, recorded and never used. */
  public static final String STATION_TIME = "Station-Time";

  /** Where somebody works who came with a token; a session has its station. */
  public static final String STATION = "Station";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
  private static final Pattern STATION_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ /-]{0,63}");
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private final Serving serving;
  private final Incoming in;
  private final @Nullable Caller caller;
  private @Nullable Body body;

  /**
   * A request.
   *
   * @param caller null for a route that is open to everybody
   */
  public Call(Serving serving, Incoming in, @Nullable Caller caller) {
    this.serving = serving;
    this.in = in;
    this.caller = caller;
  }

  /** The same request in the name of who signs it. */
  Call signedBy(Caller signer) {
    Call signed = new Call(serving, in, signer);
    signed.body = body;
    return signed;
  }

  public Parts parts() {
    return serving.parts();
  }

  public Feed feed() {
    return serving.feed();
  }

  public Forbidding forbidding() {
    return serving.forbidding();
  }

  public ProofRoom proofs() {
    return serving.proofs();
  }

  public Incoming in() {
    return in;
  }

  /** Who asks; only where the route asked who it is. */
  public Caller caller() {
    if (caller == null) {
      throw new IllegalStateException("the route is open to everybody");
    }
    return caller;
  }

  /** Who asks; null where the route did not ask. */
  public @Nullable Caller callerOrNull() {
    return caller;
  }

  /** The same request with who asks, where a page that is open to everybody knows somebody. */
  public Call by(Caller known) {
    return new Call(serving, in, known);
  }

  /** How many bytes a body may have. */
  public int maxBodyBytes() {
    return serving.maxJsonBytes();
  }

  /** The person's random id. */
  public String who() {
    return caller().person().id();
  }

  /** The station of the session; for a token what the client says, or that it is one. */
  public String where() throws ApiFault {
    if (!caller().where().isEmpty()) {
      return caller().where();
    }
    String named = in.header(STATION);
    if (named == null) {
      return BY_TOKEN;
    }
    if (!STATION_NAME.matcher(named).matches()) {
      throw Faults.malformed(STATION, "is no station's name", "letters, digits, '.', '_', '-'");
    }
    return named;
  }

  /** A parameter of the path. */
  public String path(String name) {
    return in.parameter(name);
  }

  /** The command's id, as the client gave it. */
  public String key() throws ApiFault {
    String key = in.header(IDEMPOTENCY_KEY);
    if (key == null) {
      throw Faults.malformed(
          IDEMPOTENCY_KEY,
          "is missing",
          "a header with a new random id for each command, the same one when asking again");
    }
    if (!KEY.matcher(key).matches()) {
      throw Faults.malformed(
          IDEMPOTENCY_KEY, "is no id", "8 to 64 letters, digits, '.', '_' and '-'");
    }
    return key;
  }

  /** The station's clock; null where the client says none. */
  public @Nullable Instant stationTime() throws ApiFault {
    String text = in.header(STATION_TIME);
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw Faults.malformed(STATION_TIME, "is no time", "one in UTC, as in 2026-11-24T10:00:00Z");
    }
  }

  /**
   * What the client saw of a stream, by {@code If-Match}; empty where it says nothing.
   *
   * @param stream whose version the resource's ETag is; null where it has none
   */
  public List<Command.Expectation> seen(@Nullable String stream) throws ApiFault {
    String etag = in.header("If-Match");
    if (etag == null) {
      return List.of();
    }
    var match = ETAG.matcher(etag.strip());
    if (stream == null || !match.matches()) {
      throw Faults.malformed(
          "If-Match",
          stream == null ? "goes with nothing that has an ETag" : "is no ETag of ours",
          "the ETag of what the path names, as in \"7\"");
    }
    return List.of(new Command.Expectation(stream, Long.parseLong(match.group(1))));
  }

  /** For a change about people. */
  public Act act(@Nullable String reason) throws ApiFault {
    return new Act(key(), who(), where(), stationTime(), reason);
  }

  /** The body as a JSON object; an empty one where a request has none. */
  public Body body() throws ApiFault, InputFault, IOException {
    if (body == null) {
      body = read();
    }
    return body;
  }

  /** Says that all there is to read was read. */
  public void requireWholeBodyRead() throws ApiFault, InputFault, IOException {
    body().done();
  }

  private Body read() throws ApiFault, InputFault, IOException {
    int maxJsonBytes = serving.maxJsonBytes();
    if (in.contentLength() > maxJsonBytes) {
      throw Faults.tooLarge("body", maxJsonBytes);
    }
    byte[] bytes;
    try (InputStream content = in.content()) {
      bytes = content.readNBytes(maxJsonBytes + 1);
    }
    if (bytes.length > maxJsonBytes) {
      throw Faults.tooLarge("body", maxJsonBytes);
    }
    if (bytes.length == 0) {
      return BodyReader.read(new byte[] {'{', '}'});
    }
    String type = in.header("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw Faults.notJson(type);
    }
    return BodyReader.read(bytes);
  }

  /**
   * A whole number of the query.
   *
   * @param otherwise where there is none of this name
   */
  public long number(String name, long least, long most, long otherwise) throws ApiFault {
    String text = in.query(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("\\d{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw Faults.malformed(name, "is no such number", "one from " + least + " to " + most);
  }
}
