// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something was not done, as RFC 9457 has it.
 *
 * @param kind the word in its type; programs go by it
 * @param detail one sentence for people: what is wrong and what would be right
 * @param members what else programs need
 * @param headers beside those of every answer
 */
public record Problem(
    int status,
    String kind,
    String title,
    String detail,
    Map<String, Object> members,
    Map<String, String> headers) {
  /** What comes before the kind in a problem's type. */
  public static final String TYPE = "urn:coplanar:problem:";

  private static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    headers = Map.copyOf(headers);
  }

  /** A problem that needs no more words. */
  public static Problem of(int status, String kind, String title, String detail) {
    return new Problem(status, kind, title, detail, Map.of(), Map.of());
  }

  /** The same with one more header. */
  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, kind, title, detail, members, more);
  }

  /** The same with one more member. */
  public Problem member(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(status, kind, title, detail, more, headers);
  }

  /**
   * The answer.
   *
   * @param instance the request's path, without its query
   */
  public Reply reply(String instance) {
    return new Reply(status, headers, new Reply.Content.Text(MEDIA_TYPE, json(instance)));
  }

  /** The document. */
  public String json(String instance) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", TYPE + kind);
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    document.put("instance", instance);
    document.putAll(members);
    return Json.write(document);
  }
}
