// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is answered.
 *
 * @param headers beside those that every answer has
 * @param cookies what the browser is to keep, each a header of its own
 */
public record Reply(
    int status, Map<String, String> headers, List<String> cookies, Content content) {
  /** The header of a resource's version. */
  public static final String ETAG = "ETag";

  public Reply {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** Without cookies. */
  public Reply(int status, Map<String, String> headers, Content content) {
    this(status, headers, List.of(), content);
  }

  /** What follows the headers. */
  public sealed interface Content {
    /** Text of a type, in UTF-8. */
    record Text(String type, String text) implements Content {}

    /** Bytes of a type, small enough to be held. */
    @SuppressWarnings("ArrayRecordComponent") // goes out as it is, and is compared with nothing
    record Data(String type, byte[] data) implements Content {}

    /**
     * Stored bytes. Closed by who sends them.
     *
     * @param bytes how many
     */
    record Bytes(InputStream in, long bytes) implements Content {}

    /** Text that comes as it happens, until somebody stops. */
    record Live(String type, Source source) implements Content {}

    /** Nothing. */
    record None() implements Content {}
  }

  /** Writes what happens. */
  @FunctionalInterface
  public interface Source {
    /** Writes and flushes until it ends; an exception of the stream means that nobody reads. */
    void write(OutputStream out) throws Exception;
  }

  /**
   * A document.
   *
   * @param document what {@link Json} has a form for
   */
  public static Reply json(int status, Object document) {
    return new Reply(status, Map.of(), new Content.Text("application/json", Json.write(document)));
  }

  /** Look there instead, with GET. */
  public static Reply seeOther(String location) {
    return new Reply(303, Map.of("Location", location), new Content.None());
  }

  /** A document, done as asked. */
  public static Reply ok(Object document) {
    return json(200, document);
  }

  /** The same with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, cookies, content);
  }

  /** The same with one more cookie. */
  public Reply cookie(String cookie) {
    List<String> more = new ArrayList<>(cookies);
    more.add(cookie);
    return new Reply(status, headers, more, content);
  }

  /** The same with the version of what it shows. */
  public Reply etag(long version) {
    return with(ETAG, "\"" + version + "\"");
  }
}
