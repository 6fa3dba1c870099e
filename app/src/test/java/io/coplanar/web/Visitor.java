// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a face: keeps cookies, reads pages, sends forms as a page of ours would. */
final class Visitor {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");

  private final Rig rig;
  private final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visitor(Rig rig) {
    this.rig = rig;
  }

  /** Somebody who signed in at bench-1, after the admin has given a PIN. */
  static Visitor signedIn(Rig rig, String name) throws Exception {
    rig.as("ada")
        .post("/api/v1/people/" + rig.id(name) + "/pin", "{\"pin\":\"" + Rig.PIN + "\"}")
        .is(200);
    Visitor visitor = new Visitor(rig);
    HttpResponse<String> in =
        visitor.send("/sign-in", "badge", "B-" + name, "pin", Rig.PIN, "station", "bench-1");
    if (in.statusCode() != 303) {
      throw new AssertionError(in.statusCode() + " " + in.body());
    }
    return visitor;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return ask(HttpRequest.newBuilder(uri(path)).GET(), headers);
  }

  /** Sends a form with what its page hides in it, as somebody fills it in. */
  HttpResponse<String> fill(String path, String... fields) throws Exception {
    String page = get(path).body();
    List<String> all = new ArrayList<>(List.of(fields));
    Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("<main")));
    while (hidden.find()) {
      all.add(hidden.group(1));
      all.add(hidden.group(2));
    }
    return send(path, all.toArray(String[]::new));
  }

  /** Sends just these fields. */
  HttpResponse<String> send(String path, String... fields) throws Exception {
    return post(path, fields, "Origin", rig.url());
  }

  HttpResponse<String> post(String path, String[] fields, String... headers) throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return ask(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())),
        headers);
  }

  /** The session's token for forms and scripts. */
  String csrf() throws Exception {
    Matcher m =
        Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\">").matcher(get("/").body());
    if (!m.find()) {
      throw new AssertionError("nobody is signed in");
    }
    return m.group(1);
  }

  /** The value of a cookie. */
  String cookie(String name) {
    return Objects.requireNonNull(cookies.get(name), name);
  }

  private HttpResponse<String> ask(HttpRequest.Builder request, String... headers)
      throws Exception {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    request.header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      StringBuilder all = new StringBuilder();
      cookies.forEach((name, value) -> all.append(name).append('=').append(value).append("; "));
      request.header("Cookie", all.toString());
    }
    HttpResponse<String> response =
        http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    for (String set : response.headers().allValues("Set-Cookie")) {
      String pair = set.substring(0, set.indexOf(';'));
      cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return response;
  }

  private URI uri(String path) {
    return URI.create(rig.url() + path);
  }
}
