// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks a server over HTTP, as a station does. */
record StudyCalls(String url, String secret, String person) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

  private HttpResponse<String> send(
      String path, HttpRequest.BodyPublisher body, String type, boolean keyed)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", type)
            .POST(body);
    if (keyed) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks, with single quotes for double ones; whether it was done, or refused. */
  boolean ask(String path, String json) throws IOException, InterruptedException {
    HttpResponse<String> got =
        send(path, BodyPublishers.ofString(json.replace('\'', '"')), "application/json", true);
    if (got.statusCode() != 200 && got.statusCode() != 409) {
      throw new IOException(path + ": " + got.statusCode() + " " + got.body());
    }
    return got.statusCode() == 200;
  }

  void must(String path, String json) throws IOException, InterruptedException {
    HttpResponse<String> got =
        send(path, BodyPublishers.ofString(json.replace('\'', '"')), "application/json", true);
    if (got.statusCode() != 200) {
      throw new IOException(path + ": " + got.statusCode() + " " + got.body());
    }
  }

  /** Stores bytes and gives their name. */
  String put(byte[] bytes) throws IOException, InterruptedException {
    HttpResponse<String> got =
        send("evidence", BodyPublishers.ofByteArray(bytes), "application/octet-stream", false);
    Matcher found = SHA256.matcher(got.body());
    if (got.statusCode() != 200 || !found.find()) {
      throw new IOException("evidence: " + got.statusCode() + " " + got.body());
    }
    return found.group(1);
  }
}
