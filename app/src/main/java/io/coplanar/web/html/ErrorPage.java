// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.web.http.Incoming;
import io.coplanar.web.http.Problem;
import io.coplanar.web.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong, as a page: what it is, what it means for the work, what to do next. */
public final class ErrorPage {
  private ErrorPage() {}

  /**
   * What the template shows.
   *
   * @param status as in the answer's first line
   * @param lead the sentence for people
   * @param next what to do
   * @param detail the problem's own sentence
   */
  public record View(int status, String lead, String next, String detail) {}

  /** The answer; who is not signed in and only looks is led to where one signs in. */
  public static Reply of(Problem problem, Incoming in) {
    boolean looks = in.method().equals("GET") || in.method().equals("HEAD");
    if (problem.status() == 401 && looks) {
      return Reply.seeOther(
          in.path().equals("/") ? "/sign-in" : "/sign-in?to=" + Href.part(in.path()));
    }
    String key = key(problem.status());
    View view =
        new View(
            problem.status(),
            Catalog.say("error." + key + ".lead"),
            Catalog.say("error." + key + ".next"),
            problem.detail());
    Reply page = Html.bare(problem.status(), "error.jte", Catalog.say("error." + key), view);
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    problem.headers().forEach(headers::putIfAbsent);
    headers.remove("WWW-Authenticate");
    return new Reply(page.status(), headers, page.content());
  }

  private static String key(int status) {
    return switch (status) {
      case 401, 403, 404, 405, 409, 412, 413, 429, 503 -> String.valueOf(status);
      default -> status < 500 ? "400" : "500";
    };
  }
}
