// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody with a secret who asks the server; every answer is held against its description. */
final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Rig rig;
  private final String secret;

  Client(Rig rig, String secret) {
    this.rig = rig;
    this.secret = secret;
  }

  Got get(String path, String... headers) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** With a new key. */
  Got post(String path, String json, String... headers) throws IOException, InterruptedException {
    return keyed("key-" + UUID.randomUUID(), path, json, headers);
  }

  Got keyed(String key, String path, String json, String... headers)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Idempotency-Key", key, "Content-Type", "application/json"));
    return send("POST", path, BodyPublishers.ofString(json), all.toArray(String[]::new));
  }

  /** Stores bytes and gives their name. */
  String put(byte[] bytes) throws IOException, InterruptedException {
    Got got = send("POST", "/api/v1/evidence", BodyPublishers.ofByteArray(bytes)).is(200);
    return got.json().path("sha256").asString();
  }

  Got send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(rig.url() + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<byte[]> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    Got got = new Got(response.statusCode(), response.headers(), response.body());
    Described.check(method, path, got);
    return got;
  }
}
